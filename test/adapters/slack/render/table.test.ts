import { describe, expect, it } from 'vitest';
import { render } from '../../../../src/adapters/slack/render/message.ts';
import type { Part } from '../../../../src/core/card.ts';
import { problemsOf, viewProblems } from '../../../support/slack/check.ts';
import { blockOf, blocksOf, card } from './card.ts';

const table = (rows: readonly (readonly string[])[], columns = ['Product', 'It means']): Part => ({
  kind: 'table',
  columns,
  rows,
});
const some = table([
  ['Cloudflare', 'the origin did not answer `in time`'],
  ['Tencent CDN', ''],
]);

const typesOf = (...parts: Part[]) => blocksOf(...parts).map(({ type }) => type);

const cell = (...elements: object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});

describe('a table', () => {
  it('is one of Slack’s, whose first row is the head, and whose cells wrap and are never empty', () => {
    expect(blockOf(some)).toEqual({
      type: 'table',
      rows: [
        [
          cell({ type: 'text', text: 'Product', style: { bold: true } }),
          cell({ type: 'text', text: 'It means', style: { bold: true } }),
        ],
        [
          cell({ type: 'text', text: 'Cloudflare' }),
          cell(
            { type: 'text', text: 'the origin did not answer ' },
            { type: 'text', text: 'in time', style: { code: true } },
          ),
        ],
        [cell({ type: 'text', text: 'Tencent CDN' }), cell({ type: 'text', text: ' ' })],
      ],
      column_settings: [{ is_wrapped: true }, { is_wrapped: true }],
    });
  });

  it('after another one in the same message is lines, of which the first cell is bold', () => {
    const [, lines] = blocksOf(some, table([['Akamai', 'a', 'b']]));
    expect(typesOf(some, some)).toEqual(['table', 'rich_text']);
    expect(lines).toMatchObject({
      elements: [
        {
          type: 'rich_text_list',
          elements: [{ elements: [{ text: 'Akamai', style: { bold: true } }, { text: ' · a · b' }] }],
        },
      ],
    });
  });

  it('in a view is lines', () => {
    const { blocks = [] } = render(card(some), { kind: 'view' });
    expect(blocks.map(({ type }) => type)).toEqual(['header', 'rich_text']);
    expect(viewProblems({ type: 'home', blocks })).toEqual([]);
  });

  it.each([
    ['more rows', Array.from({ length: 100 }, () => ['a']), ['Product'], 'rich_text'],
    ['as many rows as', Array.from({ length: 99 }, () => ['a']), ['Product'], 'table'],
    ['more columns', [Array.from({ length: 21 }, () => 'a')], Array.from({ length: 21 }, () => 'b'), 'rich_text'],
    ['as many columns as', [Array.from({ length: 20 }, () => 'a')], Array.from({ length: 20 }, () => 'b'), 'table'],
  ])('with %s Slack takes is one: %#', (_what, rows, columns, type) => {
    const message = render(card(table(rows, columns)), { kind: 'direct' });
    expect(message.blocks?.[1]?.type).toBe(type);
    expect(problemsOf(message)).toEqual([]);
  });

  it('that is too long loses rows, and small print says how many', () => {
    const rows = Array.from({ length: 90 }, (_, at) => [`Product ${at}`, 'what it means '.repeat(20)]);
    const message = render(card(table(rows)), { kind: 'direct' });
    const shown = message.blocks?.find((block) => block.type === 'table')?.rows.length ?? 0;
    expect(shown).toBeGreaterThan(20);
    expect(JSON.stringify(message.blocks?.at(-1))).toContain(`${shown - 1} of 90 lines`);
    expect(problemsOf(message)).toEqual([]);
  });
});

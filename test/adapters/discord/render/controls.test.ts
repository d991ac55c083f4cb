import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../src/adapters/discord/render/controls.ts';
import type { Audience } from '../../../../src/chat/audience.ts';
import type { Card, Part } from '../../../../src/core/card.ts';

const card = (parts: readonly Part[], changes: Partial<Card> = {}): Card => ({
  title: 'Title',
  tone: 'answer',
  language: 'en',
  parts,
  text: 'Title',
  replay: { text: '522', asked: { codes: ['522'] }, language: 'en' },
  ...changes,
});

const questions = (count: number, start = 500) =>
  Array.from({ length: count }, (_, at) => ({
    label: `code ${start + at}`,
    question: `${start + at}`,
    asked: { codes: [`${start + at}`] },
    language: 'en' as const,
  }));
const choices = (count: number, changes: object = {}): Part => ({
  kind: 'choices',
  title: 'Open',
  choices: questions(count),
  ...changes,
});
const source = { label: 'Source', url: 'https://example.com/522' };
const actions = (count: number): Part => ({ kind: 'actions', actions: [...questions(count, 900), source] });

const asker: Audience = { kind: 'asker' };
const channel: Audience = { kind: 'channel', owner: '7' };
const direct: Audience = { kind: 'direct' };

const { replay: _, ...unshareable } = card([]);

const labels = (any: Card, audience: Audience) =>
  rowsOf(any, audience).last.flatMap(({ components }) => components.map((each) => ('label' in each ? each.label : '')));

describe('the last row', () => {
  it('holds what to ask next, the source, and Share where others could see the card', () => {
    expect(rowsOf(card([actions(1)]), asker).last).toEqual([
      {
        type: 1,
        components: [
          { type: 2, style: 2, label: 'code 900', custom_id: expect.stringMatching(/^ask:en:\|900/) },
          { type: 2, style: 5, label: 'Source', url: 'https://example.com/522' },
          { type: 2, style: 2, label: 'Share to channel', custom_id: 'share:en' },
        ],
      },
    ]);
  });

  it.each<[string, Card, Audience, string[]]>([
    ['a public card has Delete for the one who asked', card([]), channel, ['Delete']],
    ['a card in direct messages has neither', card([actions(1)]), direct, ['code 900', 'Source']],
    ['a card that answers nothing cannot be shared', unshareable, asker, []],
    ['help offers a field for a paste', card([], { tone: 'help' }), direct, ['Paste a text']],
    [
      'so does what was not understood',
      card([], { tone: 'unknown', language: 'zh-CN' }),
      channel,
      ['粘贴文本', '删除'],
    ],
    [
      'Share is there however many actions there are',
      card([actions(9)]),
      asker,
      [...questions(4, 900).map(({ label }) => label), 'Share to channel'],
    ],
  ])('%s', (_name, any, audience, expected) => {
    expect(labels(any, audience)).toEqual(expected);
  });

  it('is there however many choices come before', () => {
    const { choices: rows, last } = rowsOf(card([choices(200), actions(1)]), asker);
    expect([rows.length, last.length]).toEqual([4, 1]);
  });

  it('leaves the fifth row to the choices when there is nothing to do', () => {
    const { choices: rows, last } = rowsOf(card([choices(200)]), direct);
    expect([rows.length, last.length]).toEqual([5, 0]);
  });

  it('asks nothing that a button above it asks already, and links to nothing but the web', () => {
    const part: Part = {
      kind: 'actions',
      actions: [
        ...questions(1),
        { label: 'x', url: 'javascript:alert(1)' },
        { label: 'y', url: `https://example.com/${'y'.repeat(512)}` },
      ],
    };
    expect(labels(card([choices(2), part]), direct)).toEqual([]);
  });
});

describe('choices', () => {
  it('become a menu, however few, when the card says so', () => {
    const { choices: rows } = rowsOf(card([choices(2, { menu: true })]), asker);
    expect(rows[0]?.components).toMatchObject([{ type: 3, custom_id: 'menu:0', options: { length: 2 } }]);
  });

  it('take the place of a card that was only a step', () => {
    const { choices: rows } = rowsOf(card([choices(1, { replaces: true })]), asker);
    expect(rows[0]?.components).toMatchObject([{ custom_id: expect.stringMatching(/^open:en:\|500/) }]);
  });

  it('are counted where there is no room for all of them', () => {
    const { choices: rows, dropped } = rowsOf(card([choices(110)]), asker);
    expect(rows.map(({ components }) => components[0])).toMatchObject([
      { placeholder: 'Open (1/4)' },
      { placeholder: 'Open (2/4)' },
      { placeholder: 'Open (3/4)' },
      { placeholder: 'Open (4/4)' },
    ]);
    expect(dropped).toEqual([{ kind: 'choices', title: 'Open', kept: 100, of: 110 }]);
  });

  it('are counted where one is too long for an id, but not where one asks the same as another', () => {
    const [one] = questions(1);
    const long = { label: 'long', question: 'x'.repeat(100), language: 'en' as const };
    const part = choices(0, { choices: [one, one, long] });
    const { choices: rows, dropped } = rowsOf(card([part]), direct);
    expect(rows).toMatchObject([{ components: [{ label: 'code 500' }] }]);
    expect(dropped).toEqual([{ kind: 'choices', title: 'Open', kept: 1, of: 2 }]);
  });
});

import { describe, expect, it } from 'vitest';
import { limits } from '../../../../src/adapters/slack/render/limits.ts';
import { render } from '../../../../src/adapters/slack/render/message.ts';
import type { Audience } from '../../../../src/chat/audience.ts';
import type { Card, Choice, Part } from '../../../../src/core/card.ts';
import { problemsOf } from '../../../support/slack/check.ts';

/* The last row of a card. */

const compare: Choice = { label: '522 on every product', question: '522', asked: { codes: ['522'] }, language: 'en' };
const actions: Part = {
  kind: 'actions',
  actions: [
    compare,
    { label: 'Source', url: 'https://docs.example.com/522' },
    { label: 'Trap', url: 'javascript:alert(1)' },
  ],
};
const asked = { codes: ['522'], products: ['tencent-edgeone'] };
const replay = { text: '522 tencent-edgeone', asked, language: 'en' as const };

const card = (...parts: Part[]): Card => ({
  title: 'A title',
  tone: 'answer',
  language: 'en',
  parts,
  text: 'All of it',
});

function lastRow(audience: Audience, changes: Partial<Card> = { replay }) {
  const message = render({ ...card(actions), ...changes }, audience);
  expect(problemsOf(message)).toEqual([]);
  const last = message.blocks?.at(-1);
  return last?.type === 'actions' ? last.elements : [];
}

const valuesIn = (elements: ReturnType<typeof lastRow>) =>
  elements.map((element) => ('value' in element ? element.value : element.action_id));

describe('what can be done with a card', () => {
  it('is to compare, to open the source, and to share what only one person sees', () => {
    const elements = lastRow({ kind: 'asker', thread: '17.1' });
    expect(valuesIn(elements)).toEqual([
      'ask:en:|522',
      'link:last.1',
      `share:en:${JSON.stringify({ asked, thread: '17.1' })}`,
    ]);
    expect(elements[1]).toMatchObject({
      url: 'https://docs.example.com/522',
      accessibility_label: 'Source (docs.example.com)',
    });
  });

  it('is not to share what answers nothing, and what is nobody else’s to see', () => {
    expect(valuesIn(lastRow({ kind: 'asker' }, {}))).toEqual(['ask:en:|522', 'link:last.1']);
    expect(valuesIn(lastRow({ kind: 'direct' }))).toEqual(['ask:en:|522', 'link:last.1']);
  });

  it('is to delete what everybody sees, for the one who asked', () => {
    expect(lastRow({ kind: 'channel', owner: 'U0ONCALL' }).at(-1)).toMatchObject({
      action_id: 'delete',
      value: 'delete:en:U0ONCALL',
    });
  });

  it.each(['unknown', 'help'] as const)('is to paste a text where the answer is %s', (tone) => {
    expect(valuesIn(lastRow({ kind: 'asker' }, { tone }))).toContain('paste:en');
    expect(valuesIn(lastRow({ kind: 'view' }, { tone }))).not.toContain('paste:en');
  });

  it('stays when the card is shortened', () => {
    const long = [1, 2, 3, 4, 5].map((): Part => ({ kind: 'text', text: 'word '.repeat(590) }));
    const { blocks = [] } = render({ ...card(actions, ...long), replay }, { kind: 'asker' });
    expect(JSON.stringify(blocks)).toContain('Shortened');
    expect(JSON.stringify(blocks.at(-1))).toMatch(/ask:.*link:.*share/);
  });

  it('names what it would be shared to', () => {
    expect(JSON.stringify(lastRow({ kind: 'asker' }))).toContain('Share to channel');
    expect(JSON.stringify(lastRow({ kind: 'asker', thread: '17.1' }))).toContain('Share to thread');
  });

  it('never loses what depends on who sees it to what may be asked next', () => {
    const many: Part = {
      kind: 'actions',
      actions: Array.from({ length: 40 }, (_, at) => ({ ...compare, question: `${at}` })),
    };
    const elements = lastRow({ kind: 'asker' }, { parts: [many], replay });
    expect(elements).toHaveLength(limits.actions);
    expect(elements.at(-1)).toMatchObject({ action_id: 'share' });
  });

  it('is shared with ids and host as long as a button has room for them', () => {
    const id = (value: string) => ({ product: 'cloudflare', name: 'cf-ray', value });
    const valueWith = (carried: object) =>
      String(valuesIn(lastRow({ kind: 'asker' }, { replay: { ...replay, carried } })).at(-1));
    expect(valueWith({ host: 'a.example.com', ids: [id('8f1e')] })).toContain('8f1e');
    const many = valueWith({ ids: Array.from({ length: 40 }, () => id('x'.repeat(99))) });
    expect(many).toBe(`share:en:${JSON.stringify({ asked })}`);
  });
});

it('every row of choices takes thread, ids and host along', () => {
  const carried = { host: 'a.example.com', ids: [{ product: 'cloudflare', name: 'cf-ray', value: '8f1e' }] };
  const choices: Part = { kind: 'choices', title: 'Open', choices: [compare] };
  const made = { ...card(choices, { ...choices, menu: true }, actions), replay: { ...replay, carried } };
  const { blocks = [] } = render(made, { kind: 'asker', thread: '17.1' });
  const ids = blocks.flatMap((block) => (block.type === 'actions' ? [block.block_id ?? ''] : []));
  const context = JSON.stringify({ thread: '17.1', carried });
  expect(ids).toEqual([`0:${context}`, `1:${context}`, `last:${context}`]);
});

import { describe, expect, it } from 'vitest';
import { limits } from '../../../../src/adapters/slack/render/limits.ts';
import { render } from '../../../../src/adapters/slack/render/message.ts';
import type { Audience } from '../../../../src/chat/audience.ts';
import type { Feedback } from '../../../../src/chat/feedback.ts';
import type { Card, Choice, Part } from '../../../../src/core/card.ts';
import { locales } from '../../../../src/locales/index.ts';
import { problemsOf } from '../../../support/slack/check.ts';
import type { Json } from '../../../support/slack/payloads.ts';
import { card } from './card.ts';

/* The last row of a card. */

const { chat: words } = locales.en;

const compare: Choice = { label: '522 on every product', question: '522', asked: { codes: ['522'] }, language: 'en' };
const actions: Part = {
  kind: 'actions',
  actions: [
    compare,
    { label: 'Source', url: 'https://docs.example.com/522' },
    { label: 'Trap', url: 'javascript:alert(1)' },
  ],
};
const menu: Part = { kind: 'choices', title: 'Other products', choices: [compare], menu: true };
const asked = { codes: ['522'], products: ['tencent-edgeone'] };
const replay = { text: '522 tencent-edgeone', asked, language: 'en' as const, isWhole: true };
const about = { product: 'tencent-edgeone', code: '522', edition: '2026-11-21' };

function lastRow(audience: Audience, changes: Partial<Card> = { replay }, feedback?: Feedback): Json[] {
  const message = render({ ...card(actions), ...changes }, audience, { feedback });
  expect(problemsOf(message)).toEqual([]);
  const last = message.blocks?.at(-1);
  return (last?.type === 'actions' ? last.elements : []) as unknown as Json[];
}

/** Values of buttons, ids of links and menus, and of the menu at the end its options. */
const valuesIn = (elements: readonly Json[]): unknown[] =>
  elements.flatMap(({ type, value, action_id, options }) =>
    type === 'overflow'
      ? [(options as Json[]).map((option) => option['url'] ?? option['value'])]
      : [value ?? action_id],
  );

describe('what can be done with a card', () => {
  it('is to compare, to open the source, and to share what only one person sees', () => {
    const elements = lastRow({ kind: 'asker', thread: '17.1' });
    expect(valuesIn(elements)).toEqual([
      'ask:en:|522',
      'link:last.1',
      `share:en:${JSON.stringify({ asked, thread: '17.1' })}`,
    ]);
    expect(elements[1]).toMatchObject({
      text: { text: 'Source ↗' },
      url: 'https://docs.example.com/522',
      accessibility_label: 'Source (docs.example.com)',
    });
  });

  it('begins with More if there is more, and has its menus in the row, before Share', () => {
    const more: Part[] = [{ kind: 'text', text: 'The rest' }];
    const changes = { replay, more, parts: [menu, actions] };
    expect(valuesIn(lastRow({ kind: 'asker' }, changes))).toEqual([
      'more:en:|522|tencent-edgeone',
      'ask:en:|522',
      'link:last.2',
      'ask:menu.0',
      expect.stringMatching(/^share:/),
    ]);
    expect(JSON.stringify(render({ ...card(), ...changes }, { kind: 'asker' }).blocks?.slice(0, -1))).not.toContain(
      'static_select',
    );
  });

  it('has as many menus in the row as it may have, and the others where the card has them', () => {
    const parts = Array.from({ length: 7 }, () => ({ ...menu }));
    const { blocks = [] } = render(card(...parts), { kind: 'direct' });
    const counts = blocks.map((block) => (block.type === 'actions' ? block.elements.length : 0));
    expect(counts).toEqual([0, 1, 1, limits.rowMenus]);
  });

  it('is not to share what answers nothing, and what is nobody else’s to see', () => {
    expect(valuesIn(lastRow({ kind: 'asker' }, {}))).toEqual(['ask:en:|522', 'link:last.1']);
    expect(valuesIn(lastRow({ kind: 'direct' }))).toEqual(['ask:en:|522', 'link:last.1']);
  });

  it('is to delete what everybody sees, for the one who asked, behind …', () => {
    expect(lastRow({ kind: 'channel', owner: 'U0ONCALL' }).at(-1)).toEqual({
      type: 'overflow',
      action_id: 'rare',
      options: [{ text: { type: 'plain_text', text: 'Delete', emoji: false }, value: 'delete:en:U0ONCALL' }],
    });
  });

  it('is to report a mistake in an entry, in a form or on a page, behind …', () => {
    const audience: Audience = { kind: 'channel', owner: 'U0', sharedBy: 'ada' };
    const changes = { replay, about };
    expect(valuesIn(lastRow(audience, changes, { kind: 'channel' })).at(-1)).toEqual([
      'report:en:tencent-edgeone:522',
      'delete:en:U0:ada',
    ]);
    const page = { kind: 'page', url: 'https://example.com/new?template=entry.yml' } as const;
    expect(valuesIn(lastRow({ kind: 'asker' }, changes, page)).at(-1)).toEqual([
      'https://example.com/new?template=entry.yml&product=tencent-edgeone&code=522&edition=2026-11-21',
    ]);
    expect(valuesIn(lastRow({ kind: 'direct' }, { replay }, { kind: 'channel' }))).toHaveLength(2);
  });

  it('is a button where it is too long for an option', () => {
    const code = 'X'.repeat(limits.optionValue);
    const changes = { replay, about: { ...about, code } };
    const elements = lastRow({ kind: 'channel', owner: 'U0' }, changes, { kind: 'channel' });
    expect(valuesIn(elements).slice(-2)).toEqual([`report:en:tencent-edgeone:${code}`, ['delete:en:U0']]);
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
    expect(JSON.stringify(lastRow({ kind: 'asker' }))).toContain(`"${words.share}"`);
    expect(JSON.stringify(lastRow({ kind: 'asker', thread: '17.1' }))).toContain(words.shareToThread);
  });

  it('never loses what depends on who sees it, nor a menu, to what may be asked next', () => {
    const many: Part = {
      kind: 'actions',
      actions: Array.from({ length: 40 }, (_, at) => ({ ...compare, question: `${at}` })),
    };
    const elements = lastRow({ kind: 'asker' }, { parts: [many, menu], replay, about }, { kind: 'channel' });
    expect(elements).toHaveLength(limits.actions);
    expect(elements.slice(-3).map(({ action_id }) => action_id)).toEqual(['ask:menu.0', 'share', 'rare']);
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

it('every row takes thread, ids and host along', () => {
  const carried = { host: 'a.example.com', ids: [{ product: 'cloudflare', name: 'cf-ray', value: '8f1e' }] };
  const choices: Part = { kind: 'choices', title: 'Open', choices: [compare] };
  const made = { ...card(choices, { ...choices }, menu, actions), replay: { ...replay, carried } };
  const { blocks = [] } = render(made, { kind: 'asker', thread: '17.1' });
  const ids = blocks.flatMap((block) => (block.type === 'actions' ? [block.block_id ?? ''] : []));
  const context = JSON.stringify({ thread: '17.1', carried });
  expect(ids).toEqual([`0:${context}`, `1:${context}`, `last:${context}`]);
});

import { describe, expect, it } from 'vitest';
import { choiceGroups } from '../../../../src/adapters/discord/render/choices.ts';
import { controlRows } from '../../../../src/adapters/discord/render/controls.ts';
import type { Audience } from '../../../../src/chat/audience.ts';
import type { Feedback } from '../../../../src/chat/feedback.ts';
import type { Card, Part } from '../../../../src/core/card.ts';
import { locales } from '../../../../src/locales/index.ts';
import { cardOf, choices, questions } from './card.ts';

const words = locales.en.chat;

const replay = { text: '522', asked: { codes: ['522'] }, language: 'en', isWhole: true } as const;
const about = { product: 'cloudflare', code: '522', edition: '2026-11-21' };
const card = (parts: readonly Part[], changes: Partial<Card> = {}): Card => cardOf(parts, { replay, ...changes });
const rest: Part[] = [{ kind: 'text', text: 'The rest.' }];

const source = { label: 'Source', url: 'https://example.com/522' };
const actions = (count: number): Part => ({ kind: 'actions', actions: [...questions(count, 900), source] });

const asker: Audience = { kind: 'asker' };
const channel: Audience = { kind: 'channel', owner: '7' };
const direct: Audience = { kind: 'direct' };
const inChannel: Feedback = { kind: 'channel' };

/** The labels in each row. */
const labels = (any: Card, audience: Audience, feedback?: Feedback) =>
  controlRows(any, audience, feedback).map(({ components }) =>
    components.map((each) => ('label' in each ? each.label : '')),
  );

describe('the buttons for a card', () => {
  it('are More, what to ask next and what to open, Share, and last the report', () => {
    expect(controlRows(card([actions(1)], { more: rest, about }), asker, inChannel)).toEqual([
      {
        type: 1,
        components: [
          { type: 2, style: 2, label: 'More', custom_id: expect.stringMatching(/^more:en:\|522/) },
          { type: 2, style: 2, label: 'code 900', custom_id: expect.stringMatching(/^ask:en:\|900/) },
          { type: 2, style: 5, label: 'Source', url: 'https://example.com/522' },
          { type: 2, style: 2, label: words.share, custom_id: 'share:en' },
          { type: 2, style: 2, label: 'Report a mistake', custom_id: 'report:en:cloudflare:522' },
        ],
      },
    ]);
  });

  const { replay: _, ...unshareable } = card([]);

  it.each<[string, Card, Audience, string[][]]>([
    ['a public card has Delete for the one who asked', card([]), channel, [['Delete']]],
    ['Delete comes after the report', card([], { about }), channel, [['Report a mistake', 'Delete']]],
    ['a card in direct messages has neither Share nor Delete', card([actions(1)]), direct, [['code 900', 'Source']]],
    ['a card that answers nothing cannot be shared', unshareable, asker, []],
    ['help offers a field for a paste', card([], { tone: 'help' }), direct, [['Paste a text']]],
    [
      'so does what was not understood',
      card([], { tone: 'unknown', language: 'zh-CN' }),
      channel,
      [['粘贴文本', '删除']],
    ],
    [
      'more than five go on in a second row, and Share and the report are there however many there are',
      card([actions(20)], { about }),
      asker,
      [
        questions(5, 900).map(({ label }) => label),
        [...questions(3, 905).map(({ label }) => label), words.share, 'Report a mistake'],
      ],
    ],
  ])('%s', (_name, any, audience, expected) => {
    expect(labels(any, audience, inChannel)).toEqual(expected);
  });

  it('has a link to the page for reports where no channel takes them, and no button without either', () => {
    const page: Feedback = { kind: 'page', url: 'https://example.com/new?labels=card' };
    expect(controlRows(card([], { about }), direct, page)[0]?.components).toMatchObject([
      {
        style: 5,
        url: 'https://example.com/new?labels=card&product=cloudflare&code=522&edition=2026-11-21',
      },
    ]);
    expect(controlRows(card([], { about }), direct, undefined)).toEqual([]);
  });

  it('has neither More nor a report where the id would be too long', () => {
    const long = 'x'.repeat(100);
    const any = cardOf([], {
      more: rest,
      replay: { ...replay, asked: { codes: [long] } },
      about: { ...about, code: long },
    });
    expect(labels(any, asker, inChannel)).toEqual([[words.share]]);
  });

  it('asks nothing that a choice asks already, and links to nothing but the web', () => {
    const part: Part = {
      kind: 'actions',
      actions: [
        ...questions(1),
        { label: 'x', url: 'javascript:alert(1)' },
        { label: 'y', url: `https://example.com/${'y'.repeat(512)}` },
      ],
    };
    const rows = choiceGroups([choices(2)], 40).groups.flatMap((group) => group.rows);
    expect(controlRows(card([part]), direct, undefined, rows)).toEqual([]);
  });
});

describe('choices', () => {
  const groupsOf = (part: Part, most = 40) => choiceGroups([part], most);
  const first = (part: Part) => groupsOf(part).groups[0]?.rows[0]?.components;

  it('are buttons up to five, and menus above that, with 25 options in each', () => {
    expect(first(choices(5))).toHaveLength(5);
    expect(groupsOf(choices(41)).groups[0]?.rows.map(({ components }) => components[0])).toMatchObject([
      { type: 3, custom_id: 'menu:0', placeholder: 'Open (1/2)', options: { length: 25 } },
      { type: 3, custom_id: 'menu:1', placeholder: 'Open (2/2)', options: { length: 16 } },
    ]);
  });

  it('become a menu, however few, when the card says so', () => {
    expect(first(choices(2, { menu: true }))).toMatchObject([{ type: 3, custom_id: 'menu:0', options: { length: 2 } }]);
  });

  it('say in a menu what they lead to, and what kind of product that is', () => {
    const [one, two, three] = questions(3);
    const described = [
      { ...one, group: 'CDN', description: 'Connection timed out' },
      { ...two, group: 'Load balancer', description: 'x'.repeat(100) },
      { ...three, description: ' ' },
    ] as ReturnType<typeof questions>;
    expect(first(choices(0, { choices: described, menu: true }))).toMatchObject([
      {
        options: [
          { label: 'code 500', description: 'CDN · Connection timed out' },
          { description: `Load balancer · ${'x'.repeat(83)}…` },
          { label: 'code 502', value: expect.stringMatching(/^ask:en:\|502/) },
        ],
      },
    ]);
    const [menu] = first(choices(0, { choices: described, menu: true })) ?? [];
    expect(menu && 'options' in menu && menu.options?.[2]).not.toHaveProperty('description');
  });

  it('take the place of a card that was only a step', () => {
    expect(first(choices(1, { replaces: true }))).toMatchObject([
      { custom_id: expect.stringMatching(/^open:en:\|500/) },
    ]);
  });

  it('are counted where there is no room for all of them', () => {
    expect(groupsOf(choices(200)).dropped).toEqual([{ kind: 'choices', title: 'Open', kept: 125, of: 200 }]);
    expect(groupsOf(choices(60), 5).dropped).toEqual([{ kind: 'choices', title: 'Open', kept: 50, of: 60 }]);
    expect(groupsOf(choices(5), 5).dropped).toEqual([{ kind: 'choices', title: 'Open', kept: 3, of: 5 }]);
    expect(groupsOf(choices(5), 1).groups).toEqual([]);
  });

  it('are counted where one is too long for an id, but not where one asks the same as another', () => {
    const [one] = questions(1);
    const long = { label: 'long', question: 'x'.repeat(100), language: 'en' as const };
    const part = choices(0, { choices: [one, one, long] as ReturnType<typeof questions> });
    expect(first(part)).toMatchObject([{ label: 'code 500' }]);
    expect(groupsOf(part).dropped).toEqual([{ kind: 'choices', title: 'Open', kept: 1, of: 2 }]);
  });
});

import { describe, expect, it } from 'vitest';
import { type Place, rowsOf } from '../../../src/adapters/discord/render/controls.ts';
import type { Card, Part } from '../../../src/core/card.ts';

const card = (parts: readonly Part[], changes: Partial<Card> = {}): Card => ({
  title: 'Title',
  tone: 'answer',
  language: 'en',
  parts,
  text: 'Title',
  again: { text: '522', language: 'en' },
  ...changes,
});

const questions = (count: number, start = 500) =>
  Array.from({ length: count }, (_, at) => ({
    label: `code ${start + at}`,
    question: `${start + at}`,
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

const secret: Place = { kind: 'private' };
const open: Place = { kind: 'public', askerId: '7' };
const direct: Place = { kind: 'direct' };

const labels = (any: Card, place: Place) =>
  rowsOf(any, place).last.flatMap(({ components }) => components.map((each) => ('label' in each ? each.label : '')));

describe('the last row', () => {
  it('holds what to ask next, the source, and Share where others could see the card', () => {
    expect(rowsOf(card([actions(1)]), secret).last).toEqual([
      {
        type: 1,
        components: [
          { type: 2, style: 2, label: 'code 900', custom_id: 'ask:en:900' },
          { type: 2, style: 5, label: 'Source', url: 'https://example.com/522' },
          { type: 2, style: 2, label: 'Share to channel', custom_id: 'share:en' },
        ],
      },
    ]);
  });

  it.each<[string, Card, Place, string[]]>([
    ['a public card has Delete for the one who asked', card([]), open, ['Delete']],
    ['a card in direct messages has neither', card([actions(1)]), direct, ['code 900', 'Source']],
    ['a card that answers nothing cannot be shared', { ...card([]), again: undefined } as unknown as Card, secret, []],
    ['help offers a field for a paste', card([], { tone: 'help' }), direct, ['Paste a text']],
    ['so does what was not understood', card([], { tone: 'unknown', language: 'zh-CN' }), open, ['粘贴文本', '删除']],
    [
      'Share stands however many actions there are',
      card([actions(9)]),
      secret,
      [...questions(4, 900).map(({ label }) => label), 'Share to channel'],
    ],
  ])('%s', (_name, any, place, expected) => {
    expect(labels(any, place)).toEqual(expected);
  });

  it('stands however many choices come before', () => {
    const { choices: rows, last } = rowsOf(card([choices(200), actions(1)]), secret);
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
    const { choices: rows } = rowsOf(card([choices(2, { menu: true })]), secret);
    expect(rows[0]?.components).toMatchObject([{ type: 3, custom_id: 'menu:0', options: { length: 2 } }]);
  });

  it('take the place of a card that was only a step', () => {
    const { choices: rows } = rowsOf(card([choices(1, { replaces: true })]), secret);
    expect(rows[0]?.components).toMatchObject([{ custom_id: 'open:en:500' }]);
  });
});

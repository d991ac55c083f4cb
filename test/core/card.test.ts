import { describe, expect, it } from 'vitest';
import { type Choice, type Part, spans, typedActions, typedChoices } from '../../src/core/card.ts';

describe('the spans of a text', () => {
  it.each([
    ['plain text', 'a b', [['plain', 'a b']]],
    ['a code span', '`a`', [['code', 'a']]],
    [
      'code between words',
      'run `dig` now',
      [
        ['plain', 'run '],
        ['code', 'dig'],
        ['plain', ' now'],
      ],
    ],
    [
      'two code spans',
      '`a``b`',
      [
        ['code', 'a'],
        ['code', 'b'],
      ],
    ],
    ['an unpaired backtick', 'it`s', [['plain', 'it`s']]],
    ['backticks on two lines', 'a `b\nc` d', [['plain', 'a `b\nc` d']]],
    ['two backticks with nothing between them', '``', [['plain', '``']]],
    ['no text', '', []],
  ])('of %s', (_what, text, expected) => {
    expect(spans(text).map(({ kind, text: piece }) => [kind, piece])).toEqual(expected);
  });
});

const choice = (question: string): Choice => ({ label: `Open ${question}`, question, language: 'en' });

describe('what can be clicked, in plain text', () => {
  it('is the questions to type', () => {
    expect(typedChoices([choice('522'), choice('524 cirrus')], ', ')).toBe('`522`, `524 cirrus`');
  });

  it('is eight questions at most', () => {
    const many = Array.from({ length: 9 }, (_item, at) => choice(String(500 + at)));
    expect(typedChoices(many.slice(0, 8), ' ')).toBe('`500` `501` `502` `503` `504` `505` `506` `507`');
    expect(typedChoices(many, ' ')).toBe('`500` `501` `502` `503` `504` `505` `506` `507` …');
  });

  it('of what is done with a card, leaves out the pages that it lists', () => {
    const [source, status] = ['docs', 'status'].map((label) => ({ label, url: `https://${label}.example/` }));
    if (!source || !status) throw new Error('no links');
    const parts: Part[] = [{ kind: 'links', title: 'Source', links: [{ ...source, label: 'Codes' }] }];
    expect(typedActions([source, status, choice('522')], parts, ': ')).toEqual([
      'status: https://status.example/',
      '`522`: Open 522',
    ]);
  });
});

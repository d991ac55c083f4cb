import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import type { Answer } from '../../../src/core/lookup/answer.ts';
import { leftAside } from '../../../src/core/present/left-aside.ts';
import type { Reading } from '../../../src/core/reader/reading.ts';
import { locales } from '../../../src/locales/index.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { reading, refs } from '../lookup/readings.ts';
import { cardOf, context, partsOf } from './small-cards.ts';

const explained = (parts: object = {}): Answer => ({
  kind: 'explained',
  entries: refs('cirrus/524'),
  more: [],
  undocumented: [],
  ...parts,
});

const sentences = (answer: Answer, said: Partial<Reading>): string[] =>
  leftAside(answer, reading(said), context).map((part) => ('text' in part ? part.text : ''));

describe('what the question did not name', () => {
  it('is a product that is the default', () => {
    expect(sentences(explained({ byDefault: ['cirrus'] }), { codes: ['524'] })).toEqual([
      'You named no product, so the default of this bot chose Cirrus.',
    ]);
    expect(sentences(explained({ byDefault: ['cirrus', 'dune'] }), { codes: ['524'] })).toEqual([
      'You named no product, so the default of this bot chose Cirrus and Dune.',
    ]);
  });

  it('is the only product that has the code', () => {
    expect(sentences(explained(), { codes: ['524'] })).toEqual([
      'You named no product. Only Cirrus has this code in the catalog.',
    ]);
  });

  it('is no product of the standards', () => {
    expect(sentences(explained({ entries: refs('http/451') }), { codes: ['451'] })).toEqual([]);
  });

  it('is nothing where a product was named', () => {
    expect(sentences(explained(), { codes: ['524'], products: ['cirrus'] })).toEqual([]);
  });
});

describe('what the answer leaves aside', () => {
  const products = ['cirrus'];

  it('is names that nobody has, and names that stand for several products', () => {
    expect(sentences(explained(), { products, unknownNames: ['umbra', 'x`y'], sharedNames: ['ac'] })).toEqual([
      '“umbra” is not in this catalog, so I left it out.',
      '“x y” is not in this catalog, so I left it out.',
      '“ac” stands for more than one product, so I left it out.',
    ]);
  });

  it.each<Answer>([
    { kind: 'unknown', names: [], codes: [] },
    { kind: 'ambiguous', name: 'ac', products: [], codes: [] },
    { kind: 'thanked' },
  ])('is no name where the answer is about it: $kind', (answer) => {
    expect(sentences(answer, { unknownNames: ['umbra'], sharedNames: ['ac'] })).toEqual([]);
  });

  it('is words beside a list', () => {
    const listed: Answer = { kind: 'listed', products, classes: [] };
    expect(sentences(listed, { products, words: ['purple', 'elephant'] })).toEqual([
      '“purple elephant” is not in this catalog, so I left it out.',
    ]);
    expect(sentences(listed, { products, words: ['elephant'] })).toHaveLength(1);
    expect(sentences(listed, { products })).toEqual([]);
    expect(sentences(explained(), { products, words: ['purple', 'elephant'] })).toEqual([]);
  });

  it('is codes beyond the twelve that one question may ask, twelve more of them by name', () => {
    const codes = Array.from({ length: 30 }, (_item, at) => String(500 + at));
    const [sentence, ...others] = sentences(explained(), { products, codes });
    expect(others).toEqual([]);
    expect(sentence).toBe(
      `Too many for one card. Ask about these separately: ${locales.en.core.and(codes.slice(12, 24))}.`,
    );
    expect(sentences(explained(), { products, codes: codes.slice(0, 13) })).toHaveLength(1);
    expect(sentences(explained(), { products, codes: codes.slice(0, 12) })).toEqual([]);
  });

  it('is a dozen sentences at most', () => {
    const unknownNames = Array.from({ length: 13 }, (_item, at) => `umbra${at}`);
    expect(sentences(explained(), { products, unknownNames })).toHaveLength(12);
  });
});

it('a card begins with what it leaves aside', () => {
  const { card } = createBot(smallCatalog, { defaultLanguage: 'en' }).explain({ text: '524 cirrus umbra' });
  expect(card.parts[0]).toEqual({ kind: 'text', text: '“umbra” is not in this catalog, so I left it out.' });
  expect(partsOf(cardOf({ codes: ['524'], products: ['cirrus'] }), 'text')[0]?.text).not.toContain('umbra');
});

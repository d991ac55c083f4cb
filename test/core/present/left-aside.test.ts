import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import type { Answer } from '../../../src/core/lookup/answer.ts';
import { leftAside } from '../../../src/core/present/left-aside.ts';
import type { Reading } from '../../../src/core/reader/reading.ts';
import { locales } from '../../../src/locales/index.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { reading, refs } from '../lookup/readings.ts';
import { cardOf, context, notesOf } from './small-cards.ts';

const explained = (parts: object = {}): Answer => ({
  kind: 'explained',
  entries: refs('cirrus/524'),
  more: [],
  undocumented: [],
  ...parts,
});

const sentences = (answer: Answer, said: Partial<Reading>): string[] =>
  notesOf({ parts: leftAside(answer, { ...context, reading: reading(said) }) });

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
    expect(sentences(explained(), { products, unknownNames: ['penumbra', 'x`y'], sharedNames: ['ac'] })).toEqual([
      '“penumbra” is not in this catalog, so I left it out. “x y” is not in this catalog, so I left it out. “ac” stands for more than one product, so I left it out.',
    ]);
  });

  it.each<Answer>([
    { kind: 'unknown', names: [], codes: [] },
    { kind: 'ambiguous', name: 'ac', products: [], codes: [] },
    { kind: 'thanked' },
  ])('is no name where the answer is about it: $kind', (answer) => {
    expect(sentences(answer, { unknownNames: ['penumbra'], sharedNames: ['ac'] })).toEqual([]);
  });

  it('is no plain word, wherever it stands', () => {
    const words = ['purple', 'elephant'];
    expect(sentences({ kind: 'listed', products, classes: [] }, { products, words })).toEqual([]);
    expect(sentences({ kind: 'about', products, codes: [] }, { products, words })).toEqual([]);
    expect(sentences(explained(), { products, words })).toEqual([]);
  });

  it('is a product that the catalog does not cover, with the codes that are from it alone', () => {
    const uncovered = ['umbra'];
    expect(sentences(explained(), { products, uncovered })).toEqual([
      'This catalog does not cover Umbra, so nothing here is about it.',
    ]);
    const claims = [{ code: '502', product: 'umbra', count: 1, hosts: [], paths: [] }];
    expect(sentences(explained(), { codes: ['502', '524'], products, uncovered, claims })).toEqual([
      '502 is from Umbra, which this catalog does not cover.',
    ]);
  });

  it.each<Answer>([
    {
      kind: 'uncovered',
      products: ['umbra'],
      isAuthor: false,
      codes: [],
      classes: [],
      standard: [],
      passedOnBy: [],
    },
    { kind: 'healthy', statuses: [], products: ['umbra'] },
    { kind: 'thanked' },
  ])('is no product that the answer names itself: $kind', (answer) => {
    expect(sentences(answer, { uncovered: ['umbra'] })).toEqual([]);
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

  it('is four sentences at most', () => {
    const unknownNames = Array.from({ length: 13 }, (_item, at) => `penumbra${at}`);
    expect(sentences(explained(), { products, unknownNames })[0]?.match(/penumbra\d+/g)).toHaveLength(4);
  });
});

it('what a card leaves aside is small print below its answer', () => {
  const { card } = createBot(smallCatalog, { defaultLanguage: 'en' }).explain({
    text: '524 cirrus',
    products: ['penumbra'],
  });
  expect(card.parts[0]?.kind).toBe('facts');
  expect(notesOf(card)).toContain('“penumbra” is not in this catalog, so I left it out.');
  expect(cardOf({ codes: ['524'], products: ['cirrus'] }).text).not.toContain('penumbra');
});

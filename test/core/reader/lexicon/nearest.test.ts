import { describe, expect, it } from 'vitest';
import { createNearest } from '../../../../src/core/reader/lexicon/nearest.ts';
import { smallCatalog } from '../../../support/catalog.ts';

const { misspelt, beginningWith } = createNearest(smallCatalog);

describe('the names that a word misspells', () => {
  it.each([
    ['a letter is missing', 'cirus', ['cirrus']],
    ['a letter is too many', 'dunes', ['dune']],
    ['another first letter', 'xirrus', ['cirrus']],
    ['two letters changed places', 'borael', ['boreal']],
    ['two letters are wrong in a longer name', 'acme-sheild', ['acme-shield']],
    ['the words are joined in another way', 'boreal-platfrom', ['boreal platform']],
    ['a Chinese name of three characters', '艾克迷', ['艾克米']],
    ['the nearest of several products first', 'acme c', ['acme', 'acme-cdn']],
  ])('%s: %s', (_what, word, names) => {
    expect(misspelt(word)).toEqual(names);
  });

  it.each([
    ['a name that is known', 'cirrus'],
    ['a name that is known, joined in another way', 'acme_cdn'],
    ['two wrong letters in a short name', 'dumbe'],
    ['two wrong letters and another first one', 'xirrsu'],
    ['one wrong letter in a name of two', 'ad'],
    ['one wrong character in a Chinese name of two', '沙堆'],
    ['a name that the catalog does not cover', 'umbr'],
    ['a text that is longer than any name', 'c'.repeat(100)],
  ])('are none for %s: %s', (_what, word) => {
    expect(misspelt(word)).toEqual([]);
  });
});

describe('the names that begin with a word', () => {
  it('are one for each set of products, the shortest name of it', () => {
    expect(beginningWith('acme')).toEqual(['acme waf', 'acme cdn']);
    expect(beginningWith('Acme')).toEqual(['acme waf', 'acme cdn']);
  });

  it('need not end the word in Chinese', () => {
    expect(beginningWith('艾克')).toEqual(['艾克米', '艾克米盾', '艾克米 cdn']);
  });

  it.each(['acm', 'cirrus-', '艾', 'elephant'])('are none for %j', (word) => {
    expect(beginningWith(word)).toEqual([]);
  });
});

it('three names are offered at most', () => {
  const names = ['alphas', 'alphat', 'alphau', 'alphav'].map((name) => ({
    name,
    products: [name],
    uncovered: [],
    shared: false,
  }));
  const many = createNearest({ ...smallCatalog, names });
  expect(many.misspelt('alpha')).toEqual(['alphas', 'alphat', 'alphau']);
});

it('a name that stands for the same products as another is offered once', () => {
  const names = ['alphas', 'alphat'].map((name) => ({ name, products: ['alpha'], uncovered: [], shared: false }));
  expect(createNearest({ ...smallCatalog, names }).misspelt('alpha')).toEqual(['alphas']);
});

import { describe, expect, it } from 'vitest';
import { nameMatcher } from '../../../../src/core/reader/lexicon/names.ts';
import { acme } from '../acme.ts';

const matcher = nameMatcher(acme);

const placesOf = (lower: string, { matchAll } = matcher): string[] =>
  matchAll(lower).map(({ name, index, end }) => `${name.name} ${index}-${end}`);

describe('a matcher of names', () => {
  it('finds the name that a text as a whole is, however its words are joined', () => {
    expect(matcher.find('Acme_CDN')?.products).toEqual(['acme-cdn']);
    expect(matcher.find('acme cdn 522')).toBeUndefined();
  });

  it('finds the longest name at each place', () => {
    expect(placesOf('acme cdn, acme and bolt')).toEqual(['acme cdn 0-8', 'acme 10-14', 'bolt 19-23']);
  });

  it.each([
    ['joined otherwise', 'acme_cdn, acme-cdn and acmecdn', ['acme cdn 0-8', 'acme cdn 10-18', 'acme cdn 23-30']],
    ['before digits and behind them', 'bolt522 522bolt', ['bolt 0-4', 'bolt 11-15']],
    ['in Chinese', '网站用bolt报错', ['bolt 3-7']],
  ])('finds a name %s', (_how, text, places) => {
    expect(placesOf(text)).toEqual(places);
  });

  it.each(['bolts', 'thebolt', '522', 'acmé'])('finds none in %j', (text) => {
    expect(placesOf(text)).toEqual([]);
  });

  it('looks between two places only, and cuts no name in two', () => {
    const found = (from: number, to: number) => matcher.matchAll('bolt bolt bolt', from, to).map(({ index }) => index);
    expect([found(0, 4), found(1, 9), found(5, 13)]).toEqual([[0], [5], [5]]);
  });

  it('finds a name without a letter, too', () => {
    const withNumber = nameMatcher({ names: [{ name: '360', products: ['a'], uncovered: [], shared: false }] });
    expect(placesOf('522 360 3601', withNumber)).toEqual(['360 4-7']);
  });

  it('takes signs in a name as they are', () => {
    const withSigns = nameMatcher({ names: [{ name: 'a.b (c)', products: ['a'], uncovered: [], shared: false }] });
    expect(placesOf('axb (c), a.b (c)', withSigns)).toEqual(['a.b (c) 9-16']);
  });

  it('finds nothing where there are no names', () => {
    expect(nameMatcher({ names: [] }).matchAll('bolt')).toEqual([]);
  });
});

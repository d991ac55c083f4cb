import { describe, expect, it } from 'vitest';
import { nameMatcher } from '../../../../src/core/reader/lexicon/names.ts';
import { acme } from '../acme.ts';

const matcher = nameMatcher(acme);

describe('a matcher of names', () => {
  it('finds the name that a text as a whole is, however its words are joined', () => {
    expect(matcher.find('Acme_CDN')?.products).toEqual(['acme-cdn']);
    expect(matcher.find('acme cdn 522')).toBeUndefined();
  });

  it('finds the longest name at each place', () => {
    expect(matcher.matchAll('acme cdn, acme and bolt')).toEqual([
      { text: 'acme cdn', index: 0 },
      { text: 'acme', index: 10 },
      { text: 'bolt', index: 19 },
    ]);
  });

  it.each([
    ['522 on bolt', { isIn: true, isAtStart: false, isAtEnd: true }],
    ['bolt522', { isIn: true, isAtStart: true, isAtEnd: false }],
    ['bolts', { isIn: false, isAtStart: false, isAtEnd: false }],
    ['522', { isIn: false, isAtStart: false, isAtEnd: false }],
  ])('says where in %j a name is', (text, where) => {
    const { isIn, isAtStart, isAtEnd } = matcher;
    expect({ isIn: isIn(text), isAtStart: isAtStart(text), isAtEnd: isAtEnd(text) }).toEqual(where);
  });

  it('finds a name without a letter, too', () => {
    const { matchAll } = nameMatcher({ names: [{ name: '360', products: ['a'], shared: false }] });
    expect(matchAll('522 360')).toEqual([{ text: '360', index: 4 }]);
  });

  it('takes signs in a name as they are', () => {
    const { isIn } = nameMatcher({ names: [{ name: 'a.b (c)', products: ['a'], shared: false }] });
    expect([isIn('a.b (c)'), isIn('axb (c)')]).toEqual([true, false]);
  });

  it('finds nothing where there are no names', () => {
    expect(nameMatcher({ names: [] }).matchAll('bolt')).toEqual([]);
  });
});

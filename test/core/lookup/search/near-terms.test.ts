import { expect, it } from 'vitest';
import { nearTerms, sameTerm } from '../../../../src/core/lookup/search/near-terms.ts';
import type { WordIndex } from '../../../../src/core/lookup/search/word-index.ts';

const terms = 'denied denies deny expire expired expires expiry handshake log login logs ran range timeout 握手'.split(
  ' ',
);
const index: WordIndex = { terms, starts: new Uint32Array(), entries: new Uint16Array(), weights: new Uint8Array() };

const near = (word: string): string[] => nearTerms(word, index, true).map(({ at }) => terms[at] ?? '');

it.each([
  ['the word itself', 'timeout', ['timeout']],
  ['its other forms', 'expired', ['expire', 'expired', 'expires', 'expiry']],
  ['its forms that change a letter', 'deny', ['denied', 'denies', 'deny']],
  ['what it is the beginning of', 'hand', ['handshake']],
  ['its forms, but not what a short word begins', 'log', ['log', 'logs']],
  ['the nearest spelling of a word that is unknown', 'timeuot', []],
  ['the nearest spelling', 'timeot', ['timeout']],
  ['more wrong letters in a long word', 'handshaek', ['handshake']],
  ['no spelling of a short word', 'rann', []],
  ['no word with another first letter', 'dimeout', []],
  ['nothing', 'elephant', []],
])('a word stands for %s: %s', (_what, word, expected) => {
  expect(near(word)).toEqual(expected);
});

it('the word itself is surer than another form, and that is surer than a beginning or a misspelt word', () => {
  const sure = (word: string, term: string): number =>
    nearTerms(word, index, true).find(({ at }) => terms[at] === term)?.sure ?? 0;
  expect(sure('expired', 'expired')).toBe(1);
  expect(sure('expired', 'expires')).toBeLessThan(1);
  expect(sure('hand', 'handshake')).toBeLessThan(sure('expired', 'expires'));
  expect(sure('handshke', 'handshake')).toBeLessThan(sure('expired', 'expires'));
});

it('typing errors are not looked for where that is not wanted', () => {
  expect(nearTerms('timeot', index, false)).toEqual([]);
});

it('a term is found by itself only', () => {
  expect(sameTerm('握手', index)).toEqual([{ at: 14, sure: 1 }]);
  expect(sameTerm('握', index)).toEqual([]);
  expect(sameTerm('龘', index)).toEqual([]);
});

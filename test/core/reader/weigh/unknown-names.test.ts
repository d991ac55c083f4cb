import { describe, expect, it } from 'vitest';
import { findMisspeltNames, findUnknownNames } from '../../../../src/core/reader/weigh/unknown-names.ts';
import { code, kindsAndValues, named, refine } from '../acme.ts';

describe('a misspelt name', () => {
  it.each([
    ['522 bollt', ['unknown-name bollt']],
    ['since today acme-shiled says 522', ['unknown-name acme-shiled']],
    ['522 bolt', []],
    ['522 elephant', []],
  ])('is found in %j, or not', (text, names) => {
    expect(kindsAndValues(refine(findMisspeltNames, [], text))).toEqual(names);
  });

  it('is not looked for in a paste, where many words mean nothing', () => {
    const paste = Array.from({ length: 41 }, (_, at) => `word${at}x`).join(' ');
    expect(refine(findMisspeltNames, [], `${paste} bollt`)).toEqual([]);
  });

  it('is none where something else was found', () => {
    expect(refine(findMisspeltNames, [named('bolt', { text: 'bollt', index: 4 })], '522 bollt')).toHaveLength(1);
  });
});

describe('the one word besides a code', () => {
  const unknown = (text: string, carries = false) =>
    kindsAndValues(refine(findUnknownNames, [code('522')], text, carries).slice(1));

  it.each([
    ['522 elephant', ['unknown-name elephant']],
    ['522 大象云', ['unknown-name 大象云']],
  ])('is a name that nobody has: %j', (text, names) => {
    expect(unknown(text)).toEqual(names);
  });

  it.each([
    ['a word that describes a symptom', '522 handshake'],
    ['the beginning of such a word', '522 hands'],
    ['a filler', '522 please'],
    ['one of several words', '522 elephant giraffe'],
    ['a word next to a filler', '522 elephant please'],
    ['a Chinese word that looks like no name', '522 大象'],
    ['a name', '522 bolt'],
  ])('is none where it is %s', (_what, text) => {
    expect(unknown(text)).toEqual([]);
  });

  it('is none where a file came with the question, or where something else is known', () => {
    expect(unknown('522 elephant', true)).toEqual([]);
    const candidates = [code('522'), named('bolt', { index: 40 })];
    expect(refine(findUnknownNames, candidates, '522 elephant')).toEqual(candidates);
  });

  it('is none without a code', () => {
    expect(refine(findUnknownNames, [], 'elephant')).toEqual([]);
  });
});

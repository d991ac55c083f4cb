import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../src/core/reader/finding.ts';
import { dropInner, dropRepeated } from '../../../../src/core/reader/weigh/overlaps.ts';
import { code, kindsAndValues, named, refine, signOf } from '../acme.ts';

describe('what is found twice', () => {
  it('is kept as it was found first', () => {
    const [first, second] = [code('522', { rule: 'first' }), code('522', { rule: 'second' })];
    expect(refine(dropRepeated, [first, second])).toEqual([first]);
  });

  it.each<[string, Candidate, Candidate]>([
    ['places', code('522'), code('522', { index: 4 })],
    ['values', code('522'), code('524')],
    ['kinds', code('522'), { kind: 'class', value: '522', rule: 'test', index: 0, text: '522' }],
    [
      'cookies',
      signOf('bolt', 'medium', { sign: { in: 'cookie', name: 'bolt-a' } }),
      signOf('bolt', 'medium', { sign: { in: 'cookie', name: 'bolt-b' } }),
    ],
    ['authorship', signOf('bolt', 'strong'), signOf('bolt', 'strong', { authorship: 'wrote' })],
  ])('is not what has other %s', (_what, first, second) => {
    expect(refine(dropRepeated, [first, second])).toEqual([first, second]);
  });
});

describe('what is inside of something longer', () => {
  it.each<[string, Candidate[], string[]]>([
    ['a code in a name', [code('77', { index: 3 }), named('cdn77')], ['product cdn77']],
    ['a code in an id', [code('522', { index: 2 }), id('8-522-1')], ['request-id 8-522-1']],
    ['a name in a sign', [named('ab'), signOf('bolt', 'weak', { text: 'ab-ray' })], ['sign bolt']],
  ])('is dropped: %s', (_what, candidates, kept) => {
    expect(kindsAndValues(refine(dropInner, candidates))).toEqual(kept);
  });

  it.each<[string, Candidate[]]>([
    ['a code in a sign', [code('522'), signOf('bolt', 'weak', { text: '522 bolt' })]],
    ['an id in an id', [id('8-522'), id('8-522-1')]],
    ['two of the same length', [named('acme-cdn'), named('acme-shield', { text: 'acme-cdn' })]],
    [
      "a name in a host of the product's own",
      [named('bolt', { index: 3, rule: 'name-in-own-domain' }), host('up.bolt.com')],
    ],
    ['what only overlaps', [code('522'), named('bolt', { index: 2 })]],
  ])('is not dropped: %s', (_what, candidates) => {
    expect(refine(dropInner, candidates)).toEqual(candidates);
  });
});

function host(value: string): Candidate {
  return { kind: 'host', value, rule: 'test', index: 0, text: value };
}

function id(value: string): Candidate {
  return { kind: 'request-id', value, product: 'bolt', name: 'bolt-id', rule: 'test', index: 0, text: value };
}

import { describe, expect, it } from 'vitest';
import { codesOf, healthyIn } from '../../../../src/core/reader/formats/codes.ts';
import type { Parts } from '../../../../src/core/reader/formats/match.ts';

/** The codes of a line, with whose answer it was. */
const codesIn = (parts: Parts): string[] =>
  codesOf({ parts }).map(({ code, role }) => (role ? `${code} ${role}` : code));

describe('the codes of a line', () => {
  it.each<[string, Parts, string[]]>([
    ['a failing status', { status: '502' }, ['502']],
    ['a number that only some products have', { status: '1020' }, ['1020']],
    ['no answer at all', { status: '000' }, ['000']],
    ['a substatus', { status: '500', substatus: '19' }, ['500.19']],
    ['a substatus of nothing', { status: '502', substatus: '0' }, ['502']],
    ['both statuses', { status: '504', origin: '502' }, ['504 edge', '502 origin']],
    ['only the failing one of both', { status: '502', origin: '200' }, ['502 edge']],
    ['an error of the origin that the edge hides', { status: '200', origin: '503' }, ['503 origin']],
    ['the answer of the origin alone', { origin: '502' }, ['502']],
    ['a list of answers', { status: '504', origin: '502, 504' }, ['504 edge', '502 origin', '504 origin']],
    ['no answer of the origin', { status: '502', origin: '-' }, ['502']],
    ['an answer of the origin that is a zero', { status: '522', origin: '0' }, ['522']],
    ['a code of the product', { status: '503', code: 'UF' }, ['503', 'UF']],
    ['a list of codes', { status: '503', code: 'UF,URX' }, ['503', 'UF', 'URX']],
    ['the one in a list of words', { code: 'Error from cloudfront, OriginDnsError' }, ['OriginDnsError']],
    ['a code in camel case', { code: 'OriginConnectError' }, ['OriginConnectError']],
    ['a number of its own', { code: '40310002' }, ['40310002']],
  ])('are %s', (_what, parts, codes) => {
    expect(codesIn(parts)).toEqual(codes);
  });

  it.each<[string, Parts]>([
    ['a healthy status', { status: '200' }],
    ['a redirect', { status: '302', origin: '302' }],
    ['a status of another shape', { status: '60', origin: '12' }],
    ['a word that says how it went', { code: 'Error' }],
    ['the name of a result where all is well', { status: '200', code: 'TCP_HIT' }],
    ['nothing', { code: '-' }],
    ['a zero', { code: '0' }],
    ['no part at all', {}],
  ])('are none where the line has %s', (_what, parts) => {
    expect(codesIn(parts)).toEqual([]);
  });

  it('are at a place in their part', () => {
    expect(codesOf({ parts: { status: '504', origin: '200, 502', code: 'UF,URX' } })).toMatchObject([
      { part: 'status', offset: 0 },
      { part: 'origin', offset: 5 },
      { part: 'code', offset: 0 },
      { part: 'code', offset: 3 },
    ]);
  });
});

describe('the healthy status of a line', () => {
  it.each(['200', '206', '301', '304'])('is %s', (status) => {
    expect(healthyIn({ parts: { status } })).toBe(status);
  });

  it.each(['101', '404', '502', '000', '1020', undefined])('is not %s', (status) => {
    expect(healthyIn({ parts: { status } })).toBeUndefined();
  });
});

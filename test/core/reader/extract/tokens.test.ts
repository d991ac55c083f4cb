import { describe, expect, it } from 'vitest';
import { tokens } from '../../../../src/core/reader/extract/tokens.ts';
import { extract, valuesIn } from '../acme.ts';

const found = (text: string) =>
  extract(tokens, text).candidates.map((token) => [token.value, token.kind === 'code' && token.evidence]);

describe('codes that are words', () => {
  it('are found as the catalog spells them, and in other capitals', () => {
    expect(found('EDGE_ORIGIN_TIMEOUT')).toEqual([['EDGE_ORIGIN_TIMEOUT', { by: 'token', exact: true }]]);
    expect(found('edge_origin_timeout')).toEqual([['EDGE_ORIGIN_TIMEOUT', { by: 'token', exact: false }]]);
  });

  it('are found by their other spellings', () => {
    expect(extract(tokens, 'Error 503 no thread is free').candidates).toMatchObject([
      { value: 'BUSY', text: 'Error 503 no thread is free' },
    ]);
  });

  it('go by their capitals where two differ in nothing else', () => {
    expect(found('UF uF')).toEqual([
      ['UF', { by: 'token', exact: true }],
      ['uF', { by: 'token', exact: true }],
    ]);
  });

  it.each([
    ['part of a longer word', 'NOT_READY_YET'],
    ['after a hyphen', 'x-UF'],
    ['with a status behind it, as Squid writes its own', 'NOT_READY/502'],
    ['a number', '522'],
  ])('are none that are %s', (_what, text) => {
    expect(valuesIn(tokens, text)).toEqual([]);
  });

  it.each([
    ['of another product in a line that a format owns', 'ACME|502|GET|/|8f1e2d3c|NOT_READY'],
    ['outside the message of such a line', 'ACME|502|GET|/EDGE_ORIGIN_TIMEOUT'],
    ['two letters in a sentence', 'he works at UF and we like it a lot there, really'],
    ['two letters in another case', 'Uf'],
  ])('are none that are %s', (_what, text) => {
    expect(valuesIn(tokens, text)).toEqual([]);
  });

  it('are read in the message of a line that a format owns, where its own product has them', () => {
    expect(valuesIn(tokens, 'ACME|502|GET|/|8f1e2d3c|EDGE_ORIGIN_TIMEOUT')).toEqual(['EDGE_ORIGIN_TIMEOUT']);
  });
});

import { describe, expect, it } from 'vitest';
import { formats } from '../../../../src/core/reader/extract/formats.ts';
import { extract, kindsAndValues } from '../acme.ts';

const found = (text: string): string[] => kindsAndValues(extract(formats, text).candidates);

describe('what formats give', () => {
  it.each([
    ['a line', 'ACME|522|GET|/', ['code 522']],
    ['a line with words around it', 'web-1 ACME|522|GET|/ and more', ['code 522']],
    ['both answers of a line', 'ACME|504/502|GET|/', ['code 504', 'code 502']],
    ['the words of a tool', 'the probe of a.example gave 503', ['code 503']],
    ['a record', '{"status":503,"bolt_flags":"UF"}', ['code 503', 'code UF']],
    ['rows under a header', 'status\tbolt_flags\tn\n503\tUF\t1\n504\t-\t2', ['code 503', 'code UF', 'code 504']],
    ['a healthy line', 'ACME|200|GET|/', []],
    ['another line', 'ACME 522 GET', []],
  ])('is read out of %s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('is the id by which the product finds a request', () => {
    const text = 'ACME|522|GET|/|8f1e2d3c';
    expect(extract(formats, text).candidates).toMatchObject([
      { kind: 'code' },
      {
        kind: 'request-id',
        value: '8f1e2d3c',
        product: 'acme-cdn',
        name: 'acme-ray',
        rule: 'id-in-log',
        index: text.indexOf('8f1e2d3c'),
        text: '8f1e2d3c',
      },
    ]);
  });

  it('says which format reads it, whose answer it was and where it is', () => {
    expect(extract(formats, 'x\nACME|504/502|GET|/').candidates).toMatchObject([
      { evidence: { by: 'log-line', format: 'acme edge log' }, rule: 'format-status', role: 'edge', index: 7 },
      { evidence: { by: 'log-line', format: 'acme edge log' }, rule: 'format-origin', role: 'origin', index: 11 },
    ]);
    const [code] = extract(formats, 'probe of a.example gave 503').candidates;
    expect(code).toMatchObject({ evidence: { by: 'output', format: 'probe' }, index: 24, text: '503' });
    expect(code).not.toHaveProperty('role');
  });

  it('is no status at all by one code, however it is written', () => {
    expect(found('ACME|000|GET|/')).toEqual(['code 0']);
  });

  it('is a number of a product that the catalog does not cover, and none of its words', () => {
    expect(found('{"umbra_flags":"DOWN","status":503}')).toEqual(['code 503']);
  });
});

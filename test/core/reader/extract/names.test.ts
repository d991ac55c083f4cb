import { describe, expect, it } from 'vitest';
import { names } from '../../../../src/core/reader/extract/names.ts';
import { extract, kindsAndValues } from '../acme.ts';

const found = (text: string): string[] => kindsAndValues(extract(names, text).candidates);

describe('names', () => {
  it.each([
    ['a product', '522 acme cdn', ['product acme-cdn']],
    ['a product, its words joined in another way', '522 Acme_CDN', ['product acme-cdn']],
    ['a vendor, for each of its products', 'acme 522', ['product acme-cdn', 'product acme-shield']],
    ['a name that stands for several things', 'ab 522', ['shared-name ab']],
    ['a name that the catalog does not cover', 'umbra 522', ['uncovered umbra']],
    ['a name next to digits', 'bolt522', ['product bolt']],
    ["a host of the product's own domain", 'up-z2.bolt.com times out', ['product bolt']],
    ['a name behind a mark', 'the @bolt (502)', ['product bolt']],
    ['a name between slashes, in a sentence', 'nginx/bolt 502', ['product bolt']],
    ['a name before the line of a log that a format owns', 'on bolt, ACME|502|GET|/bolt', ['product bolt']],
    ['a name next to Chinese', '网站用bolt报错', ['product bolt']],
  ])('find %s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['part of a word', 'thunderbolts'],
    ['in a header, which is a sign', 'server: bolt'],
    ['in a line that a format owns', 'ACME|502|GET|/bolt|8f1e2d3c|bolt 1.0'],
    ['part of an address that a machine wrote', '2026-11-20 10:00:00 GET https://bolt.example/ bolt/1.0 x@bolt'],
    ['part of a path', 'see cdn.example.com/bolt/1 and ./bolt.js'],
    ['part of an address in a sentence', 'see https://example.com/a?b=bolt (502)'],
    ['in a header that is written as an object', "{ status: 502, server: 'bolt', via: 'x' }"],
    ['part of a package', 'we use @bolt/client and npm/bolt-cms@2'],
  ])('leave out what is %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it('count in what a machine wrote as words of their own', () => {
    expect(found('2026-11-20 10:00:00 proxy bolt, gave up')).toEqual(['product bolt']);
  });

  it('name a vendor for each of its products twenty times, and further on once', () => {
    expect(found('acme '.repeat(20))).toHaveLength(40);
    expect(found('acme '.repeat(23))).toHaveLength(43);
    expect(found(`${'acme '.repeat(23)}bolt`).at(-1)).toBe('product bolt');
  });

  it('say whether they are of a product or of a vendor, and where they are', () => {
    expect(extract(names, 'on\nbolt, acme').candidates).toMatchObject([
      { value: 'bolt', evidence: { by: 'name', of: 'product' }, index: 3, text: 'bolt' },
      { value: 'acme-cdn', evidence: { by: 'name', of: 'vendor' }, index: 9, text: 'acme' },
      { value: 'acme-shield', evidence: { by: 'name', of: 'vendor' }, index: 9 },
    ]);
  });
});

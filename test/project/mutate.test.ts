import { describe, expect, it } from 'vitest';
import { checkOf, survivorsOf } from '../../scripts/mutate.ts';
import { type Expected, misreadings } from '../../scripts/readings.ts';
import type { Catalog, Product } from '../../src/catalog/catalog.ts';
import type { NumberRule } from '../../src/core/reader/numbers/rule.ts';
import { createReader } from '../../src/core/reader/reader.ts';
import { smallCatalog } from '../support/catalog.ts';

const [acme] = smallCatalog.products.values();

/** A catalog of one product that has one sign and nothing else by which it could be known. */
const oneSign: Catalog = {
  ...smallCatalog,
  vendors: new Map(),
  products: new Map([
    ['acme-cdn', { ...(acme as Product), fingerprints: acme?.fingerprints.slice(0, 1) ?? [], requestIds: [] }],
  ]),
  uncovered: new Map(),
  names: [],
  formats: [],
};

const expected: Expected = {
  text: 'HTTP/2 502\ndate: Mon, 30 Nov 2026 10:21:07 GMT\nserver: acme\ncontent-type: text/html',
  codes: ['502'],
  products: ['acme-cdn'],
  uncovered: [],
  ids: [],
  shared: {},
};

const left = (...checks: Parameters<typeof survivorsOf>[2][number][]) =>
  survivorsOf(oneSign, [], checks).survivors.map(({ kind, without }) => `${kind} ${without}`);

describe('leaving out one thing at a time', () => {
  it('tells of a sign that no text needs', () => {
    expect(left()).toEqual(['sign acme-cdn: strong header server ^acme$']);
  });

  it('is content where a text is read otherwise without the sign', () => {
    expect(left(checkOf(expected))).toEqual([]);
  });

  it('counts no text that is not read right with everything in place', () => {
    expect(left(checkOf({ ...expected, codes: ['503'] }))).toHaveLength(1);
  });

  it('takes for a rule only the texts of that rule', () => {
    const rule: NumberRule = {
      id: 'after-hm',
      says: 'code',
      evidence: 'strong',
      before: /hm $/,
      examples: [],
      counterExamples: [],
    };
    const text = 'They had nothing to say about it but one word and one number, which were hm 522, and left again.';
    const hm = checkOf({ ...expected, text, codes: ['522'], products: [] });
    const survivors = (checks: Parameters<typeof survivorsOf>[2]) =>
      survivorsOf({ ...oneSign, products: new Map() }, [rule], checks).survivors.map(({ without }) => without);
    expect(survivors([hm])).toEqual(['after-hm']);
    expect(survivors([{ ...hm, rule: 'after-hm' }])).toEqual([]);
  });
});

it('a reading that differs is told field by field', () => {
  const read = createReader(oneSign);
  expect(misreadings({ ...expected, products: [], hints: [] }, read, oneSign)).toEqual([
    'products: expected [], got ["acme-cdn"]',
  ]);
});

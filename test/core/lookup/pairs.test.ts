import { describe, expect, it } from 'vitest';
import { askedPairs, foreignCodes } from '../../../src/core/lookup/pairs.ts';
import type { Claim } from '../../../src/core/reader/claims.ts';
import type { Reading } from '../../../src/core/reader/reading.ts';
import { reading, refs } from './readings.ts';

const claims = (...names: readonly string[]): Claim[] =>
  refs(...names).map((ref) => ({ ...ref, count: 1, hosts: [], paths: [] }));

const pairs = (said: Partial<Reading>) => askedPairs(reading(said));

const [codes, products] = [
  ['502', '524'],
  ['cirrus', 'acme-cdn'],
];

describe('which code is asked on which product', () => {
  it('is each on each where no claim says so', () => {
    expect(pairs({ codes, products })).toEqual(refs('cirrus/502', 'acme-cdn/502', 'cirrus/524', 'acme-cdn/524'));
  });

  it('is what the claims say of several codes on several products', () => {
    const said = { codes, products, claims: claims('cirrus/502', 'acme-cdn/524') };
    expect(pairs(said)).toEqual(refs('cirrus/502', 'acme-cdn/524'));
  });

  it('is every product with which a code stands', () => {
    const said = { codes, products, claims: claims('cirrus/502', 'acme-cdn/502', 'acme-cdn/524') };
    expect(pairs(said)).toEqual(refs('cirrus/502', 'acme-cdn/502', 'acme-cdn/524'));
  });

  it('is, for a code that no claim settles, the products that no claim takes', () => {
    expect(pairs({ codes, products, claims: claims('cirrus/502') })).toEqual(refs('cirrus/502', 'acme-cdn/524'));
    const taken = { codes: ['502', '524', '521'], products, claims: claims('cirrus/502', 'acme-cdn/524') };
    expect(pairs(taken)).toEqual(refs('cirrus/502', 'acme-cdn/524', 'cirrus/521', 'acme-cdn/521'));
  });

  it('leaves no product out that is named, although every code stands with another one', () => {
    const said = { codes, products: [...products, 'dune'], claims: claims('cirrus/502', 'cirrus/524') };
    expect(pairs(said)).toEqual(
      refs('cirrus/502', 'acme-cdn/502', 'dune/502', 'cirrus/524', 'acme-cdn/524', 'dune/524'),
    );
  });

  it('is each product for a single code, and each code for a single product', () => {
    expect(pairs({ codes: ['502'], products, claims: claims('cirrus/502') })).toEqual(
      refs('cirrus/502', 'acme-cdn/502'),
    );
    expect(pairs({ codes, products: ['cirrus'], claims: claims('cirrus/502') })).toEqual(
      refs('cirrus/502', 'cirrus/524'),
    );
  });

  it('is not what a claim says of a product that the question is not about', () => {
    const said = { codes, products, claims: claims('dune/502', 'cirrus/524') };
    expect(pairs(said)).toEqual(refs('acme-cdn/502', 'cirrus/524'));
  });

  it('is nothing for what stands with an uncovered product alone', () => {
    const said = reading({
      codes,
      products: ['cirrus'],
      uncovered: ['umbra'],
      claims: claims('umbra/502', 'umbra/524', 'cirrus/524'),
    });
    expect(foreignCodes(said)).toEqual(['502']);
    expect(askedPairs(said)).toEqual(refs('cirrus/524'));
  });
});

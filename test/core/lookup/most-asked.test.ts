import { describe, expect, it } from 'vitest';
import { mostAsked } from '../../../src/core/lookup/most-asked.ts';
import { realCatalog, smallCatalog } from '../../support/catalog.ts';
import { refs } from './readings.ts';

describe('the codes that people ask about most', () => {
  it('are errors of servers first, in the order in which a person looks for them', () => {
    expect(mostAsked(['acme-cdn'], smallCatalog)).toEqual(
      refs('acme-cdn/502', 'acme-cdn/521', 'acme-cdn/522', 'acme-cdn/524', 'acme-cdn/404', 'acme-cdn/1016'),
    );
  });

  it('are half what many products document, and half what the product means by them alone', () => {
    const codes = mostAsked(['cloudflare'], realCatalog).map(({ code }) => code);
    expect(codes).toHaveLength(6);
    expect(codes).toEqual(expect.arrayContaining(['502', '503', '504']));
    expect(codes.filter((code) => code.startsWith('52'))).toHaveLength(3);
  });

  it('are six in all, shared out among several products', () => {
    expect(mostAsked(['acme-cdn', 'cirrus'], smallCatalog)).toEqual(
      refs('acme-cdn/502', 'acme-cdn/522', 'acme-cdn/524', 'cirrus/502', 'cirrus/522', 'cirrus/524'),
    );
    const all = [...smallCatalog.products.keys(), ...smallCatalog.products.keys()];
    expect(mostAsked(all, smallCatalog)).toHaveLength(6);
  });

  it('are none of a product without codes', () => {
    expect(mostAsked(['dune'], smallCatalog)).toEqual([]);
  });
});

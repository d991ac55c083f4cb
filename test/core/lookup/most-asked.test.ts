import { describe, expect, it } from 'vitest';
import { entriesIn, mostAsked } from '../../../src/core/lookup/most-asked.ts';
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

  it('are only those of some classes, if that is what was asked for', () => {
    expect(mostAsked(['acme-cdn'], smallCatalog, ['4'])).toEqual(refs('acme-cdn/404'));
    expect(mostAsked(['cloudflare'], realCatalog, ['4', '5']).every(({ code }) => /^[45]\d\d$/.test(code))).toBe(true);
    expect(mostAsked(['boreal'], smallCatalog, ['5'])).toEqual([]);
  });
});

describe('the entries of a product', () => {
  const codesIn = (id: string, ...classes: string[]): string[] =>
    entriesIn(id, classes, smallCatalog).map(({ code }) => code);

  it('are all of them, or those of a class of statuses', () => {
    expect(codesIn('acme-cdn')).toEqual(['404', '502', '521', '522', '524', '1016']);
    expect(codesIn('acme-cdn', '5')).toEqual(['502', '521', '522', '524']);
    expect(codesIn('acme-cdn', '1')).toEqual([]);
    expect(codesIn('acme-cdn', '4', '5')).toHaveLength(5);
  });

  it('are none of a product that the catalog does not have', () => {
    expect(codesIn('gone')).toEqual([]);
  });
});

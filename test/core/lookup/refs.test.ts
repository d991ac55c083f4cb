import { expect, it } from 'vitest';
import {
  askedName,
  documenting,
  isDocumented,
  isStandard,
  ownCodes,
  ownCodesFor,
  pairsOf,
  refsOf,
} from '../../../src/core/lookup/refs.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { refs } from './readings.ts';

const ref = (name: string) => refs(name)[0] ?? { product: '', code: '' };

it('a code is documented by a product that has an entry for it, and by no other', () => {
  expect(isDocumented(ref('acme-cdn/522'), smallCatalog)).toBe(true);
  expect(isDocumented(ref('acme-shield/522'), smallCatalog)).toBe(false);
  expect(isDocumented(ref('boreal/502'), smallCatalog)).toBe(false);
  expect(isDocumented(ref('gone/522'), smallCatalog)).toBe(false);
});

it('the standard is told apart', () => {
  expect(isStandard(ref('http/502'))).toBe(true);
  expect(isStandard(ref('cirrus/502'))).toBe(false);
});

it('the references of a code are all products that document it, the standard among them', () => {
  expect(refsOf('502', smallCatalog)).toEqual(refs('acme-cdn/502', 'cirrus/502', 'http/502'));
  expect(refsOf('999', smallCatalog)).toEqual([]);
});

it('pairs come code by code', () => {
  expect(pairsOf(['1', '2'], ['a', 'b'])).toEqual(refs('a/1', 'b/1', 'a/2', 'b/2'));
});

it('a product has codes of its own for a status that they come with', () => {
  expect(ownCodes(ref('boreal/502'), smallCatalog)).toEqual(refs('boreal/ROUTER_DNS_ERROR', 'boreal/ROUTER_TIMEOUT'));
  expect(ownCodes(ref('cirrus/502'), smallCatalog)).toEqual([]);
  expect(ownCodes(ref('gone/502'), smallCatalog)).toEqual([]);
});

it('codes of its own count where the product has no entry for the status', () => {
  expect(ownCodesFor('503', smallCatalog)).toEqual([{ ref: ref('boreal/503'), count: 5 }]);
  expect(ownCodesFor('504', smallCatalog)).toEqual([{ ref: ref('boreal/504'), count: 1 }]);
  const [boreal] = [...smallCatalog.products.values()].filter(({ id }) => id === 'boreal');
  const [entry] = [...(boreal?.entries.values() ?? [])];
  if (!boreal || !entry) throw new Error('no such product');
  const documented = { ...boreal, entries: new Map([...boreal.entries, ['503', { ...entry, code: '503' }]]) };
  const catalog = { ...smallCatalog, products: new Map([['boreal', documented]]) };
  expect(ownCodesFor('503', catalog)).toEqual([]);
});

it('a product documents some of the codes or none', () => {
  expect(documenting(['dune', 'cirrus', 'acme-cdn'], ['525', '521'], smallCatalog)).toEqual(['cirrus', 'acme-cdn']);
  expect(documenting(['acme-cdn'], [], smallCatalog)).toEqual([]);
});

it('a product is asked for by its id, and the standards by their name', () => {
  expect(askedName({ id: 'cirrus', name: { en: 'Cirrus', 'zh-CN': '卷云' } })).toBe('cirrus');
  expect(askedName({ id: 'http', name: { en: 'HTTP standard', 'zh-CN': 'HTTP 标准' } })).toBe('HTTP standard');
});

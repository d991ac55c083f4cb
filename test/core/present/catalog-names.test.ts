import { expect, it } from 'vitest';
import { entryOf, productName, productNames, productOf, selfName } from '../../../src/core/present/catalog-names.ts';
import { context } from './small-cards.ts';

it('a product is called by its name in the language of the card', () => {
  expect(productName('acme-cdn', context)).toBe('Acme CDN');
  expect(productName('acme-cdn', { ...context, language: 'zh-CN' })).toBe('艾克米 CDN');
  expect(productNames(['acme-cdn', 'cirrus'], context)).toBe('Acme CDN and Cirrus');
});

it('a sentence about a product calls it by its name; the standards are about CDNs in general', () => {
  expect(selfName('cirrus', context)).toBe('Cirrus');
  expect(selfName('http', context)).toBeUndefined();
});

it('what the catalog does not have is a fault of the program', () => {
  expect(() => productOf('gone', context)).toThrow('no product gone');
  expect(() => entryOf({ product: 'cirrus', code: '999' }, context)).toThrow('no entry cirrus 999');
});

import { expect, it } from 'vitest';
import { noteSeparator } from '../../../src/core/card.ts';
import { sourcesInShort } from '../../../src/core/present/sources.ts';
import { realCatalog } from '../../support/catalog.ts';
import { context } from './small-cards.ts';

const labelFor = (title: string): string => {
  const [entry] = realCatalog.codes.get('522') ?? [];
  const product = realCatalog.products.get(entry?.product ?? '');
  if (!entry || !product) throw new Error('the catalog has no 522');
  const sources = { page: { url: 'https://docs.example.com/', title, checked: '2026-02-03' } };
  const products = new Map([[product.id, { ...product, sources }]]);
  const shown = sourcesInShort(
    { ...entry, sources: ['page'] },
    { ...context, catalog: { ...context.catalog, products } },
  );
  return shown.map((item) => (typeof item === 'string' ? item : item.label)).join(noteSeparator);
};

it.each([
  ['Error 522', 'Source: Error 522, read 2026-02-03'],
  [
    'Troubleshooting Guide for EdgeOne 4XX/5XX Status Codes',
    'Source: Troubleshooting Guide for EdgeOne…, read 2026-02-03',
  ],
  ['一'.repeat(50), `Source: ${'一'.repeat(20)}…, read 2026-02-03`],
  [`See ${'x'.repeat(60)}`, `Source: See ${'x'.repeat(16)}…, read 2026-02-03`],
])('the title of a source is cut to a line, between two words: %s', (title, label) => {
  expect(labelFor(title)).toBe(label);
});

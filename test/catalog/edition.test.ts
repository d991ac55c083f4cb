import { expect, it } from 'vitest';
import { compile } from '../../src/catalog/compile.ts';
import type { CatalogFiles } from '../../src/catalog/load.ts';
import { realCatalog, realFiles } from '../support/catalog.ts';

const files = realFiles();

/** The catalog with one product changed. */
function changed(change: (product: CatalogFiles['products'][number]['product']['content']) => object): CatalogFiles {
  const [first, ...others] = files.products;
  if (!first) throw new Error('no product');
  const content = { ...first.product.content, ...change(first.product.content) };
  return { ...files, products: [{ ...first, product: { ...first.product, content } }, ...others] };
}

it('the edition of the catalog is the day of its newest fact and a short hash', () => {
  const { edition } = compile(files);
  const days = [...realCatalog.products.values()].flatMap(({ sources }) =>
    Object.values(sources).map(({ checked }) => checked),
  );
  expect(edition).toMatch(/^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/);
  expect(edition.slice(0, 10)).toBe(days.toSorted().at(-1));
});

it('the same catalog has the same edition, and the compiled one knows it', () => {
  expect(compile(files).edition).toBe(compile(files).edition);
  expect(realCatalog.edition).toBe(compile(files).edition);
});

it('another word anywhere makes another edition', () => {
  const other = compile(changed(({ name }) => ({ name: { ...name, en: `${name.en}!` } }))).edition;
  expect(other).not.toBe(compile(files).edition);
  expect(other.slice(0, 10)).toBe(compile(files).edition.slice(0, 10));
});

it('a page that was read later makes a later edition', () => {
  const later = changed(({ sources }) => ({
    sources: Object.fromEntries(Object.entries(sources).map(([id, each]) => [id, { ...each, checked: '2031-01-02' }])),
  }));
  expect(compile(later).edition).toMatch(/^2031-01-02-/);
});

it('how often people ask about a product is known of the most asked ones, and 0 of the others', () => {
  const asked = [...realCatalog.products.values()].map((product) => product.asked);
  expect(asked.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
  expect(asked.filter((count) => count > 0).length).toBeGreaterThan(3);
  expect(realCatalog.products.get('http')?.asked).toBe(0);
});

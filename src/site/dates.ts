import type { Catalog, Product } from '../catalog/catalog.ts';

/** The newest day on which one of the pages was read; where there are none, the day of the catalog's edition. */
export const newestOf = (
  sources: readonly Pick<Product['sources'][string], 'checked'>[],
  { edition }: Pick<Catalog, 'edition'>,
): string =>
  sources
    .map(({ checked }) => checked)
    .toSorted()
    .at(-1) ?? edition.slice(0, '2026-11-30'.length);

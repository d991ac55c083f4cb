import type { Catalog } from '../../../catalog/catalog.ts';

/** The headers that the catalog knows as signs or ids, in lower case. */
export function headerNames({ products, uncovered }: Pick<Catalog, 'products' | 'uncovered'>): ReadonlySet<string> {
  const names = [...products.values(), ...uncovered.values()].flatMap(({ fingerprints, requestIds }) => [
    ...fingerprints.flatMap(({ header }) => header ?? []),
    ...requestIds.filter((id) => id.in === 'header').map(({ name }) => name),
  ]);
  return new Set(names.map((name) => name.toLowerCase()));
}

import type { Catalog } from '../../../catalog/catalog.ts';

const sets = new WeakMap<Catalog, ReadonlySet<string>>();

/** The headers that the catalog knows as signs or ids, lower case; built once per catalog. */
export function headerNames(catalog: Catalog): ReadonlySet<string> {
  const built = sets.get(catalog);
  if (built) return built;
  const names = [...catalog.products.values()].flatMap(({ fingerprints, requestIds }) => [
    ...fingerprints.flatMap(({ header }) => header ?? []),
    ...requestIds.filter((id) => id.in === 'header').map(({ name }) => name),
  ]);
  const set = new Set(names.map((name) => name.toLowerCase()));
  sets.set(catalog, set);
  return set;
}

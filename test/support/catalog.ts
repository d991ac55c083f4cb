import { fileURLToPath } from 'node:url';
import { type Catalog, openCatalog } from '../../src/catalog/catalog.ts';
import { checkCatalog } from '../../src/catalog/check.ts';
import { compile } from '../../src/catalog/compile.ts';
import type { CatalogFiles } from '../../src/catalog/load.ts';

/** The project's own catalog directory. */
export const catalogDirectory = fileURLToPath(new URL('../../catalog', import.meta.url));

export function realFiles(): CatalogFiles {
  const checked = checkCatalog(catalogDirectory);
  if (!checked.ok) throw new Error('the catalog cannot be loaded');
  return checked.value;
}

/** The real catalog, read from its YAML files. */
export const realCatalog: Catalog = openCatalog(compile(realFiles()));

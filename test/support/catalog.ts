import { fileURLToPath } from 'node:url';
import { type Catalog, openCatalog } from '../../src/catalog/catalog.ts';
import { checkCatalog } from '../../src/catalog/check.ts';
import { compile } from '../../src/catalog/compile.ts';
import { openCompiled } from '../../src/catalog/compiled.ts';
import type { CatalogFiles } from '../../src/catalog/load.ts';

/** The project's own catalog directory. */
export const catalogDirectory = fileURLToPath(new URL('../../catalog', import.meta.url));

/** A catalog of made-up vendors for tests of code, so that an edit of the real one breaks none of them. */
export const smallCatalogDirectory = fileURLToPath(new URL('../fixtures/catalog-small', import.meta.url));

function filesOf(directory: string): CatalogFiles {
  const checked = checkCatalog(directory);
  if (!checked.ok) throw new Error(`the catalog in ${directory} cannot be loaded`);
  return checked.value;
}

export const realFiles = (): CatalogFiles => filesOf(catalogDirectory);

/** The real catalog as the bot opens it: reading its YAML files takes seconds in every file of tests. */
export const realCatalog: Catalog = openCompiled();

export const smallCatalog: Catalog = openCatalog(compile(filesOf(smallCatalogDirectory)));

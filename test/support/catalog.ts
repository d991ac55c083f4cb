import { fileURLToPath } from 'node:url';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { checkCatalog } from '../../src/catalog/check.ts';
import { openCompiled } from '../../src/catalog/compiled.ts';
import type { CatalogFiles } from '../../src/catalog/load.ts';

/** The project's own catalog directory. */
export const catalogDirectory = fileURLToPath(new URL('../../catalog', import.meta.url));

export function realFiles(): CatalogFiles {
  const { files } = checkCatalog(catalogDirectory);
  if (!files) throw new Error('the catalog cannot be loaded');
  return files;
}

/** The real catalog as the bot opens it. The build, which is up to date (build.ts), has read it from its YAML files: that takes a second. */
export const realCatalog: Catalog = openCompiled();

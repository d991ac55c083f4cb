import { readFileSync } from 'node:fs';
import { type Catalog, type CompiledCatalog, openCatalog } from './catalog.ts';

/** Where `npm run build` puts the compiled catalog; the same place seen from src and from dist. */
export const compiledPath = new URL('../../dist/catalog.json', import.meta.url);

/**
 * Opens the compiled catalog.
 *
 * @throws if the project has not been built
 */
export const openCompiled = (): Catalog =>
  openCatalog(JSON.parse(readFileSync(compiledPath, 'utf8')) as CompiledCatalog);

import type { Catalog } from '../../../src/catalog/catalog.ts';
import type { Answer, Ref } from '../../../src/core/lookup/answer.ts';
import { createSearch } from '../../../src/core/lookup/search.ts';
import type { LookupContext } from '../../../src/core/lookup/way.ts';
import { createNearest } from '../../../src/core/reader/lexicon/nearest.ts';
import type { Reading } from '../../../src/core/reader/reading.ts';
import { smallCatalog } from '../../support/catalog.ts';

/* Readings as data: what is looked up does not depend on how it was read. */

/** A reading that says nothing but this. */
export const reading = (said: Partial<Reading>): Reading => ({
  findings: [],
  codes: [],
  details: [],
  classes: [],
  products: [],
  uncovered: [],
  claims: [],
  healthy: [],
  requestIds: [],
  dropped: [],
  cut: false,
  sharedNames: [],
  unknownNames: [],
  words: [],
  file: false,
  ...said,
});

export const contextFor = (catalog: Catalog): LookupContext => ({
  catalog,
  search: createSearch(catalog),
  nearest: createNearest(catalog),
  defaultProducts: [],
});

/** For looking up in the small catalog. */
export const context = contextFor(smallCatalog);

/** References by `product/code`. */
export const refs = (...names: readonly string[]): Ref[] =>
  names.map((name) => {
    const [product = '', code = ''] = name.split('/');
    return { product, code };
  });

/** A reading in words, what it says, and the answer to it; undefined where the way has none. */
export type Case = readonly [name: string, said: Partial<Reading>, answer: Answer | undefined];

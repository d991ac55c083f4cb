import type { Catalog } from '../../catalog/catalog.ts';
import type { Nearest } from '../reader/lexicon/nearest.ts';
import type { Reading } from '../reader/reading.ts';
import type { Answer } from './answer.ts';
import type { Search } from './search.ts';

/** What a way looks up in; built once. */
export type LookupContext = {
  readonly catalog: Catalog;
  readonly search: Search;
  readonly nearest: Nearest;
  /** Ids of the products that are meant where a question names none. */
  readonly defaultProducts: readonly string[];
};

/** One way to an answer; undefined where it has none. */
export type Way = (reading: Reading, context: LookupContext) => Answer | undefined;

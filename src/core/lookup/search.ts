import { type Catalog, entriesOf } from '../../catalog/catalog.ts';
import { unique } from '../collections.ts';
import { lazy } from '../reader/lexicon/lazy.ts';
import type { Ref } from './answer.ts';
import { fromBytes } from './search/bytes.ts';
import { rank } from './search/rank.ts';
import { soughtIn } from './search/sought.ts';
import { runsOf } from './search/terms.ts';
import { buildWordIndex } from './search/word-index.ts';

/** A symptom takes few words, and few characters. */
export const maxWords = 40;
const maxWordLength = 60;

/**
 * Finds entries by symptom, best first; none where nothing holds enough of the words.
 *
 * @param words what remains of a question without codes, names and fillers
 * @param products narrows the search, unless it is empty
 */
export type Search = (words: readonly string[], products: readonly string[]) => Ref[];

/** The index is opened, or built, at the first search, since most questions name a code. */
export function createSearch(catalog: Catalog): Search {
  const opened = lazy(() => ({
    index: catalog.wordIndex ? fromBytes(catalog.wordIndex()) : buildWordIndex(catalog),
    entries: entriesOf(catalog),
  }));
  return (words, products) => {
    const runs = unique(words.slice(0, maxWords).flatMap((word) => runsOf(word.slice(0, maxWordLength))));
    if (runs.length === 0) return [];
    const { index, entries } = opened();
    const sought = soughtIn(runs, index, entries.length);
    return rank(sought, entries, products).map(({ product, code }) => ({ product, code }));
  };
}

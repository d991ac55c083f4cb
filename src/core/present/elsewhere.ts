import { type Entry, standard } from '../../catalog/catalog.ts';
import { ownFirst } from './choices.ts';
import type { PresentContext } from './context.ts';
import { type Meaning, meanings, namesOf, standardSense } from './meanings.ts';

/* What the same number means on other products. */

const maxNames = 2;

/** On whom the number means something else, in a line. */
export function elsewhereInShort(entry: Entry, context: PresentContext): string {
  // What follows the standard takes nobody by surprise.
  if (entry.sense === standardSense) return '';
  const refs = otherMeanings(entry, context).flatMap((meaning) => meaning.refs);
  return refs.length === 0 ? '' : context.words.elsewhereInShort(namesOf(ownFirst(refs, context), context, maxNames));
}

/** What it means there, a line for each meaning. */
export const elsewhereInFull = (entry: Entry, context: PresentContext): string[] =>
  otherMeanings(entry, context).map(({ phrase, refs }) => context.words.meansOn(phrase, namesOf(refs, context, 6)));

/** Whoever follows the standard means nothing of its own by the number. */
function otherMeanings(entry: Entry, context: PresentContext): Meaning[] {
  const others = (context.catalog.codes.get(entry.code) ?? []).filter(
    ({ product, sense }) => entry.sense && sense !== entry.sense && sense !== standardSense && product !== standard,
  );
  return meanings(others, context);
}

import { distance } from 'fastest-levenshtein';
import type { Catalog, Name } from '../../catalog/catalog.ts';
import { keyOf } from '../reader/extract/names.ts';

/** Names shorter than this are too close to everything else to be guessed from. */
const shortestName = 4;

/**
 * The known names that a word misspells by one or two letters, nearest first, one for each set of products. They are
 * only ever offered: a guess never decides what is answered.
 */
export function nearestNames(word: string, catalog: Catalog, limit = 3): string[] {
  const key = keyOf(word);
  if (key.length > 60) return [];
  const near = catalog.names
    .filter(({ products }) => products.length > 0)
    .map((name) => ({ ...name, away: awayFrom(key, keyOf(name.name)) }))
    .filter(({ away }) => away > 0 && away <= 2)
    .sort((a, b) => a.away - b.away || a.name.split(' ').length - b.name.split(' ').length);
  return firstOfEachProduct(near).slice(0, limit);
}

/** Names that begin with the word, one for each set of products: `google cloud` for `google`. */
export function namesBeginningWith(word: string, catalog: Catalog, limit = 3): string[] {
  const start = `${word.toLowerCase()} `;
  const han = /^\p{Script=Han}{2,}$/u.test(word);
  const beginning = catalog.names.filter(
    ({ name, products }) => products.length > 0 && (name.startsWith(start) || (han && name.startsWith(word))),
  );
  return firstOfEachProduct(beginning.toReversed()).slice(0, limit);
}

/** One name for each set of products. */
function firstOfEachProduct(names: readonly Name[]): string[] {
  const seen = new Set<string>();
  return names
    .filter(({ products }) => {
      const same = products.join();
      return !seen.has(same) && seen.add(same);
    })
    .map(({ name }) => name);
}

/** How many letters are wrong, or Infinity when the name is too short for so many. */
function awayFrom(word: string, name: string): number {
  const han = /\p{Script=Han}/u.test(name);
  const allowed = han ? (name.length >= 3 ? 1 : 0) : name.length < shortestName ? 0 : name.length < 6 ? 1 : 2;
  if (Math.abs(word.length - name.length) > allowed) return Number.POSITIVE_INFINITY;
  const away = distance(word, name);
  // Two wrong letters and another first one: that is another word.
  const plausible = away <= allowed && (away < 2 || word[0] === name[0]);
  return plausible ? away : Number.POSITIVE_INFINITY;
}

import { distance } from 'fastest-levenshtein';
import type { Catalog } from '../../catalog/catalog.ts';
import { uniqueBy } from '../collections.ts';
import { keyOf } from '../reader/extract/names.ts';

/** Names shorter than this are too close to everything else to be guessed from. */
const shortestName = 4;

/** No name is longer. */
const longestKey = 60;

/** How many names are offered. */
const mostOffered = 3;

/** Finds known names that are close to a word. They are only ever offered: a guess never decides what is answered. */
export type Nearest = {
  /** Names that a word misspells by one or two letters, nearest first, one for each set of products. */
  readonly misspelt: (word: string) => string[];
  /** Names that begin with the word, one for each set of products: `google cloud` for `google`. */
  readonly beginningWith: (word: string) => string[];
};

export function createNearest(catalog: Catalog): Nearest {
  const names = catalog.names
    .filter(({ products }) => products.length > 0)
    .map(({ name, products }) => ({ name, products, key: keyOf(name) }));
  return {
    misspelt: (word) => {
      const key = keyOf(word);
      if (key.length > longestKey) return [];
      const near = names
        .map((name) => ({ ...name, away: wrongLetters(key, name.key) }))
        .filter(({ away }) => away > 0 && away <= 2)
        .sort((a, b) => a.away - b.away || a.name.split(' ').length - b.name.split(' ').length);
      return offered(near);
    },
    beginningWith: (word) => {
      const start = `${word.toLowerCase()} `;
      const isHan = /^\p{Script=Han}{2,}$/u.test(word);
      return offered(
        names.filter(({ name }) => name.startsWith(start) || (isHan && name.startsWith(word))).toReversed(),
      );
    },
  };
}

const offered = (names: readonly { readonly name: string; readonly products: readonly string[] }[]): string[] =>
  uniqueBy(names, ({ products }) => products.join())
    .slice(0, mostOffered)
    .map(({ name }) => name);

/** How many letters are wrong, or Infinity when the name is too short for so many. */
function wrongLetters(word: string, name: string): number {
  const isHan = /\p{Script=Han}/u.test(name);
  const allowed = isHan ? (name.length >= 3 ? 1 : 0) : name.length < shortestName ? 0 : name.length < 6 ? 1 : 2;
  if (Math.abs(word.length - name.length) > allowed) return Number.POSITIVE_INFINITY;
  const wrong = distance(word, name);
  // Two wrong letters and another first one: that is another word.
  const isPlausible = wrong <= allowed && (wrong < 2 || word[0] === name[0]);
  return isPlausible ? wrong : Number.POSITIVE_INFINITY;
}

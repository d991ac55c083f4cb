import { distance } from 'fastest-levenshtein';
import type { Catalog, Name } from '../../../catalog/catalog.ts';
import { uniqueBy } from '../../collections.ts';
import { lazy } from './lazy.ts';
import { nameKey } from './names.ts';

/** The names that somebody may have meant, one for each set of products. They are offered; none is ever assumed. */
export type Nearest = {
  /** Names that a word misspells by one or two letters, nearest first. */
  readonly misspelt: (word: string) => string[];
  /** Names that begin with a word: `google cloud` for `google`. */
  readonly beginningWith: (word: string) => string[];
};

/** Names shorter than this are too close to everything else to be guessed from. */
const shortestName = 4;

/** Longer words are not misspelt names. */
const maxWordLength = 60;

/** More of them do not help. */
const maxNames = 3;

export function createNearest({ names }: Pick<Catalog, 'names'>): Nearest {
  const covered = names.filter(({ products }) => products.length > 0);
  // Most questions hold no word that could be a misspelt name.
  const keyed = lazy(() =>
    covered.map((name) => {
      const key = nameKey(name.name);
      return { ...name, key, allowed: allowedTypos(key), words: name.name.split(' ').length };
    }),
  );
  return {
    misspelt: (word) => {
      const key = nameKey(word);
      if (key.length > maxWordLength) return [];
      const near = keyed().flatMap((name) => {
        const typos = typosIn(key, name);
        return typos > 0 && typos <= name.allowed ? [{ ...name, typos }] : [];
      });
      return firstOfEachProduct(near.sort((a, b) => a.typos - b.typos || a.words - b.words));
    },
    beginningWith: (word) => {
      const start = `${word.toLowerCase()} `;
      const isHan = /^\p{Script=Han}{2,}$/u.test(word);
      const longer = covered.filter(({ name }) => name.startsWith(start) || (isHan && name.startsWith(word)));
      return firstOfEachProduct(longer.toReversed());
    },
  };
}

const firstOfEachProduct = (names: readonly Name[]): string[] =>
  uniqueBy(names, ({ products }) => products.join())
    .slice(0, maxNames)
    .map(({ name }) => name);

/** How many wrong letters still leave a name recognisable. */
function allowedTypos(key: string): number {
  if (/\p{Script=Han}/u.test(key)) return key.length >= 3 ? 1 : 0;
  return key.length < shortestName ? 0 : key.length < 6 ? 1 : 2;
}

/** How many letters are wrong, or Infinity when these are too many for the name. */
function typosIn(word: string, { key, allowed }: { readonly key: string; readonly allowed: number }): number {
  if (Math.abs(word.length - key.length) > allowed) return Number.POSITIVE_INFINITY;
  const typos = distance(word, key);
  // Two wrong letters and another first one, or another length of a short name: that is another word.
  const beginsAlike = word[0] === key[0] || (typos < 2 && key.length > 5);
  const isAsLong = typos < 2 || key.length > 6 || word.length === key.length;
  const plausible = typos <= allowed && beginsAlike && isAsLong;
  return plausible ? typos : Number.POSITIVE_INFINITY;
}

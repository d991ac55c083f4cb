import { type Entry, standard } from '../../../catalog/catalog.ts';
import type { Sought } from './sought.ts';

/** A card lists this many matches; further down they are noise. */
const maxFound = 8;

/**
 * A match holds at least this share of what was asked for, where each word counts by its rarity: whatever holds less
 * has the words that are everywhere and lacks those that matter. Less is enough on a product that was named.
 */
const enough = { anywhere: 0.65, onProduct: 0.4 } as const;

/** A word counts in full where an entry is about it this much (its title or meaning has it), and elsewhere less. */
const fullWeight = 0.4;
const lessThanFull = 0.7;

/** Matches that are worth less than this share of the best one are noise beside it. */
const besideBest = 0.5;

/** The standard speaks of everything, so products come before it. */
const worthOfStandard = 0.5;

type Match = {
  readonly entry: Entry;
  /** How much the entry is about the words; compared within one search only. */
  readonly worth: number;
  /** How much of the words it holds, from 0 to 1. */
  readonly share: number;
};

/**
 * The entries that hold what is sought, best first.
 *
 * @param entries all, by the positions that `sought` has
 * @param products narrows them, unless it is empty
 */
export function rank(sought: readonly Sought[], entries: readonly Entry[], products: readonly string[]): Entry[] {
  const floor = products.length > 0 ? enough.onProduct : enough.anywhere;
  const matches = matchesOf(sought, entries).filter(
    ({ entry, share }) => share >= floor && (products.length === 0 || products.includes(entry.product)),
  );
  const best = Math.max(...matches.map(({ worth }) => worth));
  return matches
    .filter(({ worth }) => worth >= best * besideBest)
    .sort((a, b) => rankOf(b) - rankOf(a))
    .slice(0, maxFound)
    .map(({ entry }) => entry);
}

const rankOf = ({ entry, worth }: Match): number => (entry.product === standard ? worth * worthOfStandard : worth);

function matchesOf(sought: readonly Sought[], entries: readonly Entry[]): Match[] {
  const worth = new Float64Array(entries.length);
  const share = new Float64Array(entries.length);
  const all = sought.reduce((sum, { rarity }) => sum + rarity, 0);
  for (const { rarity, holders } of sought) {
    for (const [at, { weight, sure }] of holders) {
      worth[at] = (worth[at] ?? 0) + rarity * weight * sure;
      share[at] = (share[at] ?? 0) + (rarity * (weight < fullWeight ? lessThanFull : 1) * sure) / all;
    }
  }
  return entries.map((entry, at) => ({ entry, worth: worth[at] ?? 0, share: share[at] ?? 0 }));
}

import { type NearTerm, nearTerms, sameTerm } from './near-terms.ts';
import { isHan, pairsOf } from './terms.ts';
import type { WordIndex } from './word-index.ts';

/** Words joined by dots or dashes are several runs each; every one of them goes through the index. */
const maxRuns = 60;

/** Typing errors are looked for in this many words, since each is compared with every term of the same first letter. */
const maxMisspelt = 16;

/** A word that is searched for. */
export type Sought = {
  /** How much the word tells entries apart (inverse document frequency): about 0 if all hold it, most if one does. */
  readonly rarity: number;
  /** The entries that hold it, by position. */
  readonly holders: ReadonlyMap<number, Holder>;
};

/** How much an entry is about a word, and how sure it is that the word means that; both from 0 to 1. */
type Holder = { readonly weight: number; readonly sure: number };

/** What the runs of a question stand for in an index of so many entries; words that it does not hold are there, too. */
export const soughtIn = (runs: readonly string[], index: WordIndex, size: number): Sought[] =>
  runs
    .slice(0, maxRuns)
    .flatMap((run, at) =>
      isHan(run) ? soughtInHan(run, index, size) : soughtOf(nearTerms(run, index, at < maxMisspelt), index, size),
    );

/**
 * The commonest known pairs that together cover a run, and half a word that is nowhere for each character that none
 * covers. A pair that joins two words by chance, like 书过 in 证书过期, is rarer than both of them.
 */
function soughtInHan(run: string, index: WordIndex, size: number): Sought[] {
  const pairs = pairsOf(run).map((pair, place) => ({ place, sought: soughtOf(sameTerm(pair, index), index, size) }));
  const known = pairs.filter(({ sought }) => sought.holders.size > 0);
  const covered = new Set<number>();
  const chosen: Sought[] = [];
  for (const { place, sought } of known.sort((a, b) => a.sought.rarity - b.sought.rarity)) {
    if (covered.has(place) && covered.has(place + 1)) continue;
    covered.add(place).add(place + 1);
    chosen.push(sought);
  }
  const uncovered = pairs.length + 1 - covered.size;
  return uncovered > 0 ? [...chosen, { rarity: (rarityOf(0, size) * uncovered) / 2, holders: new Map() }] : chosen;
}

function soughtOf(terms: readonly NearTerm[], { starts, entries, weights }: WordIndex, size: number): Sought {
  const holders = new Map<number, Holder>();
  for (const { at, sure } of terms) {
    for (let posting = starts[at] ?? 0; posting < (starts[at + 1] ?? 0); posting++) {
      const entry = entries[posting] ?? 0;
      const weight = (weights[posting] ?? 0) / 255;
      const other = holders.get(entry);
      if (!other || other.weight * other.sure < weight * sure) holders.set(entry, { weight, sure });
    }
  }
  return { rarity: rarityOf(holders.size, size), holders };
}

/** A word that is nowhere is as rare as one that is in a single entry. */
function rarityOf(count: number, size: number): number {
  const holders = Math.max(count, 1);
  return Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
}

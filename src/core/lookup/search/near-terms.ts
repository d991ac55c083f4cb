import { distance } from 'fastest-levenshtein';
import type { WordIndex } from './word-index.ts';

/** A term that a word may stand for: its position in the index, and how sure that is, from 0 to 1. */
export type NearTerm = { readonly at: number; readonly sure: number };

/** How sure it is that a word stands for itself, for another form, for what it begins, and for what it misspells. */
const sure = { same: 1, inflected: 0.9, begun: 0.7, misspelt: 0.7 } as const;

/** The position of the first term that is not before a text. */
function positionOf(text: string, terms: readonly string[]): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The term itself, if it is in the index. */
export function sameTerm(term: string, { terms }: WordIndex): NearTerm[] {
  const at = positionOf(term, terms);
  return terms[at] === term ? [{ at, sure: sure.same }] : [];
}

/** The terms that a Latin word stands for: its forms and what begins with it, otherwise the nearest spellings. */
export function nearTerms(word: string, { terms }: WordIndex, mayBeMisspelt: boolean): NearTerm[] {
  const near = formsOf(word, terms);
  return near.length > 0 || !mayBeMisspelt ? near : misspelt(word, terms);
}

function formsOf(word: string, terms: readonly string[]): NearTerm[] {
  const stem = stemOf(word);
  const found: NearTerm[] = [];
  for (let at = positionOf(stem, terms); terms[at]?.startsWith(stem); at++) {
    const term = terms[at] ?? '';
    if (term === word) found.push({ at, sure: sure.same });
    else if (stemOf(term) === stem) found.push({ at, sure: sure.inflected });
    else if (/^[a-z]{3}/.test(word) && term.startsWith(word)) found.push({ at, sure: sure.begun });
  }
  // A short word that is one by itself begins too many others: ran, range, random.
  return word.length === 3 && found[0]?.sure === sure.same ? found.filter((term) => term.sure !== sure.begun) : found;
}

/** A word without its ending: `expir` for expire, expired, expires and expiry. */
const stemOf = (word: string): string => word.replace(/(?<=^[a-z]{3,})(?:e|es|ed|ing|y|ies|ied|(?<!s)s)$/, '');

/** The terms with the fewest wrong letters, if these are few; the first letter is right. */
function misspelt(word: string, terms: readonly string[]): NearTerm[] {
  if (!/^[a-z]{5,}$/.test(word)) return [];
  const allowed = Math.round(word.length / 5);
  const first = word.slice(0, 1);
  let fewest = allowed;
  let found: NearTerm[] = [];
  for (let at = positionOf(first, terms); terms[at]?.startsWith(first); at++) {
    const term = terms[at] ?? '';
    if (Math.abs(term.length - word.length) > fewest) continue;
    const wrong = distance(word, term);
    if (wrong < fewest) found = [];
    fewest = Math.min(fewest, wrong);
    if (wrong === fewest) found.push({ at, sure: sure.misspelt });
  }
  return found;
}

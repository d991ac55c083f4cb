import type { Catalog, Name } from '../../../catalog/catalog.ts';
import { createTrie } from '../find/trie.ts';

/** Finds the names of products and vendors, however their words are cased and joined, the longest first. */
export type NameMatcher = {
  /** The name that a text as a whole is. */
  readonly find: (text: string) => Name | undefined;
  /** Every name in a text that is in lower case, between two places of it. */
  readonly matchAll: (lower: string, from?: number, to?: number) => readonly NameMatch[];
};

/** A name in a text: from `index` to `end`, in UTF-16 code units. */
export type NameMatch = { readonly name: Name; readonly index: number; readonly end: number };

export function nameMatcher({ names }: Pick<Catalog, 'names'>): NameMatcher {
  const byKey = new Map(names.map((name) => [nameKey(name.name), name]));
  const trie = createTrie(names.map((name) => ({ key: nameKey(name.name), value: name, joints: jointsOf(name.name) })));
  return {
    find: (text) => byKey.get(nameKey(text)),
    matchAll: (lower, from = 0, to = lower.length) => {
      const matches: NameMatch[] = [];
      let before = from > 0 ? lower.charCodeAt(from - 1) : 0;
      for (let at = from; at < to; at += 1) {
        const unit = lower.charCodeAt(at);
        const canStart = trie.canStart(unit) && !(isLetterOrDigit(unit) && isLetter(before));
        before = unit;
        if (!canStart) continue;
        const hit = trie.hitsAt(lower, at).findLast(({ end }) => end <= to && !continues(lower, end));
        const [name] = hit?.values ?? [];
        if (!hit || !name) continue;
        matches.push({ name, index: at, end: hit.end });
        at = hit.end - 1;
        before = lower.charCodeAt(at);
      }
      return matches;
    },
  };
}

/** The places in a name's key between its words. */
function jointsOf(name: string): number[] {
  let length = 0;
  return name.split(/[\s_-]+/).map((word) => {
    length += word.length;
    return length;
  });
}

/** Whether a word that ends there goes on: a Latin letter behind a letter, a digit behind a digit. */
function continues(text: string, end: number): boolean {
  const [last, next] = [text.charCodeAt(end - 1), text.charCodeAt(end)];
  return (isLetter(last) && isLetter(next)) || (isDigit(last) && isDigit(next));
}

const isLetter = (unit: number): boolean => unit >= 97 && unit <= 122;
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isLetterOrDigit = (unit: number): boolean => isLetter(unit) || isDigit(unit);

/** The same for a name however its words are cased and joined. */
export const nameKey = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');

import type { Catalog, Name } from '../../../catalog/catalog.ts';
import { groupBy } from '../../collections.ts';
import { escapePattern } from './escape.ts';

/** Finds the names of products and vendors, however their words are cased and joined, the longest first. */
export type NameMatcher = {
  /** The name that a text as a whole is. */
  readonly find: (text: string) => Name | undefined;
  /** Every name in a text. */
  readonly matchAll: (text: string) => readonly NameMatch[];
  readonly isIn: (text: string) => boolean;
  /** Whether the text starts with a name, as in `522edgeone`. */
  readonly isAtStart: (text: string) => boolean;
  /** Whether the text ends with a name, as in `tencent522`. */
  readonly isAtEnd: (text: string) => boolean;
};

type NameMatch = { readonly text: string; readonly index: number };

export function nameMatcher({ names }: Pick<Catalog, 'names'>): NameMatcher {
  const byKey = new Map(names.map((name) => [nameKey(name.name), name]));
  const pattern = new RegExp(patternOfAll(names.map(({ name }) => name)), 'giu');
  // A pattern of hundreds of names is slow to start, and most cells of a table hold no letter.
  const needsLetter = names.every(({ name }) => letter.test(name));
  const mayHold = (text: string): boolean => !needsLetter || letter.test(text);
  // `String.matchAll` copies the pattern at every call, which takes longer than the search in a short text.
  const matchAll = (text: string): NameMatch[] => {
    if (!mayHold(text)) return [];
    const matches: NameMatch[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
      matches.push({ text: match[0], index: match.index });
    return matches;
  };
  return {
    find: (text) => byKey.get(nameKey(text)),
    matchAll,
    isIn: (text) => mayHold(text) && text.search(pattern) >= 0,
    isAtStart: (text) => mayHold(text) && text.search(pattern) === 0,
    isAtEnd: (text) => matchAll(text).some((match) => match.index + match.text.length === text.length),
  };
}

const letter = /\p{L}/u;

/** Names as one pattern, branched by their first letters: at most places of a text none of them can start. */
function patternOfAll(names: readonly string[]): string {
  const branches = [...groupBy(names, ([first = '']) => first)].map(([first, group]) => {
    const start = /[a-z0-9]/i.test(first) ? '(?<![a-z])' : '';
    return `${start}${escapePattern(first)}(?:${group.map((name) => patternAfter(first, name)).join('|')})`;
  });
  return branches.join('|') || '(?!)';
}

/** The rest of a name as a pattern: its words joined by spaces, `-` or `_`, touching no further Latin letter or digit. */
function patternAfter(first: string, name: string): string {
  const words = name
    .slice(first.length)
    .split(/[\s_-]+/)
    .map(escapePattern);
  const end = /[a-z]$/i.test(name) ? '(?![a-z])' : /\d$/.test(name) ? '(?!\\d)' : '';
  return `${words.join('[ _-]{0,2}')}${end}`;
}

/** The same for a name however its words are cased and joined. */
export const nameKey = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');

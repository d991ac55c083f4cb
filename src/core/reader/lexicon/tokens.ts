import type { Catalog } from '../../../catalog/catalog.ts';
import { groupBy } from '../../collections.ts';

/** One way of writing a code that is not a number. */
type Spelling = {
  /** As the catalog has it. */
  readonly spelling: string;
  readonly lower: string;
  readonly code: string;
};

/** Every code that is not a number, by its first word, the longest first. */
export type TokenIndex = ReadonlyMap<string, readonly Spelling[]>;

export function tokenIndex({ codes }: Pick<Catalog, 'codes'>): TokenIndex {
  const all = [...codes.values()]
    .flat()
    .flatMap(({ code, spellings }) =>
      [code, ...spellings].map((spelling) => ({ spelling, lower: spelling.toLowerCase(), code })),
    );
  const tokens = all.filter(({ lower }) => lower.search(firstWord) === 0 && !/^\d+$/.test(lower));
  const byWord = groupBy(tokens, ({ lower }) => lower.match(firstWord)?.[0] ?? '');
  for (const spellings of byWord.values()) spellings.sort((a, b) => b.lower.length - a.lower.length);
  return byWord;
}

/** What a code can begin with. */
export const firstWord = /[a-z\d]+(?:_[a-z\d]+)*/g;

import type { Catalog } from '../catalog/catalog.ts';
import { type Language, languages } from '../language.ts';
import type { SearchIndex } from './search.ts';
import { plainText } from './text.tsx';

/** So many matches are listed; more words find fewer. */
export const maxMatches = 50;

/** The file with the index of a language. */
export const searchFile = (language: Language): string => `search.${language}.json`;

/** What the search of a language looks through. */
export const searchIndex = ({ products }: Catalog, language: Language): SearchIndex =>
  [...products.values()]
    .toSorted((a, b) => b.asked - a.asked)
    .map(({ id, name, aliases, sharedAliases, entries }) => ({
      id,
      name: name[language],
      aliases: [...languages.map((each) => name[each]), ...aliases, ...sharedAliases].join(' '),
      codes: [...entries.values()].map(({ code, words }) => [code, plainText(words[language].title)] as const),
    }));

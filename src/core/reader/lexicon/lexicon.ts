import type { Catalog } from '../../../catalog/catalog.ts';
import { headerNames } from './header-names.ts';
import { type IdIndex, idIndex } from './ids.ts';
import { type NameMatcher, nameMatcher } from './names.ts';
import { createNearest, type Nearest } from './nearest.ts';
import { type SignIndex, signIndex } from './signs.ts';
import { type TokenIndex, tokenIndex } from './tokens.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** What the reader knows of a catalog: everything by the words that a text may hold. */
export type Lexicon = {
  readonly catalog: Catalog;
  readonly names: NameMatcher;
  readonly nearest: Nearest;
  readonly tokens: TokenIndex;
  readonly signs: SignIndex;
  readonly ids: IdIndex;
  readonly headerNames: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
};

/** Builds the indexes over a catalog, which takes some milliseconds. */
export const createLexicon = (catalog: Catalog): Lexicon => ({
  catalog,
  names: nameMatcher(catalog),
  nearest: createNearest(catalog),
  tokens: tokenIndex(catalog),
  signs: signIndex(catalog),
  ids: idIndex(catalog),
  headerNames: headerNames(catalog),
  vocabulary: vocabularyOf(catalog),
});

import type { Catalog } from '../../../catalog/catalog.ts';
import type { Trie } from '../find/trie.ts';
import { compileFormats, type Formats } from '../formats/compile.ts';
import { type RuleBook, ruleBookOf } from '../numbers/judge.ts';
import type { NumberRule } from '../numbers/rule.ts';
import { headerNames } from './header-names.ts';
import { type IdIndex, idIndex } from './ids.ts';
import { lazy } from './lazy.ts';
import { type Literal, literalTrie } from './literals.ts';
import { type NameMatcher, nameMatcher } from './names.ts';
import { createNearest, type Nearest } from './nearest.ts';
import { numberRules } from './numbers/index.ts';
import { type SignIndex, signIndex } from './signs.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** What the reader knows of a catalog: everything by the words that a text may hold. */
export type Lexicon = {
  readonly catalog: Catalog;
  readonly names: NameMatcher;
  readonly literals: Trie<Literal>;
  readonly formats: Formats;
  readonly nearest: Nearest;
  readonly signs: SignIndex;
  readonly ids: IdIndex;
  readonly headerNames: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
  /** What speaks for or against a number as a code. */
  readonly rules: RuleBook;
  /** Products that have codes of a status and a sub-status: `403.14`. */
  readonly withSubstatus: ReadonlySet<string>;
  /** The code that a product, or any, writes in some way; as it is written if the catalog does not have it. */
  readonly codeOf: (written: string, product?: string) => string;
};

/** Builds the indexes over a catalog, which takes some milliseconds. */
export function createLexicon(catalog: Catalog, rules: readonly NumberRule[] = numberRules): Lexicon {
  const signs = signIndex(catalog);
  const ids = idIndex(catalog);
  return {
    catalog,
    names: nameMatcher(catalog),
    literals: literalTrie(catalog, signs, ids),
    formats: compileFormats(catalog.formats),
    nearest: createNearest(catalog),
    signs,
    ids,
    headerNames: headerNames(catalog),
    vocabulary: vocabularyOf(catalog),
    rules: ruleBookOf(rules),
    withSubstatus: withSubstatus(catalog),
    codeOf: codeReader(catalog),
  };
}

const withSubstatus = ({ codes }: Catalog): ReadonlySet<string> =>
  new Set(
    [...codes].flatMap(([code, entries]) => (/^\d{3}\.\d/.test(code) ? entries.map(({ product }) => product) : [])),
  );

function codeReader({ products, codes }: Catalog): Lexicon['codeOf'] {
  const spellings = lazy(
    () =>
      new Map(
        [...products.values()].flatMap(({ id, entries }) =>
          [...entries.values()].flatMap(({ code, spellings: ways }) =>
            ways.map((way) => [`${id} ${way}`, code] as const),
          ),
        ),
      ),
  );
  /** Numbers that are another way of writing one code: UPYUN's last digits say what happened, those before them where. */
  const numbers = lazy(
    () => new Map([...spellings()].map(([key, code]) => [key.slice(key.indexOf(' ') + 1), code] as const)),
  );
  return (written, product) => {
    if (/^0+$/.test(written)) return '0';
    if (product === undefined)
      return /^\d{4,}$/.test(written) && !codes.has(written) ? (numbers().get(written) ?? written) : written;
    return products.get(product)?.entries.has(written)
      ? written
      : (spellings().get(`${product} ${written}`) ?? written);
  };
}

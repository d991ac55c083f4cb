import MiniSearch from 'minisearch';
import { type Catalog, type Entry, entriesOf, standard } from '../../catalog/catalog.ts';
import { unique } from '../collections.ts';
import type { Ref } from './answer.ts';

/** A card lists this many matches; further down they are noise. */
const maxFound = 8;

/** A symptom takes few words, and few characters: splitting one long run of Han characters takes quadratic time. */
export const maxWords = 40;
const maxWordLength = 60;

/** Words joined by dots or dashes are several terms each; every one of them goes through the index. */
const maxTerms = 60;

/** Typing errors are looked for in this many terms; that takes half a millisecond each. */
const maxMisspelt = 16;

/**
 * An entry has to have this share of the words that were asked for: less where a product narrows the search, and in
 * Chinese, which is split into more words than it has.
 */
const enough = (terms: readonly string[], narrowed: boolean): number =>
  terms.length * (narrowed || terms.some(isHan) ? 0.5 : 0.6);

const isHan = (term: string): boolean => /\p{Script=Han}/u.test(term);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Splits English at its words and Chinese, which has no spaces, into the words of the platform's dictionary. */
const tokenise = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/[\p{Script=Latin}\d]+|\p{Script=Han}+/gu)].flatMap(({ 0: run }) =>
    /\p{Script=Han}/u.test(run) ? Array.from(segmenter.segment(run), ({ segment }) => segment) : [run],
  );

/**
 * Finds entries by symptom, best first.
 *
 * @param words what remains of a question without codes, names and fillers
 * @param products narrows the search, unless it is empty
 */
export type Search = (words: readonly string[], products: readonly string[]) => Ref[];

/** The index is built at the first search, since most questions name a code. */
export function createSearch(catalog: Catalog): Search {
  let index: MiniSearch | undefined;
  return (words, products) => {
    const terms = termsOf(words);
    if (terms.length === 0) return [];
    index ??= buildIndex(catalog);
    return searchIn(index, terms, products);
  };
}

const termsOf = (words: readonly string[]): string[] =>
  unique(words.slice(0, maxWords).flatMap((word) => tokenise(word.slice(0, maxWordLength)))).slice(0, maxTerms);

const searchIn = (index: MiniSearch, terms: readonly string[], products: readonly string[]): Ref[] =>
  index
    .search(terms.join(' '), {
      filter: ({ product }) => products.length === 0 || products.includes(product),
      boostDocument: (_id, _term, stored) => (stored?.['product'] === standard ? 0.5 : 1),
    })
    .filter(({ queryTerms }) => new Set(queryTerms).size >= enough(terms, products.length > 0))
    .slice(0, maxFound)
    .map(({ product, code }) => ({ product, code }));

function buildIndex(catalog: Catalog): MiniSearch {
  const index = new MiniSearch({
    idField: 'id',
    fields: ['written', 'title', 'meaning', 'checks', 'name'],
    storeFields: ['product', 'code'],
    tokenize: tokenise,
    searchOptions: {
      boost: { written: 4, title: 4, meaning: 2 },
      combineWith: 'OR',
      fuzzy: (term, at) => (at < maxMisspelt && /^[a-z]{5,}$/.test(term) ? 0.2 : false),
      prefix: (term) => /^[a-z]{3,}$/.test(term),
    },
  });
  index.addAll(entriesOf(catalog).map((entry) => documentOf(entry, catalog)));
  return index;
}

function documentOf({ product, code, spellings, words }: Entry, catalog: Catalog): Record<string, string> {
  const inAll = (part: (words: Entry['words']['en']) => string): string => Object.values(words).map(part).join('\n');
  return {
    id: `${product}/${code}`,
    product,
    code,
    written: [code, ...spellings].filter((text) => /\D/.test(text)).join('\n'),
    title: inAll(({ title }) => title),
    meaning: inAll(({ meaning }) => meaning),
    checks: inAll(({ checks, notes = [] }) => [...checks, ...notes].join('\n')),
    name: Object.values(catalog.products.get(product)?.name ?? {}).join('\n'),
  };
}

import { type Catalog, entriesOf } from '../../../catalog/catalog.ts';
import { keyOf } from '../extract/names.ts';

type Vocabulary = { readonly latin: ReadonlySet<string>; readonly han: string };

const vocabularies = new WeakMap<Catalog, Vocabulary>();

/** Whether the catalog's own sentences use the word, other than as a name. */
export function isCatalogWord(word: string, catalog: Catalog): boolean {
  const { latin, han } = vocabularyOf(catalog);
  return latin.has(word.toLowerCase()) || (/^\p{Script=Han}+$/u.test(word) && han.includes(word));
}

/** Whether the word, or a word that begins with it, can describe a symptom: `cert` does, by `certificate`. */
export function describesSymptom(word: string, catalog: Catalog): boolean {
  const lower = word.toLowerCase();
  if (isCatalogWord(lower, catalog)) return true;
  if (lower.length < 3) return false;
  for (const known of vocabularyOf(catalog).latin) if (known.startsWith(lower)) return true;
  return false;
}

/** Built once per catalog. */
function vocabularyOf(catalog: Catalog): Vocabulary {
  const built = vocabularies.get(catalog);
  if (built) return built;
  const sentences = entriesOf(catalog)
    .flatMap(({ words }) => Object.values(words).flatMap(({ title, meaning, checks }) => [title, meaning, ...checks]))
    .join('\n')
    .toLowerCase();
  const names = new Set(catalog.names.map(({ name }) => keyOf(name)));
  const latin = new Set((sentences.match(/[a-z][a-z0-9]+/g) ?? []).filter((word) => !names.has(word)));
  const vocabulary = { latin, han: sentences };
  vocabularies.set(catalog, vocabulary);
  return vocabulary;
}

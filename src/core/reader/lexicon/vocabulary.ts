import { type Catalog, entriesOf } from '../../../catalog/catalog.ts';
import { sentencesOf, withoutCommands } from '../../commands.ts';
import { lazy } from './lazy.ts';
import { nameKey } from './names.ts';

/** The words in which the catalog describes symptoms. */
export type Vocabulary = {
  /** Whether the catalog's own sentences use the word, other than as a name. */
  readonly has: (word: string) => boolean;
  /** Whether the word, or a word that begins with it, can describe a symptom: `cert` does, by `certificate`. */
  readonly describesSymptom: (word: string) => boolean;
};

/** Collects the words at the first question that needs them: most name a code, and all sentences have to be decoded. */
export function vocabularyOf(catalog: Catalog): Vocabulary {
  const words = lazy(() => wordsOf(catalog));
  const has = (word: string): boolean =>
    words().latin.has(word.toLowerCase()) || (/^\p{Script=Han}+$/u.test(word) && words().sentences.includes(word));
  return {
    has,
    describesSymptom: (word) => {
      const lower = word.toLowerCase();
      if (has(lower)) return true;
      return lower.length >= 3 && [...words().latin].some((known) => known.startsWith(lower));
    },
  };
}

type Words = { readonly latin: ReadonlySet<string>; readonly sentences: string };

function wordsOf(catalog: Catalog): Words {
  const sentences = entriesOf(catalog)
    .flatMap(({ words }) =>
      Object.values(words).flatMap(({ title, summary, meaning = '', checks }) => [
        title,
        summary,
        meaning,
        ...checks.flatMap(sentencesOf).map(withoutCommands),
      ]),
    )
    .join('\n')
    .toLowerCase();
  const names = new Set(catalog.names.map(({ name }) => nameKey(name)));
  return {
    latin: new Set((sentences.match(/[a-z][a-z0-9]+/g) ?? []).filter((word) => !names.has(word))),
    sentences,
  };
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Catalog, type CompiledCatalog, type Entry, openCatalog } from './catalog.ts';

/*
 * The compiled catalog is two files. A start reads the facts; the prose of an entry, which is nine tenths of it all, is
 * decoded when a card first needs it. So a start, and a question in the terminal, costs milliseconds however much there
 * is to say.
 */

/** Where `npm run build` puts the facts, last of all; the same place seen from src and from dist. */
export const compiledPath = new URL('../../dist/catalog.json', import.meta.url);
const wordsPath = new URL('../../dist/catalog-words.json', import.meta.url);

type Product = CompiledCatalog['products'][number];
/** An entry whose words are the bytes from `at[0]` to `at[1]` of the other file. */
type Facts = Omit<Entry, 'words'> & { readonly at: readonly [number, number] };
type FactsFile = Omit<CompiledCatalog, 'products'> & {
  readonly products: readonly (Omit<Product, 'entries'> & { readonly entries: readonly Facts[] })[];
};

/** Writes the compiled catalog into dist. */
export function writeCompiled(catalog: CompiledCatalog): void {
  const pieces: Buffer[] = [];
  let end = 0;
  const keep = ({ words, ...facts }: Entry): Facts => {
    const piece = Buffer.from(JSON.stringify(words));
    const start = end;
    end += piece.length;
    pieces.push(piece);
    return { ...facts, at: [start, end] };
  };
  const products = catalog.products.map((product) => ({ ...product, entries: product.entries.map(keep) }));
  mkdirSync(new URL('.', compiledPath), { recursive: true });
  writeFileSync(wordsPath, Buffer.concat(pieces));
  writeFileSync(compiledPath, JSON.stringify({ ...catalog, products } satisfies FactsFile));
}

/**
 * Opens the compiled catalog.
 *
 * @throws if the project has not been built
 */
export function openCompiled(): Catalog {
  const facts = JSON.parse(readFileSync(compiledPath, 'utf8')) as FactsFile;
  const bytes = readFileSync(wordsPath);
  return openCatalog({
    ...facts,
    products: facts.products.map((product) => ({
      ...product,
      entries: product.entries.map((entry) => withWords(entry, bytes)),
    })),
  });
}

/** The entry with its words, decoded at first sight. */
function withWords({ at, ...facts }: Facts, bytes: Buffer): Entry {
  let words: Entry['words'] | undefined;
  return {
    ...facts,
    get words() {
      words ??= JSON.parse(bytes.toString('utf8', ...at)) as Entry['words'];
      return words;
    },
  };
}

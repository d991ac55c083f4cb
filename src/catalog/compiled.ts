import { mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { dist } from '../paths.ts';
import { type Catalog, type CompiledCatalog, type Entry, openCatalog } from './catalog.ts';

/*
 * The compiled catalog is three files: an index by which everything is found, what cards say, which is nearly all of it
 * deflated piece by piece and read when a card first needs it, and an index of words, which is read when somebody first searches.
 * So a start, and a question in the terminal, costs milliseconds however much there is to say.
 */

/** `npm run build` writes the first of them last of all. */
const compiledPath = new URL('catalog.json', dist);
const detailsPath = new URL('catalog-details.bin', dist);
const wordIndexPath = new URL('catalog-words.json', dist);

/** What only cards need of an entry. */
type Details = Pick<Entry, 'lookAt' | 'raisedBy' | 'related' | 'sources' | 'reported' | 'words'>;

/** An entry whose details are the bytes from `at[0]` to `at[1]` of the other file; empty lists are left out. */
type Indexed = Pick<Entry, 'product' | 'code' | 'sense'> &
  Partial<Pick<Entry, 'spellings' | 'status'>> & { readonly at: readonly [number, number] };

type Product = CompiledCatalog['products'][number];
type ProductDetails = Pick<Product, 'sources' | 'ticket'>;
type IndexedProduct = Omit<Product, 'entries' | keyof ProductDetails> & {
  readonly entries: readonly Indexed[];
  readonly at: readonly [number, number];
};
type Index = Omit<CompiledCatalog, 'products'> & { readonly products: readonly IndexedProduct[] };

/** Writes the compiled catalog, and the index of its words, into dist. */
export function writeCompiled(catalog: CompiledCatalog, wordIndex: Buffer): void {
  const pieces: Buffer[] = [];
  let end = 0;
  const put = (details: object): [number, number] => {
    const piece = deflateRawSync(JSON.stringify(details), { level: 9 });
    const start = end;
    end += piece.length;
    pieces.push(piece);
    return [start, end];
  };
  const keepDetails = (entry: Entry): Indexed => {
    const { lookAt, raisedBy, related, sources, reported, words, spellings, status, ...rest } = entry;
    return {
      ...rest,
      ...(spellings.length > 0 && { spellings }),
      ...(status.length > 0 && { status }),
      at: put({ lookAt, raisedBy, related, sources, reported, words } satisfies Details),
    };
  };
  const products = catalog.products.map(({ sources, ticket, entries, ...product }) => ({
    ...product,
    at: put({ sources, ...(ticket && { ticket }) } satisfies ProductDetails),
    entries: entries.map(keepDetails),
  }));
  mkdirSync(new URL('.', compiledPath), { recursive: true });
  writeFileSync(detailsPath, Buffer.concat(pieces));
  writeFileSync(wordIndexPath, wordIndex);
  writeFileSync(compiledPath, JSON.stringify({ ...catalog, products } satisfies Index));
}

/**
 * Opens the compiled catalog.
 *
 * @throws if the project has not been built
 */
export function openCompiled(): Catalog {
  const index = JSON.parse(readFileSync(compiledPath, 'utf8')) as Index;
  const details = openSync(detailsPath, 'r');
  const products = index.products.map((product) => productWithDetails(product, details));
  return { ...openCatalog({ ...index, products }), wordIndex: () => readFileSync(wordIndexPath) };
}

function productWithDetails({ at, entries, ...product }: IndexedProduct, file: number): Product {
  const details = once<ProductDetails>(at, file);
  return {
    ...product,
    entries: entries.map((entry) => withDetails(entry, file)),
    get sources() {
      return details().sources;
    },
    get ticket() {
      return details().ticket as NonNullable<ProductDetails['ticket']>;
    },
  };
}

/** Reads some bytes of an open file, inflates and decodes them when it is first called. */
function once<T>([start, end]: readonly [number, number], file: number): () => T {
  let decoded: T | undefined;
  return () => {
    if (decoded === undefined) {
      const bytes = Buffer.allocUnsafe(end - start);
      readSync(file, bytes, 0, bytes.length, start);
      decoded = JSON.parse(inflateRawSync(bytes).toString()) as T;
    }
    return decoded;
  };
}

/** The entry with its details, which are decoded at first sight of one of them. */
function withDetails({ at, product, code, sense, spellings = none, status = none }: Indexed, file: number): Entry {
  const details = once<Details>(at, file);
  // Written out, since getters that are defined one by one take as long as everything else of a start together.
  return {
    product,
    code,
    ...(sense !== undefined && { sense }),
    spellings,
    status,
    get lookAt() {
      return details().lookAt;
    },
    get raisedBy() {
      return details().raisedBy;
    },
    get related() {
      return details().related;
    },
    get sources() {
      return details().sources;
    },
    get reported() {
      return details().reported;
    },
    get words() {
      return details().words;
    },
  };
}

const none: readonly string[] = [];

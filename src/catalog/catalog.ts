import type { Language } from '../language.ts';
import type { CheckFile, EntryFile } from './schema/entry.ts';
import type { FormatFile, FormatPart } from './schema/format.ts';
import type { Senses } from './schema/lists.ts';
import type { ProductFile } from './schema/product.ts';

export type { FormatPart };

/** The catalog as it is compiled: checked, plain data, the entries in the order in which a person looks for them. */
export type CompiledCatalog = {
  /** The day of its newest fact and a short hash of all that it says: `2026-11-30-1a2b3c4d`. */
  readonly edition: string;
  readonly vendors: readonly Vendor[];
  readonly senses: Senses;
  readonly names: readonly Name[];
  readonly products: readonly (Omit<Product, 'entries'> & { readonly entries: readonly Entry[] })[];
  readonly uncovered: readonly Uncovered[];
  readonly formats: readonly Format[];
};

export type Product = {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly vendor: string;
  readonly kind: ProductFile['kind'];
  /** How often people ask about it, compared with others. */
  readonly asked: number;
  readonly aliases: readonly string[];
  readonly sharedAliases: readonly string[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly reserved: NonNullable<ProductFile['reserved']>;
  /** Ranges whose every documented number has an entry. */
  readonly complete: NonNullable<ProductFile['complete']>;
  readonly requestIds: NonNullable<ProductFile['request-ids']>;
  readonly fingerprints: NonNullable<ProductFile['fingerprints']>;
  /** Address of the public page that says whether it has an outage. */
  readonly status?: string;
  readonly ticket?: Pick<NonNullable<ProductFile['ticket']>, 'url' | 'attach'>;
  /** By code, in the order in which a person looks for them. */
  readonly entries: ReadonlyMap<string, Entry>;
};

/** A product that the catalog knows by name and sign only. */
export type Uncovered = Pick<
  Product,
  'id' | 'name' | 'vendor' | 'kind' | 'requestIds' | 'fingerprints' | 'aliases' | 'sharedAliases'
> & {
  /** Where it documents its errors. */
  readonly documentation: string;
};

/** A kind of line that a machine writes. */
export type Format = Pick<FormatFile, 'name' | 'kind' | 'line' | 'fields'> & {
  /** The product that writes it, covered or not; undefined for what any program may write. */
  readonly product?: string;
  readonly has: readonly string[];
  readonly when: readonly string[];
  readonly proves: NonNullable<FormatFile['proves']>;
};

type Source = ProductFile['sources'][string];

/** What one product says about one code. */
export type Entry = {
  readonly product: string;
  readonly code: string;
  readonly lookAt: EntryFile['look-at'];
  readonly raisedBy: EntryFile['raised-by'];
  /** What the code means, by an id of senses.yaml; codes that are words of one product may have none. */
  readonly sense?: string;
  /** Other ways of writing the code. */
  readonly spellings: readonly string[];
  /** The HTTP statuses that come with a code that is none itself. */
  readonly status: readonly string[];
  readonly related: readonly string[];
  readonly sources: readonly string[];
  readonly reported: boolean;
  readonly words: Readonly<Record<Language, EntryWords>>;
};

/** What to check, with its command written out where it has one. */
export type Check = Omit<CheckFile, 'probe'>;

/** What cards say of an entry. */
export type EntryWords = Omit<EntryFile['en'], 'checks'> & {
  readonly checks: readonly Check[];
  /** What the commands of the checks print. */
  readonly prints?: readonly string[];
};

/** A word that people use, and the products that it means. */
export type Name = {
  readonly name: string;
  /** Ids of products that the catalog covers; a lookalike of a name has none at all. */
  readonly products: readonly string[];
  /** Ids of products that it does not cover. */
  readonly uncovered: readonly string[];
  /** The word also means something else, so it decides nothing by itself. */
  readonly shared: boolean;
};

type Vendor = {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly aliases: readonly string[];
};

export type Catalog = {
  /** The day of its newest fact and a short hash of all that it says. */
  readonly edition: string;
  readonly vendors: ReadonlyMap<string, Vendor>;
  readonly products: ReadonlyMap<string, Product>;
  readonly senses: Senses;
  /** Every entry for a code, over all products, the standard's own among them. */
  readonly codes: ReadonlyMap<string, readonly Entry[]>;
  /** Every name of every product and vendor, lower case, longest first. */
  readonly names: readonly Name[];
  readonly uncovered: ReadonlyMap<string, Uncovered>;
  readonly formats: readonly Format[];
  /** Reads the index of words that was built with the catalog, if there is one: what the core's search opens. */
  readonly wordIndex?: () => Buffer;
};

/** The product that holds the standards' own meanings: no edge, so it is told apart whenever products are compared. */
export const standard = 'http';

/** Every entry of every product, each once. */
export const entriesOf = ({ products }: Catalog): Entry[] =>
  [...products.values()].flatMap(({ entries }) => [...entries.values()]);

/** The entries of a product that come with an HTTP status but are none themselves. */
export const codesForStatus = (product: string, status: string, { products }: Catalog): Entry[] =>
  [...(products.get(product)?.entries.values() ?? [])].filter((entry) => entry.status.includes(status));

/** The product with its entries by code; what it decodes only when asked stays so, which a spread would undo. */
function withEntries(product: CompiledCatalog['products'][number]): Product {
  const entries = new Map(product.entries.map((entry) => [entry.code, entry]));
  return Object.create(null, {
    ...Object.getOwnPropertyDescriptors(product),
    entries: { value: entries, enumerable: true },
  }) as Product;
}

/** Builds the read-only maps that everything looks up in. */
export function openCatalog(compiled: CompiledCatalog): Catalog {
  const { edition, vendors, senses, names, products, uncovered, formats } = compiled;
  const byId = new Map(products.map((product) => [product.id, withEntries(product)]));
  const codes = new Map<string, Entry[]>();
  for (const { entries } of byId.values()) {
    for (const entry of entries.values()) {
      const others = codes.get(entry.code);
      if (others) others.push(entry);
      else codes.set(entry.code, [entry]);
    }
  }
  return {
    edition,
    vendors: new Map(vendors.map((vendor) => [vendor.id, vendor])),
    senses,
    products: byId,
    codes,
    names,
    uncovered: new Map(uncovered.map((product) => [product.id, product])),
    formats,
  };
}

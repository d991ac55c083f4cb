import { type Catalog, standard } from '../catalog/catalog.ts';
import type { Answer, Ref } from './answer.ts';
import { nearestNames } from './nearest.ts';
import type { Reading } from './read/read.ts';
import { search } from './search.ts';

/** One card explains this many entries at most. */
const mostExplained = 4;

/** More codes at once are no question but a table; the card names the others. */
export const mostCodes = 12;

/** Looks a reading up. The key is always (product, code): no meaning is ever taken over from another product. */
export function lookup(reading: Reading, catalog: Catalog): Answer {
  const { products, classes, sharedNames, unknownNames, words } = reading;
  const codes = reading.codes.slice(0, mostCodes);
  const [shared] = sharedNames;
  if (shared !== undefined && products.length === 0) return ambiguous(shared, codes, catalog);
  if (unknownNames.length > 0 && products.length === 0) return unknown(unknownNames, codes, catalog);
  if (products.length > 0 && codes.length > 0) return explain(products, codes, catalog);
  if (codes.length > 0) return compare(codes, catalog);
  // A class without a product is a question about the standards.
  if (classes.length > 0) return { kind: 'listed', products: products.length > 0 ? products : [standard], classes };
  if (words.length > 0) {
    const entries = search(words, products, catalog);
    if (entries.length > 0) return { kind: 'found', entries };
  }
  if (products.length > 0) return { kind: 'listed', products, classes };
  return words.length > 0 ? unknown([], [], catalog) : { kind: 'help' };
}

function explain(products: readonly string[], codes: readonly string[], catalog: Catalog): Answer {
  const asked = codes.flatMap((code) => products.map((product) => ({ product, code })));
  const documented = unique(
    asked.flatMap((ref) => refs(ref.code, catalog).filter(({ product }) => product === ref.product)),
  );
  const undocumented = asked.filter((ref) => !isDocumented(ref, catalog));
  if (documented.length === 0) {
    return {
      kind: 'undocumented',
      refs: undocumented,
      reserved: undocumented.filter((ref) => isReserved(ref, catalog)),
      standard: standardOf(codes, catalog),
      elsewhere: codes.flatMap((code) => vendorEntries(code, catalog)),
    };
  }
  return {
    kind: 'explained',
    entries: documented.slice(0, mostExplained),
    more: documented.slice(mostExplained),
    undocumented,
  };
}

function compare(codes: readonly string[], catalog: Catalog): Answer {
  const documented = codes.filter((code) => catalog.codes.has(code));
  const known = documented.slice(0, mostExplained);
  const unknownCodes = codes.filter((code) => !catalog.codes.has(code));
  if (known.length === 0) return unknown([], codes, catalog);
  const entries = known.flatMap((code) => vendorEntries(code, catalog));
  const standards = standardOf(known, catalog);
  // Where only the standards define the codes there is nothing to compare.
  if (entries.length === 0 && unknownCodes.length === 0) {
    const more = standardOf(documented.slice(mostExplained), catalog);
    return { kind: 'explained', entries: standards, more, undocumented: [] };
  }
  const moreCodes = documented.slice(mostExplained);
  return { kind: 'compared', codes: known, moreCodes, entries, standard: standards, unknownCodes };
}

const ambiguous = (name: string, codes: readonly string[], catalog: Catalog): Answer => ({
  kind: 'ambiguous',
  name,
  products: catalog.names.find((known) => known.name === name)?.products ?? [],
  codes,
});

const unknown = (names: readonly string[], codes: readonly string[], catalog: Catalog): Answer => ({
  kind: 'unknown',
  names: names.map((name) => ({ name, nearest: nearestNames(name, catalog) })),
  codes,
});

const isDocumented = ({ product, code }: Ref, catalog: Catalog): boolean =>
  refs(code, catalog).some((ref) => ref.product === product);

/** Whether the code lies in a range that the product's vendor keeps for the platform. */
function isReserved({ product, code }: Ref, catalog: Catalog): boolean {
  const number = Number(code);
  return catalog.products.get(product)?.reserved.some(({ from, to }) => from <= number && number <= to) ?? false;
}

const vendorEntries = (code: string, catalog: Catalog): Ref[] =>
  refs(code, catalog).filter(({ product }) => product !== standard);

const standardOf = (codes: readonly string[], catalog: Catalog): Ref[] =>
  codes.flatMap((code) => refs(code, catalog).filter(({ product }) => product === standard));

const refs = (code: string, catalog: Catalog): Ref[] =>
  (catalog.codes.get(code) ?? []).map((entry) => ({ product: entry.product, code: entry.code }));

const unique = (all: readonly Ref[]): Ref[] => [
  ...new Map(all.map((ref) => [`${ref.product} ${ref.code}`, ref])).values(),
];

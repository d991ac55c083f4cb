import { behind, type Catalog, standard } from '../../catalog/catalog.ts';
import type { Reading } from '../reader/reading.ts';
import type { Answer, OwnCodes, Ref } from './answer.ts';
import { namesBeginningWith, nearestNames } from './nearest.ts';
import { search } from './search.ts';

/** One card explains this many entries at most. */
const mostExplained = 4;

/** More codes at once are no question but a table; the card names the others. */
export const mostCodes = 12;

/** Looks a reading up. The key is always (product, code): no meaning is ever taken over from another product. */
export function lookup(reading: Reading, catalog: Catalog, defaultProducts: readonly string[] = []): Answer {
  const { products, classes, sharedNames, unknownNames, words } = reading;
  const codes = reading.codes.slice(0, mostCodes);
  if (reading.intent === 'thanks') return { kind: 'thanked' };
  const named = products.length + sharedNames.length + unknownNames.length;
  const isComparison = reading.intent === 'compare' || (reading.intent === 'between' && named > 1);
  if (isComparison && codes.length > 0) {
    // Whoever names what to compare wants just that.
    const [misspelt] = unknownNames.filter((name) => nearestNames(name, catalog).length > 0);
    const [shared] = sharedNames;
    if (misspelt !== undefined) return unknown([misspelt], codes, catalog);
    if (shared !== undefined) return ambiguous(shared, codes, catalog);
  }
  if (isComparison && codes.length > 0 && products.length > 0) {
    const answer = compareSome(products, codes, catalog);
    if (answer) return answer;
  }
  const chosen = chosenByDefault(reading, codes, catalog, defaultProducts);
  if (chosen.length > 0) {
    const answer = explain({ ...reading, products: chosen }, codes, catalog);
    return answer.kind === 'explained' ? { ...answer, byDefault: documenting(chosen, codes, catalog) } : answer;
  }
  const [shared] = sharedNames;
  if (shared !== undefined && products.length === 0) return ambiguous(shared, codes, catalog);
  if (unknownNames.length > 0 && products.length === 0) return unknown(unknownNames, codes, catalog);
  if (products.length > 0 && codes.length > 0) return explain(reading, codes, catalog);
  if (codes.length > 0) return defaultsFirst(compare(codes, catalog), defaultProducts);
  if (reading.file && classes.length === 0) return unknown([], [], catalog);
  // A class without a product is a question about the standards.
  if (classes.length > 0) return { kind: 'listed', products: products.length > 0 ? products : [standard], classes };
  if (words.length > 0) {
    const entries = search(words, products, catalog);
    if (entries.length > 0) return { kind: 'found', entries, notOn: [] };
    const elsewhere = products.length > 0 ? search(words, [], catalog) : [];
    if (elsewhere.length > 0) return { kind: 'found', entries: elsewhere, notOn: products };
  }
  if (products.length > 0) return { kind: 'listed', products, classes };
  return words.length > 0 ? unknown([], [], catalog) : { kind: 'help' };
}

/**
 * The default products that answer a question which names none: those that fit a shared name, if any of them documents
 * the codes. The others are named as not documenting them.
 */
function chosenByDefault(
  { products, sharedNames, unknownNames }: Reading,
  codes: readonly string[],
  catalog: Catalog,
  defaultProducts: readonly string[],
): readonly string[] {
  if (products.length > 0 || unknownNames.length > 0 || codes.length === 0) return [];
  const candidates = sharedNames.flatMap((shared) => catalog.names.find(({ name }) => name === shared)?.products ?? []);
  const fitting = defaultProducts.filter((id) => sharedNames.length === 0 || candidates.includes(id));
  return documenting(fitting, codes, catalog).length > 0 ? fitting : [];
}

const documenting = (products: readonly string[], codes: readonly string[], catalog: Catalog): string[] =>
  products.filter((product) => codes.some((code) => isDocumented({ product, code }, catalog)));

/** One product beside all others, or several of them beside each other; undefined where they document too little for it. */
function compareSome(products: readonly string[], codes: readonly string[], catalog: Catalog): Answer | undefined {
  const answer = compare(codes, catalog);
  if (answer.kind !== 'compared') return undefined;
  if (products.length === 1) return defaultsFirst(answer, products);
  const isMeant = ({ product }: Ref): boolean => products.includes(product);
  const entries = [...answer.standard, ...answer.entries].filter(isMeant);
  const behindThem = answer.behind.filter(({ ref }) => isMeant(ref));
  if (entries.length + behindThem.length === 0) return undefined;
  const asked = answer.codes.flatMap((code) => products.map((product) => ({ product, code })));
  return {
    ...answer,
    entries: entries.filter((ref) => !isStandard(ref)),
    standard: entries.filter(isStandard),
    behind: behindThem,
    products,
    undocumented: asked.filter(
      (ref) => !isDocumented(ref, catalog) && !behindThem.some((own) => own.ref.product === ref.product),
    ),
  };
}

/** A comparison begins with what is at hand. */
const defaultsFirst = (answer: Answer, defaultProducts: readonly string[]): Answer =>
  answer.kind === 'compared'
    ? {
        ...answer,
        entries: answer.entries.toSorted(
          (a, b) => Number(defaultProducts.includes(b.product)) - Number(defaultProducts.includes(a.product)),
        ),
      }
    : answer;

function explain({ products, author }: Reading, codes: readonly string[], catalog: Catalog): Answer {
  const asked = codes.flatMap((code) => products.map((product) => ({ product, code })));
  const documented = asked.filter((ref) => isDocumented(ref, catalog));
  // Where one of the codes behind a status is asked for as well, the status adds nothing.
  const comesWith = (ref: Ref): boolean => documented.some((other) => isBehind(other, ref, catalog));
  const own = asked.filter((ref) => !isDocumented(ref, catalog) && ownCodes(ref, catalog).length > 0);
  // Of several codes on several products, each belongs to one of them; the other pairs were never asked about.
  const settled = new Set(codes.length > 1 && products.length > 1 ? documented.map(({ code }) => code) : []);
  const undocumented = asked.filter((ref) => !documented.includes(ref) && !own.includes(ref) && !settled.has(ref.code));
  const entries = unique([
    ...documented,
    ...own.filter((ref) => !comesWith(ref)).flatMap((ref) => ownCodes(ref, catalog)),
  ]);
  const [status] = own.map(({ code }) => code);
  if (status && own.length === asked.length && codes.length === 1 && entries.length > mostExplained) {
    return { kind: 'listed', products, classes: [], status };
  }
  if (entries.length > 0) {
    // Where the error is known to come from one of several edges, its meaning is the answer and the others are an aside.
    const authors = entries.filter(({ product }) => product === author);
    const shown = (authors.length > 0 ? authors : entries).slice(0, mostExplained);
    const more = entries.filter((ref) => !shown.includes(ref));
    return { kind: 'explained', entries: shown, more, undocumented };
  }
  return {
    kind: 'undocumented',
    refs: undocumented,
    reserved: undocumented.filter((ref) => isReserved(ref, catalog)),
    standard: standardOf(codes, catalog),
    elsewhere: codes.flatMap((code) => vendorEntries(code, catalog)),
  };
}

function compare(codes: readonly string[], catalog: Catalog): Answer {
  const documented = codes.filter((code) => catalog.codes.has(code));
  const known = documented.slice(0, mostExplained);
  const unknownCodes = codes.filter((code) => !catalog.codes.has(code));
  if (known.length === 0) return unknown([], codes, catalog);
  const all = known.flatMap((code) => refs(code, catalog));
  // A code of one product's own kind names that product, and what the standards alone define leaves nothing to compare.
  if (unknownCodes.length === 0 && (all.every(isStandard) || all.every((ref) => isOneProductsOwn(ref, catalog)))) {
    const more = documented.slice(mostExplained).flatMap((code) => refs(code, catalog));
    return { kind: 'explained', entries: all, more, undocumented: [] };
  }
  return {
    kind: 'compared',
    codes: known,
    moreCodes: documented.slice(mostExplained),
    entries: all.filter((ref) => !isStandard(ref)),
    behind: known.flatMap((code) => ownCodesBehind(code, catalog)),
    standard: all.filter(isStandard),
    unknownCodes,
    products: [],
    undocumented: [],
  };
}

/** Products that have no entry for a status but codes of their own behind it. */
const ownCodesBehind = (code: string, catalog: Catalog): OwnCodes[] =>
  [...catalog.products.keys()]
    .map((product) => ({ product, code }))
    .filter((ref) => !isDocumented(ref, catalog))
    .map((ref) => ({ ref, count: ownCodes(ref, catalog).length }))
    .filter(({ count }) => count > 0);

const ownCodes = ({ product, code }: Ref, catalog: Catalog): Ref[] =>
  behind(product, code, catalog).map((entry) => ({ product, code: entry.code }));

/** Whether the code of a product comes with this status of the same product. */
const isBehind = ({ product, code }: Ref, status: Ref, catalog: Catalog): boolean =>
  product === status.product && ownCodes(status, catalog).some((ref) => ref.code === code);

const isStandard = ({ product }: Ref): boolean => product === standard;

/** A number of three digits is a status, which any product may send; a longer one or a word is somebody's own. */
const isOneProductsOwn = ({ code }: Ref, catalog: Catalog): boolean =>
  !/^\d{3}$/.test(code) && catalog.codes.get(code)?.length === 1;

const ambiguous = (name: string, codes: readonly string[], catalog: Catalog): Answer => ({
  kind: 'ambiguous',
  name,
  products: catalog.names.find((known) => known.name === name)?.products ?? [],
  codes,
});

const unknown = (names: readonly string[], codes: readonly string[], catalog: Catalog): Answer => ({
  kind: 'unknown',
  names: names.map((name) => ({
    name,
    nearest: [...new Set([...nearestNames(name, catalog), ...namesBeginningWith(name, catalog)])],
  })),
  codes,
});

const isDocumented = ({ product, code }: Ref, catalog: Catalog): boolean =>
  catalog.products.get(product)?.entries.has(code) ?? false;

/** Whether the code lies in a range that the product's vendor keeps for the platform. */
function isReserved({ product, code }: Ref, catalog: Catalog): boolean {
  const number = Number(code);
  return catalog.products.get(product)?.reserved.some(({ from, to }) => from <= number && number <= to) ?? false;
}

const vendorEntries = (code: string, catalog: Catalog): Ref[] => refs(code, catalog).filter((ref) => !isStandard(ref));

const standardOf = (codes: readonly string[], catalog: Catalog): Ref[] =>
  codes.flatMap((code) => refs(code, catalog).filter(isStandard));

const refs = (code: string, catalog: Catalog): Ref[] =>
  (catalog.codes.get(code) ?? []).map((entry) => ({ product: entry.product, code: entry.code }));

const unique = (all: readonly Ref[]): Ref[] => [
  ...new Map(all.map((ref) => [`${ref.product} ${ref.code}`, ref])).values(),
];

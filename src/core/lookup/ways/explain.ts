import type { Catalog } from '../../../catalog/catalog.ts';
import { unique, uniqueBy } from '../../collections.ts';
import type { Answer, Ref } from '../answer.ts';
import { askedPairs, type Pairable } from '../pairs.ts';
import { isDocumented, isStandard, ownCodes, rangeWith, refsOf } from '../refs.ts';
import { passersOn } from '../seen.ts';
import type { Way } from '../way.ts';

/** One card explains this many entries at most. */
export const maxExplained = 4;

/** Codes on products: what each product says about them. */
export const explain: Way = (reading, { catalog }) => {
  const asked = askedPairs(reading);
  if (asked.length === 0) return undefined;
  const answer = explainPairs(asked, reading.author, catalog);
  const passedOnBy = passersOn(reading);
  const isByAuthor = answer.kind === 'explained' && answer.entries.every(({ product }) => product === reading.author);
  return isByAuthor && passedOnBy.length > 0 ? { ...answer, passedOnBy } : answer;
};

/** Codes on products that the question did not name. */
export const explainOn = (reading: Pairable, products: readonly string[], catalog: Catalog): Answer =>
  explainPairs(askedPairs({ ...reading, products }), undefined, catalog);

/** @param author of several products, the one that the error came from */
function explainPairs(asked: readonly Ref[], author: string | undefined, catalog: Catalog): Answer {
  const codes = unique(asked.map(({ code }) => code));
  const products = unique(asked.map(({ product }) => product));
  const documented = asked.filter((ref) => isDocumented(ref, catalog));
  const statuses = asked.filter((ref) => !isDocumented(ref, catalog) && ownCodes(ref, catalog).length > 0);
  const entries = entriesFor(documented, statuses, catalog);
  const undocumented = undocumentedOf(asked, documented, statuses);
  const [status] = statuses;
  // What comes with a status is not what the status means, even where it is a single code.
  if (status && codes.length === 1 && documented.length === 0) {
    return { kind: 'listed', products, classes: [], status: status.code };
  }
  if (entries.length === 0) return nothingDocumented(undocumented, codes, catalog);
  // Where the error is known to come from one of several edges, its meaning is the answer and the others are an aside.
  const authors = entries.filter(({ product }) => product === author);
  const exact = (authors.length > 0 ? authors : entries).filter((ref, _, all) => !isSaidExactly(ref, all, catalog));
  const shown = exact.slice(0, maxExplained);
  return { kind: 'explained', entries: shown, more: entries.filter((ref) => !shown.includes(ref)), undocumented };
}

/** What is documented, and for a status that a product documents by codes of its own alone, these. */
function entriesFor(documented: readonly Ref[], statuses: readonly Ref[], catalog: Catalog): Ref[] {
  // Where one of the codes for a status is asked for as well, the status adds nothing.
  const isAskedExactly = (status: Ref): boolean =>
    ownCodes(status, catalog).some((own) =>
      documented.some((ref) => ref.product === own.product && ref.code === own.code),
    );
  const own = statuses.filter((status) => !isAskedExactly(status)).flatMap((status) => ownCodes(status, catalog));
  const exactFirst = documented.toSorted((a, b) => Number(isStatus(a)) - Number(isStatus(b)));
  return uniqueBy([...exactFirst, ...own], ({ product, code }) => `${product} ${code}`);
}

/** A product's own code says more exactly what happened than the status that it comes with, so it is explained first. */
const isStatus = ({ code }: Ref): boolean => /^\d{3}$/.test(code);

/** Whether a code of the product's own that comes with the status is there, too: it says the same more exactly. */
const isSaidExactly = (status: Ref, refs: readonly Ref[], catalog: Catalog): boolean =>
  refs.some(
    ({ product, code }) =>
      product === status.product && catalog.products.get(product)?.entries.get(code)?.status.includes(status.code),
  );

/** What was asked about and is not documented. */
function undocumentedOf(asked: readonly Ref[], documented: readonly Ref[], statuses: readonly Ref[]): Ref[] {
  const codes = new Set(asked.map(({ code }) => code));
  const products = new Set(asked.map(({ product }) => product));
  // Of several codes on several products, each belongs to one of them; the other pairs were never asked about.
  const settled = new Set(codes.size > 1 && products.size > 1 ? documented.map(({ code }) => code) : []);
  return asked.filter((ref) => !documented.includes(ref) && !statuses.includes(ref) && !settled.has(ref.code));
}

function nothingDocumented(refs: readonly Ref[], codes: readonly string[], catalog: Catalog): Answer {
  const all = codes.flatMap((code) => refsOf(code, catalog));
  return {
    kind: 'undocumented',
    refs,
    reserved: refs.filter((ref) => isReserved(ref, catalog)),
    standard: all.filter(isStandard),
    elsewhere: all.filter((ref) => !isStandard(ref)),
  };
}

/** Whether the code lies in a range that the product's vendor keeps for the platform. */
const isReserved = ({ product, code }: Ref, catalog: Catalog): boolean =>
  rangeWith(code, catalog.products.get(product)?.reserved ?? []) !== undefined;

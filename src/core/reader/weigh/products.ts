import { unique, uniqueBy } from '../../collections.ts';
import { isFlag } from '../extract/flags.ts';
import type { Candidate, CandidateOf, Refiner } from '../finding.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isExactToken } from './codes.ts';
import { isSpecificCode, isSpecificField } from './specific.ts';

/* Refiners that decide which products a text is about, where names and codes have to be seen together. */

/** A compound word that one product alone has for a code names that product, where nothing else does. */
export const nameProductsByTokens: Refiner = (candidates, { lexicon }) => {
  if (candidates.some(({ kind }) => kind === 'product' || kind === 'uncovered')) return candidates;
  const byFlags = productOfFlags(candidates, lexicon);
  if (byFlags) return [...candidates, byFlags];
  const products = candidates.flatMap((candidate): Candidate[] => {
    if (candidate.kind !== 'code' || !isCompoundWord(candidate)) return [];
    const [entry, ...others] = lexicon.catalog.codes.get(candidate.value) ?? [];
    if (!entry || others.length > 0) return [];
    const { index, text } = candidate;
    return [{ kind: 'product', value: entry.product, rule: 'token', evidence: { by: 'token' }, index, text }];
  });
  return [...candidates, ...products];
};

/** `Backend fetch failed`: three words that begin like a sentence. */
const isMessage = (text: string): boolean => /^[A-Z][a-z]+ \w+ \w+$/.test(text) && text.length >= 16;

/** The one product that has all the flags of a text, where they are flags of one product alone. */
function productOfFlags(candidates: readonly Candidate[], { catalog }: Lexicon): Candidate | undefined {
  const flags = candidates.filter((candidate) => candidate.kind === 'code' && isFlag(candidate.text));
  const [first] = flags;
  if (!first) return undefined;
  const [product, ...others] = (catalog.codes.get(first.value) ?? [])
    .map((entry) => entry.product)
    .filter((id) => flags.every(({ value }) => catalog.products.get(id)?.entries.has(value)));
  if (product === undefined || others.length > 0) return undefined;
  const { index, text } = first;
  return { kind: 'product', value: product, rule: 'flags', evidence: { by: 'token' }, index, text };
}

function isCompoundWord(code: CandidateOf<'code'>): boolean {
  const { evidence, value, text } = code;
  if (/^\d{1,5}$/.test(value)) return false;
  if (evidence.by === 'field') return isSpecificCode(text) || isSpecificField(evidence.name);
  return isExactToken(code) && (isSpecificCode(text) || isMessage(text));
}

/**
 * A shared name such as "cf" is settled when something else in the text decides: one of its products is named in full
 * or proved, its vendor is named ("aws alb"), or the code is one that only one of them has (1020).
 */
export const settleSharedNames: Refiner = (candidates, { lexicon }) => {
  if (!candidates.some(({ kind }) => kind === 'shared-name')) return candidates;
  const named = new Set(candidates.filter(isProduct).map(({ value }) => value));
  const codes = candidates.filter(({ kind }) => kind === 'code');
  const values = unique(codes.map(({ value }) => value));
  const withCode = (some: readonly string[]): ReadonlySet<string> =>
    new Set(some.flatMap((value) => lexicon.catalog.codes.get(value) ?? []).map(({ product }) => product));
  const documented = withCode(values);
  // Any product may answer 502, one that the catalog does not cover as well.
  const documentedOwn = withCode(values.filter((value) => !/^\d{3}$/.test(value)));
  const vendorsNamed = new Set(candidates.filter(isVendorName).map(({ value }) => vendorOf(value, lexicon)));
  return candidates.flatMap((candidate): Candidate[] => {
    if (candidate.kind !== 'shared-name') return [candidate];
    const name = lexicon.names.find(candidate.value);
    const all = [...(name?.products ?? []), ...(name?.uncovered ?? [])];
    const deciding = name?.uncovered.length ? documentedOwn : documented;
    const meant = settle(all, named, deciding, vendorsNamed, (id) => vendorOf(id, lexicon));
    if (meant.length === 0) return [candidate];
    const settled = { rule: 'shared-name-settled', evidence: { by: 'name', of: 'product' } } as const;
    return meant.map((value) => ({
      ...candidate,
      ...settled,
      kind: name?.uncovered.includes(value) ? 'uncovered' : 'product',
      value,
    }));
  });
};

/** Which of the products that share a name are meant; none where it stays open. */
function settle(
  products: readonly string[],
  named: ReadonlySet<string>,
  withCode: ReadonlySet<string>,
  vendorsNamed: ReadonlySet<string | undefined>,
  vendorOfProduct: (id: string) => string | undefined,
): readonly string[] {
  // What has no other meaning is meant.
  if (products.length === 1) return products;
  // "aliyun slb" is Alibaba's: the vendor's name says which one, although it stands for other products, too.
  const byVendor = products.filter((id) => vendorsNamed.has(vendorOfProduct(id)));
  if (byVendor.length === 1) return byVendor;
  if (products.some((id) => named.has(id))) return [...named].filter((id) => products.includes(id));
  const byCode = products.filter((id) => withCode.has(id));
  return byCode.length === 1 ? byCode : [];
}

const isProduct = ({ kind }: Candidate): boolean => kind === 'product' || kind === 'uncovered';

const vendorOf = (id: string, { catalog }: Lexicon): string | undefined =>
  (catalog.products.get(id) ?? catalog.uncovered.get(id))?.vendor;

/** "NoSuchKey aliyun": a code that only another product of the vendor has says which one is meant. */
export const addProductsOfVendors: Refiner = (candidates, { lexicon }) => {
  const { products, codes } = lexicon.catalog;
  const vendorNames = candidates.filter(isVendorName);
  const named = new Set(vendorNames.map(({ value }) => value));
  const vendors = new Map(vendorNames.map((candidate) => [vendorOf(candidate.value, lexicon), candidate]));
  const values = unique(candidates.flatMap(({ kind, value }) => (kind === 'code' ? [value] : [])));
  const added = values.flatMap((code) => {
    const documenting = (codes.get(code) ?? []).map(({ product }) => product);
    if (documenting.some((id) => named.has(id))) return [];
    return documenting.flatMap((id): Candidate[] => {
      const name = vendors.get(products.get(id)?.vendor);
      const isAllOfIt = values.every((value) => products.get(id)?.entries.has(value));
      const evidence = { by: 'name', of: isAllOfIt ? 'product' : 'vendor' } as const;
      return name ? [{ ...name, value: id, evidence }] : [];
    });
  });
  return added.length === 0 ? candidates : [...candidates, ...uniqueBy(added, ({ value }) => value)];
};

/**
 * "Tencent's EdgeOne" is about EdgeOne: a vendor's name adds nothing where one of its products is named, proved or meant
 * by a shared name.
 */
export const preferProductsToVendors: Refiner = (candidates, { lexicon }) => {
  const products = candidates.filter((candidate) => isProduct(candidate) && !isVendorName(candidate));
  if (products.length === 0) return candidates;
  const settled = new Set(products.map(({ value }) => vendorOf(value, lexicon)));
  const withoutVendors = candidates.map((candidate): Candidate => {
    const vendor = isVendorName(candidate) ? vendorOf(candidate.value, lexicon) : undefined;
    if (vendor === undefined || !settled.has(vendor)) return candidate;
    return { kind: 'vendor', value: vendor, rule: candidate.rule, index: candidate.index, text: candidate.text };
  });
  // A vendor's name stands for each of its products, but names the vendor once.
  return uniqueBy(withoutVendors, (candidate) =>
    candidate.kind === 'vendor' ? `${candidate.index} ${candidate.value}` : candidate,
  );
};

const isVendorName = (candidate: Candidate): candidate is CandidateOf<'product'> =>
  candidate.kind === 'product' && candidate.evidence.by === 'name' && candidate.evidence.of === 'vendor';

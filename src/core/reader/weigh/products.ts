import { unique, uniqueBy } from '../../collections.ts';
import type { Candidate, CandidateOf, Refiner } from '../finding.ts';
import { isExactToken } from './codes.ts';
import { isSpecificCode, isSpecificField } from './specific.ts';

/* Refiners that decide which products a text is about, where names and codes have to be seen together. */

/** A compound word that one product alone has for a code names that product, where nothing else does. */
export const nameProductsByTokens: Refiner = (candidates, { lexicon }) => {
  if (candidates.some(({ kind }) => kind === 'product')) return candidates;
  const products = candidates.flatMap((candidate): Candidate[] => {
    if (candidate.kind !== 'code' || !isCompoundWord(candidate)) return [];
    const [entry, ...others] = lexicon.catalog.codes.get(candidate.value) ?? [];
    if (!entry || others.length > 0) return [];
    const { index, text } = candidate;
    return [{ kind: 'product', value: entry.product, rule: 'token', evidence: { by: 'token' }, index, text }];
  });
  return [...candidates, ...products];
};

function isCompoundWord(code: CandidateOf<'code'>): boolean {
  const { evidence, value, text } = code;
  if (/^\d{1,4}$/.test(value)) return false;
  if (evidence.by === 'field') return isSpecificCode(text) || isSpecificField(evidence.name);
  return isExactToken(code) && isSpecificCode(text);
}

/**
 * A shared name such as "cf" is settled when something else in the text decides: one of its products is named in full
 * or proved, its vendor is named ("aws alb"), or the code is one that only one of them has (1020).
 */
export const settleSharedNames: Refiner = (candidates, { lexicon }) => {
  if (!candidates.some(({ kind }) => kind === 'shared-name')) return candidates;
  const named = new Set(candidates.filter(({ kind }) => kind === 'product').map(({ value }) => value));
  const codes = candidates.filter(({ kind, value }) => kind === 'code' && !/^\d{3}$/.test(value));
  const withCode = new Set(
    unique(codes.map(({ value }) => value))
      .flatMap((value) => lexicon.catalog.codes.get(value) ?? [])
      .map(({ product }) => product),
  );
  return candidates.flatMap((candidate): Candidate[] => {
    if (candidate.kind !== 'shared-name') return [candidate];
    const meant = settle(lexicon.names.find(candidate.value)?.products ?? [], named, withCode);
    if (meant.length === 0) return [candidate];
    const settled = { rule: 'shared-name-settled', evidence: { by: 'name', of: 'product' } } as const;
    return meant.map((value) => ({ ...candidate, ...settled, kind: 'product', value }));
  });
};

/** Which of the products that share a name are meant; none where it stays open. */
function settle(
  products: readonly string[],
  named: ReadonlySet<string>,
  withCode: ReadonlySet<string>,
): readonly string[] {
  if (products.some((id) => named.has(id))) return [...named].filter((id) => products.includes(id));
  const byCode = products.filter((id) => withCode.has(id));
  return byCode.length === 1 ? byCode : [];
}

/**
 * "Tencent's EdgeOne" is about EdgeOne: a vendor's name adds nothing where one of its products is named, proved or meant
 * by a shared name.
 */
export const preferProductsToVendors: Refiner = (candidates, { lexicon }) => {
  const vendorOf = (id: string): string | undefined => lexicon.catalog.products.get(id)?.vendor;
  const products = candidates.filter((candidate) => candidate.kind === 'product' && !isVendorName(candidate));
  if (products.length === 0) return candidates;
  const settled = new Set(products.map(({ value }) => vendorOf(value)));
  const withoutVendors = candidates.map((candidate): Candidate => {
    const vendor = isVendorName(candidate) ? vendorOf(candidate.value) : undefined;
    if (vendor === undefined || !settled.has(vendor)) return candidate;
    return { kind: 'vendor', value: vendor, rule: candidate.rule, index: candidate.index, text: candidate.text };
  });
  // A vendor's name stands for each of its products, but names the vendor once.
  return uniqueBy(withoutVendors, (candidate) =>
    candidate.kind === 'vendor' ? `${candidate.index} ${candidate.value}` : candidate,
  );
};

const isVendorName = (candidate: Candidate): boolean =>
  candidate.kind === 'product' && candidate.evidence.by === 'name' && candidate.evidence.of === 'vendor';

import { unique } from '../collections.ts';
import type { Reading } from '../reader/reading.ts';
import type { Ref } from './answer.ts';
import { pairsOf } from './refs.ts';

/** What says which code is asked on which product. */
export type Pairable = Pick<Reading, 'codes' | 'products' | 'uncovered' | 'claims'>;

/**
 * The pairs of code and product that are asked about, code by code. Of several codes on several products, each stands
 * with the products that the claims name; what no claim settles is asked on the products that no claim takes.
 */
export function askedPairs(asked: Pairable): Ref[] {
  const { products } = asked;
  const foreign = foreignCodes(asked);
  const codes = asked.codes.filter((code) => !foreign.includes(code));
  if (codes.length < 2 || products.length < 2) return pairsOf(codes, products);
  const claimed = new Map(codes.map((code) => [code, claimersOf(code, asked).filter((id) => products.includes(id))]));
  const taken = new Set([...claimed.values()].flat());
  const free = products.filter((id) => !taken.has(id));
  const isAllClaimed = [...claimed.values()].every((ids) => ids.length > 0);
  return codes.flatMap((code) => {
    const ids = claimed.get(code) ?? [];
    // A product that is named has to be answered, although every code stands with another one.
    if (ids.length > 0) return pairsOf([code], isAllClaimed ? [...ids, ...free] : ids);
    return pairsOf([code], free.length > 0 ? free : products);
  });
}

/** The codes that only products have which the catalog does not cover. */
export const foreignCodes = (asked: Pairable): string[] =>
  asked.codes.filter((code) => {
    const claimers = claimersOf(code, asked);
    return claimers.length > 0 && claimers.every((id) => asked.uncovered.includes(id));
  });

/** The products of the question, covered or not, with which a code stands. */
const claimersOf = (code: string, { claims, products, uncovered }: Pairable): string[] =>
  unique(claims.flatMap((claim) => (claim.code === code && claim.product !== undefined ? [claim.product] : []))).filter(
    (id) => products.includes(id) || uncovered.includes(id),
  );

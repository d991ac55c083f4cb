import { type Asked, askedIntents, type Carried } from '../question.ts';
import { carriedFindings } from './carried.ts';
import { carriedClaims, carriedMoment } from './carried-counts.ts';
import type { Claim } from './claims.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { pathIn } from './path.ts';
import type { Reading } from './reading.ts';

/**
 * The reading of a question that a click asks. It comes back from a platform, perhaps after the catalog changed, so that
 * products are looked up in the catalog once more.
 */
export function readingOfAsked(asked: Asked, carried: Carried | undefined, lexicon: Lexicon): Reading {
  const { products, uncovered } = lexicon.catalog;
  const ids = texts(asked.products);
  const findings = carriedFindings(carried, lexicon);
  const host = findings.find(({ kind }) => kind === 'host')?.value;
  const path = pathIn(carried?.path);
  const time = carriedMoment(carried?.time);
  return {
    findings,
    codes: texts(asked.codes),
    classes: texts(asked.classes),
    products: ids.filter((id) => products.has(id)),
    requestIds: findings.filter(({ kind }) => kind === 'request-id').map(({ value }) => value),
    ...(host !== undefined && { host }),
    ...(path !== undefined && { path }),
    ...(time && { time }),
    details: [],
    dropped: [],
    uncovered: ids.filter((id) => uncovered.has(id)),
    claims: [...claimsOf(asked.claims), ...carriedClaims(carried)],
    healthy: [],
    cut: false,
    sharedNames: texts([asked.sharedName]),
    unknownNames: ids.filter((id) => !products.has(id) && !uncovered.has(id)),
    words: texts(asked.words),
    file: false,
    ...intentIn(asked.intent),
  };
}

const intentIn = (given: unknown): Pick<Reading, 'intent'> => {
  const intent = askedIntents.find((known) => known === given);
  return intent ? { intent } : {};
};

/** More than this nobody asks by a click. */
const maxItems = 100;

/** Pairs whose product is gone say nothing any more: lookups hold them against the products of the question. */
function claimsOf(claims: unknown): Claim[] {
  const pairs = (Array.isArray(claims) ? claims : []).slice(0, maxItems);
  return pairs.flatMap((pair): Claim[] => {
    const { code, product } = { ...(pair as Partial<Record<'code' | 'product', unknown>> | null) };
    const isPair = typeof code === 'string' && typeof product === 'string';
    return isPair ? [{ code, product, count: 1, hosts: [], paths: [] }] : [];
  });
}

const texts = (values: unknown): string[] =>
  (Array.isArray(values) ? values : []).filter((value) => typeof value === 'string').slice(0, maxItems);

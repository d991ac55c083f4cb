import type { Asked, Carried } from '../question.ts';
import { carriedFindings } from './carried.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Reading } from './reading.ts';

/**
 * The reading of a question that a click asks. It comes back from a platform, perhaps after the catalog changed, so that
 * products are looked up in the catalog once more.
 */
export function readingOfAsked(asked: Asked, carried: Carried | undefined, lexicon: Lexicon): Reading {
  const { products } = lexicon.catalog;
  const ids = texts(asked.products);
  const findings = carriedFindings(carried, lexicon);
  const host = findings.find(({ kind }) => kind === 'host')?.value;
  return {
    findings,
    codes: texts(asked.codes),
    classes: texts(asked.classes),
    products: ids.filter((id) => products.has(id)),
    requestIds: findings.filter(({ kind }) => kind === 'request-id').map(({ value }) => value),
    ...(host !== undefined && { host }),
    dropped: {},
    cut: false,
    sharedNames: texts([asked.sharedName]),
    unknownNames: ids.filter((id) => !products.has(id)),
    words: texts(asked.words),
    file: false,
    ...(asked.intent === 'compare' && { intent: 'compare' }),
  };
}

/** More than this nobody asks by a click. */
const maxItems = 100;

const texts = (values: unknown): string[] =>
  (Array.isArray(values) ? values : []).filter((value) => typeof value === 'string').slice(0, maxItems);

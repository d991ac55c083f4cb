import type { Catalog } from '../../catalog/catalog.ts';
import type { Asked, Question } from '../question.ts';
import { carriedFindings } from './extract/ids.ts';
import type { Reading } from './reading.ts';

/**
 * The reading of a question that a click asks. It comes back from a platform, perhaps after the catalog changed, so that
 * products are held against the catalog once more.
 */
export function readingOfAsked(asked: Asked, { carried }: Pick<Question, 'carried'>, catalog: Catalog): Reading {
  const products = texts(asked.products);
  const host = carriedFindings(carried, 0, catalog).find(({ kind }) => kind === 'host')?.value;
  const ids = carriedFindings(carried, 0, catalog).filter(({ kind }) => kind === 'request-id');
  return {
    findings: ids,
    codes: texts(asked.codes),
    classes: texts(asked.classes),
    products: products.filter((id) => catalog.products.has(id)),
    requestIds: ids.map(({ value }) => value),
    ...(host !== undefined && { host }),
    dropped: {},
    cut: false,
    sharedNames: texts(asked.sharedName === undefined ? [] : [asked.sharedName]),
    unknownNames: products.filter((id) => !catalog.products.has(id)),
    words: texts(asked.words),
    file: false,
    ...(asked.intent === 'compare' && { intent: 'compare' }),
  };
}

/** More than this nobody asks by a click. */
const most = 100;

const texts = (values: unknown): string[] =>
  (Array.isArray(values) ? values : []).filter((value) => typeof value === 'string').slice(0, most);

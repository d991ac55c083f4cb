import type { Catalog } from '../../catalog/catalog.ts';
import type { Question } from '../question.ts';
import { classes, codes } from './codes.ts';
import type { Extractor, Finding } from './finding.ts';
import { names } from './names.ts';
import { normalise } from './normalise.ts';
import { refiners } from './refine.ts';
import { tokens } from './tokens.ts';
import { leftovers } from './words.ts';

/** What a question says. */
export type Reading = {
  /** Everything that was found, with its evidence, in the order of the text. */
  readonly findings: readonly Finding[];
  /** The codes that are asked about, each once, in the order of the text. */
  readonly codes: readonly string[];
  /** First digits of the classes that are asked about: `5` for `5xx`. */
  readonly classes: readonly string[];
  /** Ids of the products that are asked about, each once, in the order of the text. */
  readonly products: readonly string[];
  /** Names that stand for more than one thing and that nothing else in the text settles. */
  readonly sharedNames: readonly string[];
  /** What looks like a product's name but is none that the catalog knows. */
  readonly unknownNames: readonly string[];
  /** The remaining words that may describe a symptom. */
  readonly words: readonly string[];
};

/** Longer questions are cut here; reading takes time that grows with the length. 256 KB of UTF-16 code units. */
export const longestQuestion = 256 * 1024;

const extractors: readonly Extractor[] = [codes, tokens, classes, names];

/**
 * Reads a question: extractors find, refiners weigh the findings against each other. Never throws.
 */
export function read(question: Question, catalog: Catalog): Reading {
  const asked = normalise(question.text.slice(0, longestQuestion));
  const field = normalise((question.product ?? '').trim().slice(0, longestField));
  const text = field ? `${asked}\n${field}` : asked;

  const extracted = extractors.flatMap((extract) => [...extract(text, catalog)]);
  const named = [...extracted, ...fieldName(field, asked.length + 1, extracted, catalog)];
  const findings = refiners
    .reduce((found, refine) => refine(found, text, catalog), named as readonly Finding[])
    .toSorted((a, b) => a.index - b.index);

  const valuesOf = (kind: Finding['kind']): string[] => [
    ...new Set(findings.filter((finding) => finding.kind === kind).map(({ value }) => value)),
  ];
  return {
    findings,
    codes: valuesOf('code'),
    classes: valuesOf('class'),
    products: valuesOf('product'),
    sharedNames: valuesOf('shared-name'),
    unknownNames: valuesOf('unknown-name'),
    words: leftovers(text, findings).map(({ text: word }) => word.toLowerCase()),
  };
}

const longestField = 100;

/** What stands in a product field is a name even if nobody has it, or if it is too common a word to be one elsewhere. */
function fieldName(field: string, index: number, findings: readonly Finding[], catalog: Catalog): Finding[] {
  const isNamed = findings.some(
    (finding) => finding.kind !== 'code' && finding.kind !== 'class' && finding.index >= index,
  );
  if (!field || isNamed) return [];
  const value = field.toLowerCase();
  const kind = catalog.products.has(value) ? 'product' : 'unknown-name';
  return [{ kind, value, rule: 'product-field', index, text: field }];
}

import type { Catalog } from '../../catalog/catalog.ts';
import type { Question } from '../question.ts';
import { carriedFindings, hosts, requestIds } from './extract/ids.ts';
import { names } from './extract/names.ts';
import { signs } from './extract/signs.ts';
import { statuses } from './extract/statuses.ts';
import { tokens } from './extract/tokens.ts';
import type { Extractor, Finding } from './finding.ts';
import { headerNames } from './layout/header-names.ts';
import { asSeen, normalise } from './layout/normalise.ts';
import { type Line, pageOf } from './layout/page.ts';
import { intentOf } from './lexicon/intent.ts';
import { leftovers } from './lexicon/words.ts';
import { classes, codes } from './numbers/codes.ts';
import type { Reading } from './reading.ts';
import { refiners } from './weigh/index.ts';

/** Longer questions are cut here; reading takes time that grows with the length. 256 KB of UTF-16 code units. */
export const longestQuestion = 256 * 1024;

const extractors: readonly Extractor[] = [statuses, codes, tokens, classes, names, signs, requestIds, hosts];

/**
 * Reads a question: extractors find, refiners weigh the findings against each other. Never throws.
 */
export function read(question: Question, catalog: Catalog): Reading {
  const { text: seen, original } = asSeen(question.text.slice(0, longestQuestion));
  const asked = normalise(seen);
  const fields = (question.products ?? [])
    .map((field) => normalise(field.trim().slice(0, longestField)))
    .filter((field) => field !== '');
  const text = [asked, ...fields].join('\n');

  const page = pageOf(text, headerNames(catalog));
  const all = extractors.flatMap((extract) => [...extract(page, catalog)]);
  const extracted = all.filter(({ kind }) => kind !== 'dropped');
  const named = [
    ...extracted,
    ...fieldNames(fields, asked.length + 1, extracted, catalog),
    ...carriedFindings(question.carried, text.length + 1, catalog),
  ];
  const written = withoutHeaders(text, page.lines);
  const dropped = all.filter(({ kind }) => kind === 'dropped').map(({ rule }) => rule);
  let findings: readonly Finding[] = named;
  for (const [reason, refine] of refiners) {
    const kept = refine(findings, written, catalog);
    const lost =
      findings.filter(({ kind }) => kind === 'code').length - kept.filter(({ kind }) => kind === 'code').length;
    for (let at = 0; at < lost; at += 1) dropped.push(reason);
    findings = kept;
  }
  findings = findings
    .filter(({ kind, index }) => !question.file || kind !== 'unknown-name' || index > asked.length)
    .toSorted((a, b) => a.index - b.index);

  const valuesOf = (kind: Finding['kind']): string[] => [
    ...new Set(findings.filter((finding) => finding.kind === kind).map(({ value }) => value)),
  ];
  const author = ['wrote', 'relayed']
    .map((how) => findings.find(({ kind, origin }) => kind === 'product' && origin === how)?.value)
    .find((product) => product !== undefined);
  const [host] = valuesOf('host');
  const intent = question.file ? undefined : intentOf(asked);
  return {
    findings: withLines(findings, asked).map((finding) => ({
      ...finding,
      index: original(finding.index),
      end: original(finding.index + finding.text.length),
    })),
    codes: orderOfAnswer(findings),
    classes: valuesOf('class'),
    products: valuesOf('product'),
    ...(author !== undefined && { author }),
    requestIds: valuesOf('request-id'),
    ...(host !== undefined && { host }),
    dropped: countOf(dropped),
    cut: question.text.length > longestQuestion,
    sharedNames: valuesOf('shared-name'),
    unknownNames: valuesOf('unknown-name'),
    words: question.file ? [] : leftovers(written, findings).map(({ text: word }) => word.toLowerCase()),
    file: question.file === true,
    ...(intent && { intent }),
  };
}

/** The text with blanks where headers stand, so that positions hold: no word of them describes a symptom or is a name. */
function withoutHeaders(text: string, lines: readonly Line[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { index, text: line, kind } of lines) {
    if (kind !== 'header') continue;
    pieces.push(text.slice(end, index), ' '.repeat(line.length));
    end = index + line.length;
  }
  return pieces.join('') + text.slice(end);
}

function countOf(reasons: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** In the order of the text, but of several status lines the last one with an error is what the person ended up with. */
function orderOfAnswer(findings: readonly Finding[]): string[] {
  const codes = findings.filter(({ kind }) => kind === 'code');
  const last = codes.findLast(({ rule, value }) => rule === 'status-line' && /^[45]/.test(value));
  return [...new Set([...(last ? [last.value] : []), ...codes.map(({ value }) => value)])];
}

/** The findings with the number of their line, unless they stand in the field for a product. */
function withLines(findings: readonly Finding[], text: string): Finding[] {
  let line = 1;
  let end = 0;
  return findings.map((finding) => {
    for (let at = text.indexOf('\n', end); at >= 0 && at < finding.index; at = text.indexOf('\n', end)) {
      line += 1;
      end = at + 1;
    }
    return finding.index > text.length ? finding : { ...finding, line };
  });
}

const longestField = 100;

/** What stands in a product field is a name even if nobody has it, or if it is too common a word to be one elsewhere. */
function fieldNames(
  fields: readonly string[],
  start: number,
  findings: readonly Finding[],
  catalog: Catalog,
): Finding[] {
  let index = start;
  return fields.flatMap((field): Finding[] => {
    const [from, to] = [index, index + field.length];
    index = to + 1;
    const isNamed = findings.some(
      (finding) => finding.kind !== 'code' && finding.kind !== 'class' && finding.index >= from && finding.index < to,
    );
    if (isNamed) return [];
    const value = field.toLowerCase();
    const kind = catalog.products.has(value) ? 'product' : 'unknown-name';
    return [{ kind, value, rule: 'product-field', index: from, text: field }];
  });
}

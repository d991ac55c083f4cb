import type { Catalog } from '../../catalog/catalog.ts';
import { groupBy, unique } from '../collections.ts';
import type { Question } from '../question.ts';
import { readingOfAsked } from './asked.ts';
import { carriedFindings } from './carried.ts';
import { extractors } from './extract/index.ts';
import { condense } from './file/condense.ts';
import type { Candidate, Finding, FindingOf } from './finding.ts';
import { layOut } from './layout/lay-out.ts';
import type { Line } from './layout/layout.ts';
import { intentOf } from './lexicon/intent.ts';
import { createLexicon, type Lexicon } from './lexicon/lexicon.ts';
import type { Reading } from './reading.ts';
import { maxQuestionLength, type Source, sourceOf } from './source.ts';
import { thin } from './thin.ts';
import { weigh } from './weigh/index.ts';
import { leftovers } from './weigh/leftovers.ts';

/** More ids, names and words than that, a text does not ask for. */
const maxNames = 200;

/** Reads a question. Never throws. */
export type Reader = (question: Question) => Reading;

/** Builds a reader over a catalog, with its indexes. */
export function createReader(catalog: Catalog): Reader {
  const lexicon = createLexicon(catalog);
  return (question) =>
    question.asked ? readingOfAsked(question.asked, question.carried, lexicon) : read(question, lexicon);
}

/** Extractors find candidates in the text that is laid out, refiners weigh them against each other. */
function read(asked: Question, lexicon: Lexicon): Reading {
  const question = asked.file ? { ...asked, text: condense(asked.text) } : asked;
  const source = sourceOf(question);
  const layout = layOut(source.text, lexicon.headerNames);
  const dropped: Record<string, number> = {};
  const drop = (reason: string): void => {
    dropped[reason] = (dropped[reason] ?? 0) + 1;
  };
  const extracted = extractors.flatMap((extract) => [...extract(layout, lexicon, drop)]);
  const named = [...extracted, ...fieldNames(source, extracted, lexicon)];
  const text = withoutHeaders(source.text, layout.lines);
  const carried = carriedFindings(question.carried, lexicon);
  const candidates = weigh(named, { text, carries: carried.length > 0, lexicon }, drop);

  const isFile = question.file === true;
  // Nobody worded a file as a question, so that no word in it is a name; what is typed into a field still is one.
  const found = source.findingsOf(candidates);
  const ofText = isFile ? found.filter(({ kind, at }) => !(kind === 'unknown-name' && at.in === 'text')) : found;
  const findings = [...ofText, ...carried];
  const byKind = groupBy(findings, ({ kind }) => kind);
  const valuesOf = (kind: Finding['kind']): string[] => unique((byKind.get(kind) ?? []).map(({ value }) => value));
  const author = authorOf(findings);
  const [host] = valuesOf('host');
  const intent = isFile ? undefined : intentOf(source.asked);
  return {
    findings: thin(findings),
    codes: codesOf(findings),
    classes: valuesOf('class'),
    products: valuesOf('product'),
    ...(author !== undefined && { author }),
    requestIds: valuesOf('request-id').slice(0, maxNames),
    ...(host !== undefined && { host }),
    dropped,
    cut: question.text.length > maxQuestionLength,
    sharedNames: valuesOf('shared-name'),
    unknownNames: valuesOf('unknown-name').slice(0, maxNames),
    words: isFile
      ? []
      : leftovers(text, candidates)
          .slice(0, maxNames)
          .map((word) => word.text.toLowerCase()),
    file: isFile,
    ...(intent && { intent }),
  };
}

/** What is in a product field is a name even if nobody has it, or if it is too common a word to be one elsewhere. */
function fieldNames({ fields }: Source, extracted: readonly Candidate[], { catalog }: Lexicon): Candidate[] {
  const names = extracted.filter(({ kind }) => kind !== 'code' && kind !== 'class');
  return fields
    .filter(({ text, index }) => !names.some((name) => name.index >= index && name.index < index + text.length))
    .map(({ text, index }) => {
      const name = { value: text.toLowerCase(), rule: 'product-field', index, text };
      return catalog.products.has(name.value)
        ? { kind: 'product', evidence: { by: 'name', of: 'product' }, ...name }
        : { kind: 'unknown-name', ...name };
    });
}

/** The text with blanks where headers are, so that positions hold: no word of them describes a symptom or is a name. */
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

/** In the order of the text, but of several status lines the last one with an error is what the person ended up with. */
function codesOf(findings: readonly Finding[]): string[] {
  const codes = findings.filter((finding) => finding.kind === 'code');
  const last = codes.findLast(({ evidence, value }) => evidence.by === 'status-line' && /^[45]/.test(value));
  return unique([...(last ? [last.value] : []), ...codes.map(({ value }) => value)]);
}

/** The product that the error came from: the one that wrote it, or else one that passed it on. */
function authorOf(findings: readonly Finding[]): string | undefined {
  const products = findings.filter((finding) => finding.kind === 'product');
  const withSign = (authorship: string): FindingOf<'product'> | undefined =>
    products.find(({ evidence }) => evidence.by === 'sign' && evidence.authorship === authorship);
  return (withSign('wrote') ?? withSign('relayed'))?.value;
}

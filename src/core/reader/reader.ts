import type { Catalog } from '../../catalog/catalog.ts';
import { groupBy, unique } from '../collections.ts';
import type { Question } from '../question.ts';
import { readingOfAsked } from './asked.ts';
import { carriedFindings } from './carried.ts';
import { claimsOf, countLogs, type LogCount } from './claims.ts';
import { extractors } from './extract/index.ts';
import { condense } from './file/condense.ts';
import type { Candidate, Drop, Finding, FindingOf } from './finding.ts';
import type { Line } from './layout/layout.ts';
import { type Moment, momentIn } from './layout/moment.ts';
import { intentOf } from './lexicon/intent.ts';
import { createLexicon, type Lexicon } from './lexicon/lexicon.ts';
import type { NumberRule } from './numbers/rule.ts';
import { pathIn, pathOf } from './path.ts';
import type { Dropped, Reading } from './reading.ts';
import { maxQuestionLength, type Source, sourceOf } from './source.ts';
import { type Survey, survey } from './survey.ts';
import { thin, thinner } from './thin.ts';
import { weigh } from './weigh/index.ts';
import { leftovers } from './weigh/leftovers.ts';

/** More ids, names and words than that, a text does not ask for. */
const maxNames = 200;

/** Nobody looks through more of what was taken for no code. */
const maxDropped = 100;

/** Reads a question. Never throws. */
export type Reader = (question: Question) => Reading;

/** Builds a reader over a catalog, with its indexes. */
export function createReader(catalog: Catalog, rules?: readonly NumberRule[]): Reader {
  const lexicon = createLexicon(catalog, rules);
  return (question) =>
    question.asked ? readingOfAsked(question.asked, question.carried, lexicon) : read(question, lexicon);
}

/** Extractors find candidates in the text that is surveyed, refiners weigh them against each other. */
function read(asked: Question, lexicon: Lexicon): Reading {
  const question = asked.file ? { ...asked, text: condense(asked.text) } : asked;
  const source = sourceOf(question);
  const surveyed = survey(source.text, lexicon);
  const dropped: Dropped[] = [];
  const drop: Drop = (text, index, against) => {
    if (dropped.length < maxDropped) dropped.push({ text, against, ...source.lineOf(index) });
  };
  const extracted = extract(surveyed, lexicon, drop);
  const named = [...extracted, ...fieldNames(source, extracted, lexicon)];
  const text = worded(source.text, surveyed.lines);
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
  const logs = countLogs(surveyed, lexicon);
  const time = sentAt(surveyed);
  const path = pathOf(surveyed, logs) ?? pathIn(question.carried?.path);
  const { codes, details } = codesOf(findings);
  return {
    findings: thin(findings),
    codes,
    details,
    classes: valuesOf('class'),
    products: valuesOf('product'),
    uncovered: valuesOf('uncovered'),
    claims: claimsOf([...codes, ...details], findings, logs),
    healthy: healthyOf(extracted, logs),
    ...(author !== undefined && { author }),
    requestIds: valuesOf('request-id').slice(0, maxNames),
    ...(host !== undefined && { host }),
    ...(path !== undefined && { path }),
    ...(time && { time }),
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

/** What the extractors find; of what a long text repeats, enough. */
function extract(surveyed: Survey, lexicon: Lexicon, drop: Drop): Candidate[] {
  const isNew = thinner();
  const candidates: Candidate[] = [];
  for (const extractor of extractors) {
    for (const candidate of extractor(surveyed, lexicon, drop)) if (isNew(candidate)) candidates.push(candidate);
  }
  return candidates;
}

/** Healthy statuses of logs, and of responses that were pasted. */
function healthyOf(candidates: readonly Candidate[], { healthy }: LogCount): Reading['healthy'] {
  const counts = new Map(healthy.map(({ value, count }) => [value, count]));
  for (const candidate of candidates) {
    const { kind, value } = candidate;
    if (kind !== 'code' || !/^[23]\d\d$/.test(value) || candidate.evidence.by === 'words') continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

/** The time in the last response's `Date`, which is the one that the person ended up with. */
function sentAt({ fields }: Survey): Moment | undefined {
  const date = fields.findLast(({ name }) => name === 'date');
  return date && momentIn(date.value.slice(0, maxDateLength));
}

const maxDateLength = 60;

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

/** In more characters than that, nobody words a question. */
const maxWorded = 4_000;

/**
 * The beginning of a text with blanks where headers and lines of formats are, so that positions hold: no word of them
 * describes a symptom or is a name.
 */
function worded(text: string, lines: readonly Line[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { index, text: line, kind } of lines) {
    if (index >= maxWorded) break;
    if (kind !== 'header' && kind !== 'log') continue;
    pieces.push(text.slice(end, index), ' '.repeat(line.length));
    end = index + line.length;
  }
  return (pieces.join('') + text.slice(end, Math.max(end, maxWorded))).slice(0, maxWorded);
}

/**
 * The codes that are asked about, and what only says more about them. In the order of the text, but of several status
 * lines the last one with an error is what the person ended up with.
 */
function codesOf(findings: readonly Finding[]): Pick<Reading, 'codes' | 'details'> {
  const found = findings.filter((finding) => finding.kind === 'code');
  const last = found.findLast(({ evidence, value }) => evidence.by === 'status-line' && /^[45]/.test(value));
  const codes = unique([
    ...(last ? [last.value] : []),
    ...found.filter((code) => !isDetail(code)).map(({ value }) => value),
  ]);
  const details = unique(found.map(({ value }) => value)).filter((value) => !codes.includes(value));
  return codes.some((code) => /^\d/.test(code)) ? { codes, details } : { codes: [...codes, ...details], details: [] };
}

/** A message of several words, or a code by another spelling: people call the status the code, and this the reason. */
const isDetail = ({ evidence, value, text }: FindingOf<'code'>): boolean =>
  evidence.by === 'token' && (value.includes(' ') || text.toLowerCase() !== value.toLowerCase());

/** The product, covered or not, that the error came from: the one that wrote it, or else one that passed it on. */
function authorOf(findings: readonly Finding[]): string | undefined {
  const products = findings.filter((finding) => finding.kind === 'product' || finding.kind === 'uncovered');
  const withSign = (authorship: string): FindingOf<'product' | 'uncovered'> | undefined =>
    products.find(({ evidence }) => evidence.by === 'sign' && evidence.authorship === authorship);
  return (withSign('wrote') ?? withSign('relayed'))?.value;
}

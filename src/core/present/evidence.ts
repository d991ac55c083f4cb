import type { Part } from '../card.ts';
import { note } from '../parts.ts';
import type { Claim } from '../reader/claims.ts';
import type { Finding, FindingOf } from '../reader/finding.ts';
import { productName } from './catalog-names.ts';
import type { PresentContext } from './context.ts';
import { snippetOf } from './echo.ts';
import { isCounted } from './log-count.ts';

/** More evidence than this does not help anybody to trust the answer. */
const maxEvidence = 3;

/**
 * One line of what was understood and by which evidence, for whatever came from more than a plain code and name: a paste
 * holds many numbers, and people have to see which of them is answered. How often a code is in a log stands above.
 */
export function understood(context: PresentContext): Part[] {
  const { words, reading } = context;
  const known = reading.findings.filter(isKnown);
  const structured = known.some((each) => isMachineWritten(each) || lineOf(each) > 1 || isAnotherNumber(each));
  const cut = note(reading.cut ? words.cut : '');
  if (!structured) return cut;
  const strongest = known.toSorted((a, b) => Number(isMachineWritten(b)) - Number(isMachineWritten(a)));
  const codes = firstOfEach(strongest.filter((finding) => finding.kind === 'code'));
  const products = firstOfEach(strongest.filter((finding) => finding.kind !== 'code'));
  // Of a file, only a part may have been read.
  const shownLine = (finding: Known): number | undefined => (reading.file ? undefined : lineOf(finding));
  const counted = reading.claims.filter(isCounted);
  const readCodes = codes
    .filter((code) => !counted.some((claim) => isAbout(claim, code)))
    .map((code) => words.readCode(snippet(code, context), shownLine(code), code.role));
  const readProducts = products.map((product) => {
    const { value, evidence } = product;
    const authorship = evidence.by === 'sign' ? evidence.authorship : undefined;
    return words.readProduct(productName(value, context), snippet(product, context), shownLine(product), authorship);
  });
  const sentences = [...readCodes.slice(0, maxEvidence), ...readProducts.slice(0, maxEvidence)];
  return [...note(sentences.length > 0 ? words.understood(sentences) : ''), ...cut];
}

type Known = FindingOf<'code'> | FindingOf<'product'> | FindingOf<'uncovered'>;

const isKnown = (finding: Finding): finding is Known =>
  finding.kind === 'code' || finding.kind === 'product' || finding.kind === 'uncovered';

/** Whether a claim counts what a finding is one place of. */
const isAbout = ({ code, role }: Claim, finding: FindingOf<'code'>): boolean =>
  code === finding.value && role === finding.role;

const isMachineWritten = ({ evidence }: Known): boolean =>
  ['sign', 'field', 'log-line', 'status-line'].includes(evidence.by);

/** A long number that is another way of writing the code that is answered: UPYUN's 50301004 is its 50302004. */
const isAnotherNumber = (finding: Known): boolean =>
  finding.kind === 'code' && /^\d{4,}$/.test(finding.text) && finding.text !== finding.value;

const lineOf = ({ at }: Known): number => (at.in === 'text' ? at.line : 1);

const firstOfEach = <Each extends Known>(findings: readonly Each[]): Each[] =>
  [...new Map(findings.toReversed().map((finding) => [keyOf(finding), finding])).values()].reverse();

const keyOf = (finding: Known): string => `${finding.value} ${finding.kind === 'code' ? (finding.role ?? '') : ''}`;

/**
 * What tells of a finding, fit for a sentence. Of a line of a log that is what the log is: a line begins with a time, which
 * tells nobody anything.
 */
function snippet({ text: found, value, evidence }: Known, { words }: PresentContext): string {
  if (evidence.by === 'sign' && evidence.sign.in === 'log-line') return words.logOf(evidence.sign.format);
  if (evidence.by === 'log-line') return `${snippetOf(value)} (${evidence.format})`;
  return snippetOf(evidence.by === 'field' ? `${evidence.name}: ${value}` : found);
}

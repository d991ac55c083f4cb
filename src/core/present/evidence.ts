import { type Part, spans } from '../card.ts';
import type { Finding } from '../reader/finding.ts';
import type { Reading } from '../reader/reading.ts';
import { productName } from './catalog-names.ts';
import type { PresentContext } from './context.ts';

/** More evidence than this does not help anybody to trust the answer. */
const mostEvidence = 4;

/**
 * One line of what was understood and by which evidence, for whatever came from more than a plain code and name: a paste
 * holds many numbers, and people have to see which of them is answered.
 */
export function understood(reading: Reading, context: PresentContext): Part[] {
  const { words } = context;
  const known = reading.findings.filter(({ kind }) => kind === 'code' || kind === 'product');
  const structured = known.some(({ rule, line }) => isMachineRule(rule) || (line ?? 1) > 1);
  const notes = reading.cut ? [{ kind: 'note' as const, text: words.cut }] : [];
  if (!structured) return notes;
  const strongest = known.toSorted((a, b) => Number(isMachineRule(b.rule)) - Number(isMachineRule(a.rule)));
  const codes = firstOfEach(strongest.filter(({ kind, value }) => kind === 'code' && reading.codes.includes(value)));
  const products = firstOfEach(strongest.filter(({ kind }) => kind === 'product'));
  // Of a file, only a part may have been read.
  const lineOf = ({ line = 1 }: Finding): number | undefined => (reading.file ? undefined : line);
  const sentences = [
    ...codes.slice(0, mostEvidence).map((found) => words.readCode(snippet(found), lineOf(found), found.role)),
    ...products.slice(0, mostEvidence).map((found) => {
      const name = productName(found.value, context);
      return words.readProduct(name, snippet(found), lineOf(found), found.origin);
    }),
  ];
  return [...(sentences.length > 0 ? [{ kind: 'text' as const, text: words.understood(sentences) }] : []), ...notes];
}

const isMachineRule = (rule: string): boolean =>
  rule.startsWith('sign ') || rule.startsWith('field ') || rule.endsWith('-log') || rule === 'status-line';

const firstOfEach = (findings: readonly Finding[]): Finding[] =>
  [
    ...new Map(findings.toReversed().map((finding) => [`${finding.value} ${finding.role ?? ''}`, finding])).values(),
  ].reverse();

/** What stands there, fit for a code span. */
function snippet({ text, value, rule }: Finding): string {
  const shown = rule.startsWith('field ') ? `${rule.slice('field '.length)}: ${value}` : text;
  return `\`${shown
    .replace(/[`\s]+/g, ' ')
    .trim()
    .slice(0, 40)}\``;
}

/** Puts the host that was asked into the commands of a card; only a valid host name ever gets here. */
export const fillHost = (parts: readonly Part[], host: string | undefined): readonly Part[] =>
  host === undefined ? parts : parts.map((part) => filled(part, host));

function filled(part: Part, host: string): Part {
  const fill = (text: string): string =>
    spans(text)
      .map((span) => (span.kind === 'code' ? `\`${span.text.replaceAll('$HOST', host)}\`` : span.text))
      .join('');
  if (part.kind === 'steps') return { ...part, steps: part.steps.map(fill) };
  if (part.kind === 'list') return { ...part, items: part.items.map(fill) };
  return part.kind === 'text' || part.kind === 'note' ? { ...part, text: fill(part.text) } : part;
}

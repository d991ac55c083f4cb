import type { Question } from '../question.ts';
import { withoutSecrets } from '../secrets.ts';
import type { Candidate, Finding, Position } from './finding.ts';
import { normalise, visible } from './layout/normalise.ts';

/** Longer questions are cut here; reading takes time that grows with the length. 256 KB of UTF-16 code units. */
export const maxQuestionLength = 256 * 1024;

/** Longer names nobody types into a field for products. */
const maxFieldLength = 100;

/** What is read of a question. */
export type Source = {
  /** The normalised text, then what is in the fields for products, each on a line of its own. */
  readonly text: string;
  /** The normalised text alone. */
  readonly asked: string;
  readonly fields: readonly { readonly text: string; readonly index: number }[];
  /** The candidates with their places in the question, in the order of the text. */
  readonly findingsOf: (candidates: readonly Candidate[]) => Finding[];
  /** The number of the line, from 1, at a place; nothing in a field for products. */
  readonly lineOf: (index: number) => { readonly line?: number };
};

export function sourceOf(question: Pick<Question, 'text' | 'products'>): Source {
  const seen = visible(withoutSecrets(question.text.slice(0, maxQuestionLength)));
  const asked = normalise(seen.text);
  const names = (question.products ?? [])
    .map((field) => normalise(field.trim().slice(0, maxFieldLength)))
    .filter((field) => field !== '');
  let end = asked.length;
  const fields = names.map((text) => {
    const index = end + 1;
    end = index + text.length;
    return { text, index };
  });
  const lineAt = lineCounter(asked);
  return {
    lineOf: (index) => (index <= asked.length ? { line: lineAt(index) } : {}),
    text: [asked, ...names].join('\n'),
    asked,
    fields,
    findingsOf: (candidates) => {
      const lineAt = lineCounter(asked);
      return candidates
        .toSorted((a, b) => a.index - b.index)
        .map(({ index, ...finding }) => {
          const inText = index <= asked.length;
          const end = index + finding.text.length;
          const at: Position = inText
            ? { in: 'text', index: seen.originalIndex(index), end: seen.originalIndex(end), line: lineAt(index) }
            : { in: 'field' };
          return { ...finding, at };
        });
    },
  };
}

/** Gives the number of the line, from 1, for places in the order of the text, in one pass; it starts again if one is before the last. */
function lineCounter(text: string): (index: number) => number {
  let line = 1;
  let lineEnd = text.indexOf('\n');
  let last = 0;
  return (index) => {
    if (index < last) {
      line = 1;
      lineEnd = text.indexOf('\n');
    }
    last = index;
    while (lineEnd >= 0 && lineEnd < index) {
      line += 1;
      lineEnd = text.indexOf('\n', lineEnd + 1);
    }
    return line;
  };
}

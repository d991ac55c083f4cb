import type { Candidate } from '../finding.ts';
import { fillers, fillersHan } from '../lexicon/fillers.ts';

export type Word = { readonly text: string; readonly index: number };

/** The words that no candidate covers and that could mean something: Latin words, and runs of Han characters. */
export function leftovers(text: string, candidates: readonly Candidate[]): Word[] {
  const rest = withoutCandidates(text, candidates).replace(fillersHan, (filler) => ' '.repeat(filler.length));
  return [...rest.matchAll(/[\p{Script=Latin}\d]+(?:['.+_-]+[\p{Script=Latin}\d]+)*|\p{Script=Han}+/gu)]
    .map(({ 0: word, index }) => ({ text: word.replace(/'s$/, ''), index }))
    .filter(({ text: word }) => /\p{L}./u.test(word) && !fillers.has(word.toLowerCase()));
}

/** How many Latin words and runs of Han characters no candidate covers, whatever they mean. */
export const countUncovered = (text: string, candidates: readonly Candidate[]): number =>
  withoutCandidates(text, candidates).match(/[\p{Script=Latin}\d][\p{Script=Latin}\d'.+_-]*|\p{Script=Han}+/gu)
    ?.length ?? 0;

/** The text with blanks where candidates are, so that positions hold. */
function withoutCandidates(text: string, candidates: readonly Candidate[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const candidate of candidates.toSorted((a, b) => a.index - b.index)) {
    if (candidate.index < end) continue;
    pieces.push(text.slice(end, candidate.index), ' '.repeat(candidate.text.length));
    end = candidate.index + candidate.text.length;
  }
  return (pieces.join('') + text.slice(end)).slice(0, text.length);
}

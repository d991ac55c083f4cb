import { maxWords } from '../lookup/search.ts';
import { forEverybody } from '../public.ts';
import type { PresentContext } from './context.ts';

const maxEchoLength = 40;

const oneLine = (text: string): string =>
  forEverybody(text)
    .replace(/[`\s]+/g, ' ')
    .trim();

/** A machine's words as a code span: one line, no backticks in it, not too long. */
export function snippetOf(text: string): string {
  const characters = [...oneLine(text)];
  return `\`${characters.slice(0, maxEchoLength).join('')}\``;
}

/** A person's words, fit to be quoted in a card: one line, no backticks, not too long. */
export function echo(text: string, { words }: PresentContext): string {
  const characters = [...oneLine(text)];
  const isLong = characters.length > maxEchoLength;
  return words.quote(isLong ? `${characters.slice(0, maxEchoLength - 1).join('')}…` : characters.join(''));
}

/** The words to search for that a button may carry: everybody may click it, and some platforms show what it asks. */
export const publicWords = (words: readonly string[]): string[] =>
  words.filter((word) => forEverybody(word) === word).slice(0, maxWords);

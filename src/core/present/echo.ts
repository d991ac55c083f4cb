import type { PresentContext } from './context.ts';

const maxEchoLength = 40;

/** A machine's words as a code span: one line, no backticks in it, not too long. */
export function snippetOf(text: string): string {
  const characters = [...text.replace(/[`\s]+/g, ' ').trim()];
  return `\`${characters.slice(0, maxEchoLength).join('')}\``;
}

/** A person's words, fit to be quoted in a card: one line, no backticks, not too long. */
export function echo(text: string, { words }: PresentContext): string {
  const characters = [...text.replace(/[`\s]+/g, ' ').trim()];
  const isLong = characters.length > maxEchoLength;
  return words.quote(isLong ? `${characters.slice(0, maxEchoLength - 1).join('')}…` : characters.join(''));
}

import type { PresentContext } from './context.ts';

const longestEcho = 40;

/** A person's words, fit to be quoted in a card: one line, no backticks, not too long. */
export function echo(text: string, { words }: PresentContext): string {
  const characters = [...text.replace(/[`\s]+/g, ' ').trim()];
  const isLong = characters.length > longestEcho;
  return words.quote(isLong ? `${characters.slice(0, longestEcho - 1).join('')}…` : characters.join(''));
}

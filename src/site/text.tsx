import type { ComponentChild } from 'preact';
import { spans } from '../core/card.ts';

/** Text of a card: code spans, and everything else as it is. */
export const Text = ({ text }: { readonly text: string }) => <>{spans(text).map(spanOf)}</>;

const spanOf = ({ kind, text }: ReturnType<typeof spans>[number]): ComponentChild =>
  kind === 'code' ? <code>{text}</code> : text;

/** The same without markup: for titles, descriptions and data. */
export const plainText = (text: string): string =>
  spans(text)
    .map((span) => span.text)
    .join('');

/** Search engines cut what is longer. */
const maxDescription = 160;

/** A description of a page: a text in one line, cut between two words, or between two Han characters. */
export function descriptionOf(text: string): string {
  const line = plainText(text).replace(/\s+/g, ' ').trim();
  if (line.length <= maxDescription) return line;
  const cut = line.slice(0, maxDescription - 1);
  const end = Math.max(cut.lastIndexOf(' '), maxDescription / 2);
  // Half of a character is none.
  return `${cut.slice(0, end).replace(/[\ud800-\udbff]$/, '')}…`;
}

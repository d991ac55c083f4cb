import { spans } from '../core/card.ts';

/** Half a surrogate pair: JSON cannot carry it, and URL encoding throws at it. */
const loneSurrogate = /\p{Surrogate}/gu;

/** Control characters but tabs and line breaks, and the marks that turn the direction of a text. */
const control = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** Text that may go anywhere: well-formed, with `\n` for every line break and without control characters. */
export const clean = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(loneSurrogate, '\ufffd').replace(control, '');

/** Card text without the backticks of its code spans. */
export const withoutTicks = (text: string): string =>
  spans(text)
    .map((span) => span.text)
    .join('');

/** The address of a page on the web, normalised; undefined for every other scheme and for what is not an address. */
export const webUrl = (url: string): string | undefined =>
  /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).href : undefined;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Cuts a text to `max`, with an ellipsis as its last character if anything was cut. Never cuts a grapheme, unless that
 * grapheme alone is longer than `max` (then never a code point).
 *
 * @param max in UTF-16 units, or in what `cost` counts
 * @param cost what a piece of the text counts, when that is not its length
 */
export function truncate(text: string, max: number, cost = (piece: string): number => piece.length): string {
  if (cost(text) <= max) return text;
  const room = max - 1;
  const kept = take(graphemes(text.slice(0, max + 1)), room, cost) || take(text.slice(0, max), room, cost);
  return `${kept.trimEnd()}…`;
}

/** Where a text may be cut at `max` UTF-16 units or before, in rising order. */
export function cutPoints(text: string, max: number): number[] {
  const points: number[] = [];
  let end = 0;
  // The segmenter is slow with long texts; a grapheme that crosses the end of the piece is beyond `max` anyway.
  for (const grapheme of graphemes(text.slice(0, max + 2))) {
    end += grapheme.length;
    if (end > max) break;
    points.push(end);
  }
  return points;
}

function* graphemes(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text)) yield segment;
}

function take(pieces: Iterable<string>, room: number, cost: (piece: string) => number): string {
  let kept = '';
  let left = room;
  for (const piece of pieces) {
    left -= cost(piece);
    if (left < 0) break;
    kept += piece;
  }
  return kept;
}

import { spans } from '../../../core/card.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Half a surrogate pair: Slack refuses it in JSON, and URL encoding throws at it. */
const loneSurrogate = /\p{Surrogate}/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** What Slack reads as a ping of a channel, a group or a person in texts that it parses. */
const ping = /<(?=!(?:channel|here|everyone|subteam|date)\b|[@#][A-Z0-9])|@(?=(?:channel|here|everyone)\b)/gi;

/**
 * Text that may go into any field: well-formed, without control characters, and with a word joiner inside anything
 * that would ping somebody. Rich text and plain_text are shown literally, so the joiner is a second lock: it holds when
 * somebody copies, shares or quotes the answer, too.
 */
export const clean = (text: string): string =>
  text.replace(loneSurrogate, '\ufffd').replace(control, '').replace(ping, '$&\u2060');

/** Card text without its code spans' backticks, on one line: for fields that take plain text only. */
export const plain = (text: string, max: number): string => {
  const words = spans(clean(text)).map((span) => span.text);
  return truncate(words.join('').replace(/\s+/g, ' ').trim(), max);
};

/** Text for a field of Slack's that shows it as it stands. */
export const plainText = (text: string, max: number) =>
  ({ type: 'plain_text', text: plain(text, max) || '…', emoji: false }) as const;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** For a field that Slack parses as mrkdwn (docs.slack.dev/messaging/formatting-message-text, "Escaping text"). */
export const escapeMarkup = (text: string): string => text.replace(/[&<>]/g, (char) => entities[char] ?? char);

/**
 * Cuts a text to `max`, with an ellipsis as its last character if anything was cut. Never cuts a grapheme, unless that
 * grapheme alone is longer than `max` (then never a code point).
 *
 * @param cost what a piece of the text counts, when that is not its length
 */
export function truncate(text: string, max: number, cost = (piece: string): number => piece.length): string {
  if (cost(text) <= max) return text;
  const room = max - 1;
  const kept = take(graphemes(text.slice(0, max)), room, cost) || take(text.slice(0, max), room, cost);
  return `${kept.trimEnd()}…`;
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

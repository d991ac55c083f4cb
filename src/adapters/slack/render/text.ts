import { clean as cleanAnywhere, truncate, withoutTicks } from '../../../chat/text.ts';
import { limits } from './limits.ts';

/** What Slack reads as a ping of a channel, a group or a person in texts that it parses. */
const ping = /<(?=!(?:channel|here|everyone|subteam|date)\b|[@#][A-Z0-9])|@(?=(?:channel|here|everyone)\b)/gi;

/**
 * Text for any field of Slack's, with a word joiner inside whatever would ping somebody. Rich text and plain_text are shown
 * literally, so the joiner is a second lock: it holds when somebody copies, shares or quotes the answer, too.
 */
export const clean = (text: string): string => cleanAnywhere(text).replace(ping, '$&\u2060');

/** Card text without its code spans' backticks, on one line: for fields that take plain text only. */
export const plain = (text: string, max: number): string =>
  truncate(clean(withoutTicks(text)).replace(/\s+/g, ' ').trim(), max);

/** A text that Slack shows literally, on one line. */
export const plainText = (text: string, max: number) => literalText(plain(text, max) || '…');

/** A text that Slack shows literally: `emoji: false`, so that `:x:` stays what it is. */
export const literalText = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** For a field that Slack parses as mrkdwn (docs.slack.dev/messaging/formatting-message-text, "Escaping text"). */
export const escapeMarkup = (text: string): string => text.replace(/[&<>]/g, (char) => entities[char] ?? char);

/** The `text` of a message, which Slack parses as mrkdwn: escaped, and within its limit as escaped. */
export const messageText = (text: string): string =>
  escapeMarkup(truncate(clean(text), limits.messageText, (piece) => escapeMarkup(piece).length));

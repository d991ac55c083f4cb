import { truncate, webUrl } from '../../../chat/text.ts';
import { type Link, spans } from '../../../core/card.ts';
import { limits } from './limits.ts';
import { clean, escapeMarkup, plain } from './text.ts';

/*
 * Mrkdwn, for the two places that have no rich text: a section's fields, where labels are bold, and small print, where
 * links can be followed. It has no escape for its own marks (docs.slack.dev/messaging/formatting-message-text), so that a
 * word with one in it is shown as code: nothing is parsed there, and nothing invisible gets into what people copy.
 */

/** Card text: code spans as code, everything else as it reads. */
export function mrkdwn(text: string, max: number): string {
  const pieces = spans(truncate(clean(text), max, longest)).flatMap((span) =>
    span.kind === 'code' ? [code(span.text)] : literal(span.text),
  );
  return pieces.reduce((before, piece) => (touches(before, piece) ? `${before} ${piece}` : before + piece), '');
}

/** A label in bold; empty for an empty one. */
export const strong = (label: string): string => {
  const text = unmarked(plain(label, limits.item));
  return text === '' ? '' : `*${escapeMarkup(text)}*`;
};

/** A link to follow; its label alone for what is no address on the web or too long for one. */
export function mrkdwnLink({ label, url }: Link): string {
  const href = webUrl(url)?.replaceAll('|', '%7C');
  const text = escapeMarkup(unmarked(plain(label, limits.item)) || (href ?? url).slice(0, limits.item));
  const link = `<${escapeMarkup(href ?? '')}|${text}>`;
  return href === undefined || link.length > limits.text ? text : link;
}

/** Words that mrkdwn would make something of: bold, italic, struck, code, a quote, an emoji. */
const marked = /[*_~`]|^>|:[\w+'-]*[a-z][\w+'-]*:|:(?:100|1234):/i;

const literal = (text: string): string[] =>
  text.split(/(\S+)/).flatMap((piece) => {
    if (piece === '') return [];
    return [marked.test(piece) ? code(piece) : escapeMarkup(piece)];
  });

const code = (text: string): string => `\`${escapeMarkup(text.replaceAll('`', "'"))}\``;

/** Slack knows code by what stands around it: a letter or another code span must not touch it. */
const touches = (before: string, piece: string): boolean =>
  (piece.startsWith('`') && /[`\p{L}\p{N}]$/u.test(before)) || (before.endsWith('`') && /^[\p{L}\p{N}]/u.test(piece));

/** How long a piece of text is as mrkdwn, at most: a mark makes code of its word, and keeps it from its neighbours. */
const longest = (piece: string): number => escapeMarkup(piece).length + 4 * (piece.match(/[*_~`>:]/g)?.length ?? 0);

/** Inside of bold and of links nothing can be code, so that the marks go; what is left is cleaned once more. */
const unmarked = (text: string): string => clean(text.replace(/[*~`|]|(?<!\w)_|_(?!\w)|:(?=\S*:)/g, '').trim());

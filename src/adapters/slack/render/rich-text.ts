import type { types } from '@slack/bolt';
import { type Link, spans } from '../../../core/card.ts';
import { limits } from './limits.ts';
import { clean, plain, truncate } from './text.ts';

/*
 * Why rich text and not mrkdwn: mrkdwn has no escape for its own marks, so `proxy_*` or a pasted `~` would turn into
 * styling and `:x:` into an emoji, and the only cure would be invisible characters in commands that people copy. The
 * elements of rich text are shown as they stand, a code span is a style of an element, and lists are real lists.
 */

type Inline = types.RichTextText | types.RichTextLink;
type Element = types.RichTextBlockElement;

/** Card text as elements: code spans in code style, everything else as it stands. Empty for an empty text. */
export const inline = (text: string, max: number = limits.text): Inline[] =>
  spans(truncate(clean(text), max)).map((span) =>
    span.kind === 'code' ? { type: 'text', text: span.text, style: { code: true } } : { type: 'text', text: span.text },
  );

/** A title or a label in bold, without code style; empty for an empty one. */
export const bold = (text: string): Inline[] =>
  inline(text, limits.item).map((part) => ({ ...part, style: { bold: true } }));

/** A link to follow. What is not an address on the web stays text, so that no other scheme becomes clickable. */
export const link = ({ label, url }: Link): Inline[] => {
  const text = plain(label, limits.item);
  const href = /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).href : undefined;
  if (href === undefined || href.length > limits.url)
    return inline(text === '' ? url : `${text} (${url})`, limits.item);
  return [text === '' ? { type: 'link', url: href } : { type: 'link', url: href, text }];
};

/** One paragraph; none for nothing, since Slack refuses empty elements. */
export const section = (elements: readonly Inline[]): Element[] => (elements.length === 0 ? [] : [sectionOf(elements)]);

/** A list of what fits into one text; an ellipsis stands for the items that do not. */
export const list = (style: 'bullet' | 'ordered', items: readonly (readonly Inline[])[]): Element[] => {
  const written = items.filter((item) => item.length > 0);
  const shown: (readonly Inline[])[] = written.filter(within(limits.text));
  if (shown.length < written.length) shown.push([{ type: 'text', text: '…' }]);
  return shown.length === 0 ? [] : [{ type: 'rich_text_list', style, elements: shown.map(sectionOf) }];
};

/** A block to copy from. */
export const preformatted = (code: string): Element[] => {
  const text = truncate(clean(code), limits.text);
  return text.trim() === '' ? [] : [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }];
};

/** The block around elements; none for none. */
export const richText = (...elements: readonly Element[]): types.RichTextBlock[] =>
  elements.length === 0 ? [] : [{ type: 'rich_text', elements: [...elements] }];

/** Elements under a title; none without anything to stand under it. */
export const titled = (title: string, elements: readonly Element[]): Element[] =>
  elements.length === 0 ? [] : [...section(bold(title)), ...elements];

const sectionOf = (elements: readonly Inline[]): types.RichTextSection => ({
  type: 'rich_text_section',
  elements: [...elements],
});

/** Tells, item after item, whether everything so far stays within `max` characters. */
function within(max: number): (item: readonly Inline[]) => boolean {
  let left = max;
  return (item) => {
    left -= item.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
    return left >= 0;
  };
}

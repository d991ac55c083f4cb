import type { types } from '@slack/bolt';
import { truncate, webUrl } from '../../../chat/text.ts';
import { type Link, spans } from '../../../core/card.ts';
import { limits } from './limits.ts';
import { inPages } from './pages.ts';
import { clean, plain } from './text.ts';

/*
 * Why rich text and not mrkdwn: mrkdwn has no escape for its own marks, so `proxy_*` or a pasted `~` would turn into
 * styling and `:x:` into an emoji, and the only remedy would be invisible characters in commands that people copy. The
 * elements of rich text are shown literally, a code span is a style of an element, and lists are real lists. Where there is
 * no rich text, see mrkdwn.ts.
 */

export type Inline = types.RichTextText | types.RichTextLink;
type Element = types.RichTextBlockElement;

/** Card text as elements: code spans in code style, everything else literally. Empty for an empty text. */
export const inline = (text: string, max: number = limits.item): Inline[] =>
  spans(truncate(clean(text), max)).map((span) =>
    span.kind === 'code' ? { type: 'text', text: span.text, style: { code: true } } : { type: 'text', text: span.text },
  );

/** A title or a label in bold, without code style; empty for an empty one. */
export const bold = (text: string): Inline[] => inline(text).map((part) => ({ ...part, style: { bold: true } }));

/** The same elements in bold, code spans as well. */
export const heavy = (elements: readonly Inline[]): Inline[] =>
  elements.map((part) => ({ ...part, style: { ...part.style, bold: true } }));

/** A link to follow. What is not an address on the web stays text, so that no other scheme becomes clickable. */
export const link = ({ label, url }: Link): Inline[] => {
  const text = plain(label, limits.item);
  const href = webUrl(url);
  if (href === undefined || href.length > limits.url) return inline(text === '' ? url : `${text} (${url})`);
  return [text === '' ? { type: 'link', url: href } : { type: 'link', url: href, text }];
};

/** One paragraph; none for an empty one, since Slack rejects empty elements. */
export const paragraph = (elements: readonly Inline[]): types.RichTextBlock[] => richText(section(elements));

/** A block to copy from, under a title that may be empty. */
export const codeBlock = (title: string, code: string): types.RichTextBlock[] => {
  const block = preformatted(code);
  return block.length === 0 ? [] : richText([...section(bold(title)), ...block]);
};

/** What is copied as it is; none for an empty text. */
export const preformatted = (code: string): types.RichTextPreformatted[] => {
  const text = truncate(clean(code), limits.text);
  return text.trim() === '' ? [] : [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }];
};

/** A list under a title, which continues in another block where one is full; none without items. */
export const list = (title: string, items: readonly (readonly Inline[])[]): types.RichTextBlock[] =>
  inPages(
    items.filter(({ length }) => length > 0),
    lengthOf,
    limits.text,
  ).flatMap((page, at) => {
    const elements = page.flatMap(section);
    return richText([...section(at === 0 ? bold(title) : []), { type: 'rich_text_list', style: 'bullet', elements }]);
  });

/** A paragraph inside of a block; none for an empty one, since Slack rejects empty elements. */
export const section = (elements: readonly Inline[]): types.RichTextSection[] =>
  elements.length === 0 ? [] : [{ type: 'rich_text_section', elements: [...elements] }];

/** A block of these elements; none without any. */
export const richText = (elements: readonly Element[]): types.RichTextBlock[] =>
  elements.length === 0 ? [] : [{ type: 'rich_text', elements: [...elements] }];

/** How long the text of elements is. */
export const lengthOf = (content: readonly Inline[] | types.RichTextPreformatted): number =>
  ('type' in content ? content.elements : content).reduce((sum, { text }) => sum + (text?.length ?? 0), 0);

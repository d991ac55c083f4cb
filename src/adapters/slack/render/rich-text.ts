import type { types } from '@slack/bolt';
import { truncate, webUrl } from '../../../chat/text.ts';
import { type Link, spans } from '../../../core/card.ts';
import { limits } from './limits.ts';
import { clean, plain } from './text.ts';

/*
 * Why rich text and not mrkdwn: mrkdwn has no escape for its own marks, so `proxy_*` or a pasted `~` would turn into
 * styling and `:x:` into an emoji, and the only remedy would be invisible characters in commands that people copy. The
 * elements of rich text are shown literally, a code span is a style of an element, and lists are real lists.
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

/** A link to follow. What is not an address on the web stays text, so that no other scheme becomes clickable. */
export const link = ({ label, url }: Link): Inline[] => {
  const text = plain(label, limits.item);
  const href = webUrl(url);
  if (href === undefined || href.length > limits.url) return inline(text === '' ? url : `${text} (${url})`);
  return [text === '' ? { type: 'link', url: href } : { type: 'link', url: href, text }];
};

/** One paragraph; none for an empty one, since Slack rejects empty elements. */
export const paragraph = (elements: readonly Inline[]): types.RichTextBlock[] => richText(section(elements));

/** A block to copy from. */
export const preformatted = (code: string): types.RichTextBlock[] => {
  const text = truncate(clean(code), limits.text);
  return text.trim() === '' ? [] : richText([{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }]);
};

/** A list under a title, which continues in another block where one is full; none without items. */
export const list = (
  title: string,
  style: 'bullet' | 'ordered',
  items: readonly (readonly Inline[])[],
): types.RichTextBlock[] => {
  let offset = 0;
  return pages(items.filter(({ length }) => length > 0)).flatMap((page) => {
    const elements = page.flatMap(section);
    // The library's type lacks `offset`: docs.slack.dev/reference/block-kit/block-elements/rich-text-list-element
    const part = {
      type: 'rich_text_list',
      style,
      elements,
      ...(style === 'ordered' && offset > 0 && { offset }),
    } as const;
    const before = offset === 0 ? section(bold(title)) : [];
    offset += page.length;
    return richText([...before, part]);
  });
};

const section = (elements: readonly Inline[]): types.RichTextSection[] =>
  elements.length === 0 ? [] : [{ type: 'rich_text_section', elements: [...elements] }];

const richText = (elements: Element[]): types.RichTextBlock[] =>
  elements.length === 0 ? [] : [{ type: 'rich_text', elements }];

/** The items, as many together as one list may hold. */
function pages<Item extends readonly Inline[]>(items: readonly Item[]): Item[][] {
  const all: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const length = item.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
    if (all.length === 0 || length > room) {
      all.push([]);
      room = limits.text;
    }
    all.at(-1)?.push(item);
    room -= length;
  }
  return all;
}

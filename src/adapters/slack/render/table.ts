import type { types } from '@slack/bolt';
import { noteSeparator, type PartOf } from '../../../core/card.ts';
import { limits } from './limits.ts';
import { bold, type Inline, inline, list } from './rich-text.ts';

/**
 * A table; undefined for one that is larger than Slack takes. Cells are rich text: they take code spans, and people found
 * that Slack fails on plain ones (soxtoby/SlackNet #246) and refuses empty ones (vercel/chat #373).
 */
export function table({ columns, rows }: PartOf<'table'>): types.TableBlock | undefined {
  if (rows.length >= limits.tableRows || columns.length > limits.tableCells || columns.length === 0) return undefined;
  return {
    type: 'table',
    rows: [columns.map((name) => cell(bold(name))), ...rows.map((cells) => cells.map((text) => cell(inline(text))))],
    column_settings: columns.map(() => ({ is_wrapped: true })),
  };
}

/** The same as one line for each row, where there can be no table: in views, and after the first one of a message. */
export const tableLines = ({ rows }: PartOf<'table'>): types.RichTextBlock[] =>
  list(
    '',
    rows.map(([first = '', ...others]) => [
      ...bold(first),
      ...inline(others.map((text) => noteSeparator + text).join(''), limits.text),
    ]),
  );

const cell = (content: readonly Inline[]): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [
    { type: 'rich_text_section', elements: content.length > 0 ? [...content] : [{ type: 'text', text: ' ' }] },
  ],
});

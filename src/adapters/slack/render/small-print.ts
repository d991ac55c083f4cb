import type { types } from '@slack/bolt';
import { type Link, noteSeparator, spans } from '../../../core/card.ts';
import { limits } from './limits.ts';
import { mrkdwn, mrkdwnLink } from './mrkdwn.ts';
import { inPages } from './pages.ts';
import { literalText, plain } from './text.ts';

/**
 * A line of small print: plain text, or mrkdwn where something in it is a link or code. What is too long for one text goes
 * on in the next.
 */
export function smallPrint(...items: readonly (string | Link)[]): types.ContextBlock[] {
  const isPlain = items.every((item) => typeof item === 'string' && spans(item).every(({ kind }) => kind === 'plain'));
  const texts = items.map((item) => textOf(item, isPlain)).filter((text) => text !== '');
  const elements = inPages(texts, ({ length }) => length + noteSeparator.length, limits.text).map((page) => {
    const text = page.join(noteSeparator);
    return isPlain ? literalText(text) : ({ type: 'mrkdwn', text, verbatim: true } as const);
  });
  return inPages(elements, () => 1, limits.context).map((page) => ({ type: 'context', elements: page }));
}

/** An item leaves room for the separator before it. */
const longest = limits.text - noteSeparator.length;

function textOf(item: string | Link, isPlain: boolean): string {
  if (typeof item !== 'string') return mrkdwnLink(item);
  return isPlain ? plain(item, longest) : mrkdwn(item.replace(/\s+/g, ' ').trim(), longest);
}

import type { types } from '@slack/bolt';
import type { Fact } from '../../../core/card.ts';
import { limits } from './limits.ts';
import { mrkdwn, strong } from './mrkdwn.ts';

/**
 * Facts, two in a row: fields of a section, each with its label above its value. One alone has the whole width. In mrkdwn,
 * since without a bold label nobody sees what is the label; plain text has none, and rich text no columns.
 */
export function fields(facts: readonly Fact[]): types.SectionBlock[] {
  const all = facts.map(field).filter(({ text }) => text !== '');
  const [first] = all;
  if (first && all.length === 1) return [{ type: 'section', text: first }];
  return Array.from({ length: Math.ceil(all.length / limits.fields) }, (_, at) => ({
    type: 'section',
    fields: all.slice(at * limits.fields, (at + 1) * limits.fields),
  }));
}

/** `verbatim`, so that hosts do not become links. */
function field({ label, value }: Fact): types.MrkdwnElement {
  const name = strong(label);
  const text = mrkdwn(value, limits.field - name.length - 1).trim();
  return { type: 'mrkdwn', text: [name, text].filter(Boolean).join('\n'), verbatim: true };
}

import type { types } from '@slack/bolt';
import type { Card, Fact, Part } from '../../../core/card.ts';
import type { Language } from '../../../language.ts';
import { chatWords } from '../../../locales/chat.ts';
import { wordsOf } from '../../../locales/core.ts';
import { slackWords } from '../../../locales/slack.ts';
import type { Audience } from './audience.ts';
import { choicesBlocks } from './choices.ts';
import { contextOf, controls } from './controls.ts';
import type { Context } from './ids.ts';
import { limits } from './limits.ts';
import { bold, inline, link, list, preformatted, richText, section, titled } from './rich-text.ts';
import { shorten } from './shorten.ts';
import { clean, escapeMarkup, plain, plainText, truncate } from './text.ts';

/** What Slack is sent of a card, wherever it goes. */
export type Message = { readonly text: string; readonly blocks?: types.KnownBlock[] };

/**
 * A card within Slack's limits (limits.ts). What does not fit goes by importance, and small print says so; what can be
 * done with the card stays. `text` is the whole card once more: notifications show it, and screen readers read it
 * instead of the blocks.
 *
 * @param total what the blocks may amount to (limits.total)
 */
export function render(card: Card, audience: Audience, total: number = limits.total): Message {
  const remark = remarkFor(audience, card.language);
  const text = messageText([...remark, card.text || card.title].join('\n\n')) || '…';
  const last = [...remark.flatMap(smallPrint), ...controls(card, audience)];
  const context = contextOf(card, audience);
  const whole = card.parts.filter(({ kind }) => kind !== 'actions');
  for (let parts = whole; ; parts = shorten(parts)) {
    const blocks = [...toBlocks(card, parts, context, parts !== whole), ...last];
    const fits = blocks.length <= limits.blocks && weight(blocks) + blocks.length * limits.block <= total;
    // Slack refuses an empty list of blocks: nothing but characters that cannot be shown leaves none.
    if (blocks.length === 0) return { text };
    if (fits || parts.length === 0) return { text, blocks };
  }
}

/** What is to be said of how the answer came to be here. */
function remarkFor(audience: Audience, language: Language): string[] {
  return audience.kind === 'channel' && audience.sharedBy ? [chatWords[language].sharedBy(audience.sharedBy)] : [];
}

/** A message as the blocks of a view, which has no text of its own. */
export const messageBlocks = ({ text, blocks }: Message): types.KnownBlock[] =>
  blocks ?? [{ type: 'section', text: plainText(text, limits.text) }];

/** A text for the field that Slack parses as mrkdwn: escaped, and within its limit as escaped. */
export const messageText = (text: string): string =>
  escapeMarkup(truncate(clean(text), limits.messageText, (piece) => escapeMarkup(piece).length));

/** The length of every text in there. */
function weight(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0;
  const own = 'text' in node && typeof node.text === 'string' ? node.text.length : 0;
  return Object.values(node).reduce((sum: number, child) => sum + weight(child), own);
}

const toBlocks = (card: Card, parts: readonly Part[], context: Context, shortened: boolean): types.KnownBlock[] => [
  ...header(card.title),
  ...parts.flatMap((part, index) => partBlocks(part, index, card.language, context)),
  ...(shortened ? smallPrint(slackWords[card.language].shortened) : []),
];

function partBlocks(part: Part, index: number, language: Language, context: Context): types.KnownBlock[] {
  switch (part.kind) {
    case 'heading':
      return header(part.text);
    case 'text':
      return richText(...section(inline(part.text)));
    case 'facts':
      return richText(...section(part.facts.flatMap((fact, line) => factLine(fact, line, language))));
    case 'steps':
      return richText(...titled(part.title, list('ordered', part.steps.map(item))));
    case 'list':
      return richText(...titled(part.title, list('bullet', part.items.map(item))));
    case 'code':
      return richText(...preformatted(part.code));
    case 'links':
      return richText(...titled(part.title, list('bullet', part.links.map(link))));
    case 'note':
      return smallPrint(part.text);
    case 'choices':
      return choicesBlocks(part, index, language, context);
    case 'actions':
      // They stand in the last row, beside what depends on who sees the card (controls.ts).
      return [];
    default:
      return part satisfies never;
  }
}

/** plain_text with `emoji: false`, so that `:x:` stays what it is. */
const header = (text: string): types.HeaderBlock[] => {
  const title = plain(text, limits.header);
  return title === '' ? [] : [{ type: 'header', text: { type: 'plain_text', text: title, emoji: false } }];
};

/** A context block takes no rich text; small print does without code spans rather than with mrkdwn. */
const smallPrint = (text: string): types.ContextBlock[] => {
  const note = plain(text, limits.text);
  return note === '' ? [] : [{ type: 'context', elements: [{ type: 'plain_text', text: note, emoji: false }] }];
};

const item = (text: string) => inline(text, limits.item);

/** Label and value on a line of their own; section fields would show two columns, but in mrkdwn only. */
const factLine = ({ label, value }: Fact, line: number, language: Language) => [
  ...inline(line > 0 ? '\n' : ''),
  ...bold(`${label}${wordsOf(language).colon}`),
  ...item(value),
];

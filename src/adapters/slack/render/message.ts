import type { types } from '@slack/bolt';
import type { Audience } from '../../../chat/audience.ts';
import { droppedNote, type Fitted, fitParts } from '../../../chat/fit.ts';
import type { Card, Fact, Part } from '../../../core/card.ts';
import type { Language } from '../../../language.ts';
import { locales } from '../../../locales/index.ts';
import { formatContext } from '../click-context.ts';
import { choicesBlocks, notOffered } from './choices.ts';
import { controls } from './controls.ts';
import { limits } from './limits.ts';
import { bold, type Inline, inline, link, list, paragraph, preformatted } from './rich-text.ts';
import { literalText, messageText, plain, plainText } from './text.ts';

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
  const { language, parts } = card;
  const sharedBy = audience.kind === 'channel' && audience.sharedBy;
  const remark = sharedBy ? locales[language].chat.sharedBy(sharedBy) : '';
  const idOf = blockIds(card, audience);
  const draw = drawOnce((part, number) => ({
    blocks: partBlocks(part, number, idOf(String(number)), language),
    dropped: notOffered(part),
  }));
  const first = header(card.title);
  const last = [...smallPrint(remark), ...controls(card, audience, idOf('last'))];
  const blocksOf = (fitted: Fitted): types.KnownBlock[] => {
    const drawn = fitted.parts.map(draw);
    const dropped = [...fitted.dropped, ...drawn.flatMap((part) => part.dropped)];
    return [...first, ...drawn.flatMap(({ blocks }) => blocks), ...smallPrint(droppedNote(dropped, language)), ...last];
  };
  const blocks = blocksOf(fitParts(parts, (fitted) => isWithin(total, blocksOf(fitted))));
  const text = messageText([remark, card.text || card.title].filter(Boolean).join('\n\n')) || '…';
  // Slack rejects an empty list of blocks: a card of characters that cannot be shown leaves none.
  return blocks.length === 0 ? { text } : { text, blocks };
}

/** Remembers what was drawn: while a card is fitted, most of its parts stay as they are. Numbers what it draws. */
function drawOnce<Drawn>(draw: (part: Part, number: number) => Drawn): (part: Part) => Drawn {
  const known = new Map<Part, Drawn>();
  return (part) => {
    const drawn = known.get(part) ?? draw(part, known.size);
    known.set(part, drawn);
    return drawn;
  };
}

/** A message as the blocks of a view, which has no text of its own. */
export const messageBlocks = ({ text, blocks }: Message): types.KnownBlock[] =>
  blocks ?? [{ type: 'section', text: plainText(text, limits.text) }];

/** The ids of blocks of choices, which carry what a click takes along. */
function blockIds({ replay }: Card, audience: Audience): (block: string) => string {
  const thread = audience.kind === 'asker' ? audience.thread : undefined;
  return (block) => formatContext(block, { thread, carried: replay?.carried }, limits.blockId);
}

const isWithin = (total: number, blocks: readonly types.KnownBlock[]): boolean =>
  blocks.length <= limits.blocks && lengthOfTexts(blocks) + blocks.length * limits.block <= total;

function lengthOfTexts(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0;
  const own = 'text' in node && typeof node.text === 'string' ? node.text.length : 0;
  return Object.values(node).reduce((sum: number, child) => sum + lengthOfTexts(child), own);
}

function partBlocks(part: Part, number: number, blockId: string, language: Language): types.KnownBlock[] {
  switch (part.kind) {
    case 'heading':
      return header(part.text);
    case 'text':
      return paragraph(inline(part.text, limits.text));
    case 'facts':
      return paragraph(part.facts.flatMap((fact, line) => factLine(fact, line, language)));
    case 'steps':
      return list(part.title, 'ordered', part.steps.map(item));
    case 'list':
      return list(part.title, 'bullet', part.items.map(item));
    case 'code':
      return preformatted(part.code);
    case 'links':
      return list(part.title, 'bullet', part.links.map(link));
    case 'note':
      return smallPrint(part.text);
    case 'choices':
      return choicesBlocks(part, number, blockId, language);
    case 'actions':
      // They are in the last row (controls.ts), which depends on who sees the card.
      return [];
    default:
      return part satisfies never;
  }
}

const header = (text: string): types.HeaderBlock[] => {
  const title = plain(text, limits.header);
  return title === '' ? [] : [{ type: 'header', text: literalText(title) }];
};

/** A context block takes no rich text; small print does without code spans rather than with mrkdwn. */
const smallPrint = (text: string): types.ContextBlock[] => {
  const note = plain(text, limits.text);
  return note === '' ? [] : [{ type: 'context', elements: [literalText(note)] }];
};

const item = (text: string): Inline[] => inline(text);

/** Label and value on a line of their own; section fields would show two columns, but in mrkdwn only. */
const factLine = ({ label, value }: Fact, line: number, language: Language): Inline[] => [
  ...inline(line > 0 ? '\n' : ''),
  ...bold(`${label}${locales[language].core.colon}`),
  ...item(value),
];

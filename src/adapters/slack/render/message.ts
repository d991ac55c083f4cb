import type { types } from '@slack/bolt';
import type { Audience } from '../../../chat/audience.ts';
import { controlsOf } from '../../../chat/controls.ts';
import type { Feedback } from '../../../chat/feedback.ts';
import { droppedNote, type Fitted, fitParts } from '../../../chat/fit.ts';
import type { ShownCard } from '../../../chat/place.ts';
import { cacheRendering } from '../../../chat/render-cache.ts';
import { type Card, noteSeparator, type Part } from '../../../core/card.ts';
import { locales } from '../../../locales/index.ts';
import { formatContext } from '../click-context.ts';
import { notOffered, rowMenu } from './choices.ts';
import { controls } from './controls.ts';
import { limits } from './limits.ts';
import { header, partBlocks } from './parts.ts';
import { smallPrint } from './small-print.ts';
import { table } from './table.ts';
import { messageText, plain, plainText } from './text.ts';

/** What Slack is sent of a card, wherever it goes. */
export type Message = { readonly text: string; readonly blocks?: types.KnownBlock[] };

export type RenderOptions = {
  /** Where people can say that the card is wrong, if anywhere. */
  readonly feedback?: Feedback | undefined;
  /** What the blocks may amount to (limits.total). */
  readonly total?: number;
  /** Whether a table may be one; views take none anyway. */
  readonly hasTable?: boolean;
};

/**
 * A card within Slack's limits (limits.ts). What does not fit goes by importance, and small print says so; what can be
 * done with the card stays. `text` is what it says in one line, for notifications.
 */
export const render = cacheRendering((card, audience, options: RenderOptions = {}) =>
  renderAnew(card, audience, options),
);

function renderAnew(
  card: ShownCard,
  audience: Audience,
  { feedback, total = limits.total, hasTable = true }: RenderOptions,
): Message {
  const { language, parts, verdict } = card;
  const sharedBy = audience.kind === 'channel' && audience.sharedBy;
  const remark = sharedBy ? locales[language].chat.sharedBy(sharedBy) : '';
  const idOf = blockIds(card, audience);
  const draw = remembering((part: Part, number) => partBlocks(part, number, idOf(String(number)), language));
  const asMenu = remembering((part: Part) => rowMenu(part, language));
  const asTable = remembering((part: Part) => (part.kind === 'table' ? table(part) : undefined));
  const lost = remembering(notOffered);
  const first = header(card.title);
  const blocksOf = (fitted: Fitted): types.KnownBlock[] => {
    const tableAt = hasTable && audience.kind !== 'view' ? fitted.parts.findIndex(asTable) : -1;
    const inRow = fitted.parts.filter(asMenu).slice(0, limits.rowMenus);
    const drawn = fitted.parts.flatMap((part, at) => {
      if (inRow.includes(part)) return [];
      return (at === tableAt && asTable(part)) || draw(part);
    });
    const dropped = [...fitted.dropped, ...fitted.parts.flatMap(lost)];
    const row = controlsOf({ ...card, parts: fitted.parts }, audience, feedback);
    return [
      ...first,
      ...drawn,
      ...smallPrint(droppedNote(dropped, language)),
      ...smallPrint(remark),
      ...controls(
        row,
        inRow.flatMap((part) => asMenu(part) ?? []),
        idOf('last'),
      ),
    ];
  };
  const fits = (fitted: Fitted): boolean => isWithin(total, blocksOf(fitted));
  // What the options of menus lead to is the first to go: the card says it anyway, or the next one will.
  const kept = fits({ parts, dropped: [] }) ? parts : parts.map(withoutDescriptions);
  const blocks = blocksOf(fitParts(kept, fits));
  // Slack rejects an empty list of blocks: a card of characters that cannot be shown leaves none.
  if (blocks.length === 0) return { text: messageText(card.text) || '…' };
  const line = [remark, plain(verdict || card.title, limits.text)].filter(Boolean).join(noteSeparator);
  return { text: messageText(line) || '…', blocks };
}

const withoutDescriptions = (part: Part): Part =>
  part.kind === 'choices'
    ? { ...part, choices: part.choices.map(({ description: _description, ...choice }) => choice) }
    : part;

/** Remembers what was drawn: while a card is fitted, most of its parts stay as they are. Numbers what it draws. */
function remembering<Drawn>(draw: (part: Part, number: number) => Drawn): (part: Part) => Drawn {
  const known = new Map<Part, Drawn>();
  return (part) => {
    if (!known.has(part)) known.set(part, draw(part, known.size));
    return known.get(part) as Drawn;
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
  blocks.length <= limits.blocks && blocks.reduce((sum, block) => sum + weightOf(block), 0) <= total;

const weightOf = (block: types.KnownBlock): number =>
  lengthOfTexts(block) + limits.block * (block.type === 'table' ? block.rows.length : 1);

function lengthOfTexts(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0;
  const own = 'text' in node && typeof node.text === 'string' ? node.text.length : 0;
  return Object.values(node).reduce((sum: number, child) => sum + lengthOfTexts(child), own);
}

import { type APIEmbed, ComponentType } from 'discord-api-types/v10';
import type { Audience } from '../../../chat/audience.ts';
import { droppedNote, type Fitted, fitParts } from '../../../chat/fit.ts';
import type { Card, Part, Tone } from '../../../core/card.ts';
import type { Row } from './choices.ts';
import { rowsOf } from './controls.ts';
import { embedsOf, type Piece } from './embed.ts';
import { limits } from './limits.ts';
import { codeBlock, inline, inlineOf, link, plain, zeroWidthSpace } from './text.ts';

/** The body of a message, without what depends on where it goes. */
export type MessageBody = { readonly embeds: APIEmbed[]; readonly components: Row[] };

/**
 * Renders a card as embeds with buttons or menus under them, within every limit of Discord's. What a card loses to them is
 * said in its small print. There is no `content`: clients take the notification and what a screen reader says first from
 * the embed's title, and would show and read the same line twice.
 */
export function render(card: Card, audience: Audience): MessageBody {
  const { choices, last, dropped } = rowsOf(card, audience);
  // A card that is too long is tried many times, with most of its parts as they were.
  const rendered = new WeakMap<Part, Piece[]>();
  const piecesOf = (part: Part): Piece[] => {
    const pieces = rendered.get(part) ?? renderPart(part);
    rendered.set(part, pieces);
    return pieces;
  };
  const title: Piece = { kind: 'heading', title: inlineOf(card.title, limits.title) };
  const titleOfButtons: Piece = { kind: 'last', text: titleAbove(card.parts, choices) };
  const embedsWith = (fitted: Fitted): APIEmbed[] => {
    const note = droppedNote([...fitted.dropped, ...dropped], card.language);
    const pieces = [title, ...fitted.parts.flatMap(piecesOf), titleOfButtons, { kind: 'note', text: note } as const];
    return embedsOf(pieces, colours[card.tone]);
  };
  const shown = card.parts.filter(({ kind }) => kind !== 'choices' && kind !== 'actions');
  const fitted = fitParts(shown, (candidate) => isWithinLimits(embedsWith(candidate)));
  return { embeds: embedsWith(fitted), components: [...choices, ...last] };
}

/** The card's plain text, for channels in which the bot may write but not embed. */
export const renderText = (card: Card): string => inline(card.text, limits.content) || zeroWidthSpace;

/** A hint only; the words say the same. */
const colours: Readonly<Record<Tone, number>> = {
  answer: 0x2f6fed,
  question: 0xd9a400,
  unknown: 0x747f8d,
  help: 0x5865f2,
  courtesy: 0x5865f2,
  fault: 0xc0392b,
};

/** A menu shows its title itself. Above buttons it is shown in bold, unless it could be that of another row. */
function titleAbove(parts: readonly Part[], rows: readonly Row[]): string {
  const groups = parts.filter((part) => part.kind === 'choices');
  const [group] = groups;
  const aboveButtons = groups.length === 1 && rows[0]?.components[0]?.type === ComponentType.Button;
  return aboveButtons && group?.title.trim() ? `**${inlineOf(group.title, limits.fieldName)}**` : '';
}

function renderPart(part: Part): Piece[] {
  switch (part.kind) {
    case 'heading':
      return [{ kind: 'heading', title: inlineOf(part.text, limits.title) }];
    case 'text':
      return [{ kind: 'block', text: inline(part.text, limits.description) }];
    case 'facts': {
      const facts = part.facts.map(({ label, value }) => ({
        name: inlineOf(label, limits.fieldName),
        value: inlineOf(value, limits.fieldValue),
      }));
      return [{ kind: 'facts', facts }];
    }
    case 'steps':
      return lines(part.title, part.steps, (step, at) => line(`${at + 1}. `, step));
    case 'list':
      return lines(part.title, part.items, (item) => line('- ', item));
    case 'code':
      return [{ kind: 'block', text: codeBlock(part.code, limits.description) }];
    case 'links':
      return lines(part.title, part.links, ({ label, url }) => `- ${link(label, url, limits.fieldValue - 2)}`);
    case 'note':
      return [{ kind: 'note', text: plain(part.text, limits.footer) }];
    // Rows of their own; the address of a link is among the sources, too.
    case 'choices':
    case 'actions':
      return [];
    default:
      return part satisfies never;
  }
}

const lines = <Item>(title: string, items: readonly Item[], lineOf: (item: Item, at: number) => string): Piece[] => [
  { kind: 'lines', title: inlineOf(title, limits.fieldName), lines: items.map(lineOf) },
];

const line = (marker: string, text: string): string => marker + inlineOf(text, limits.fieldValue - marker.length);

const isWithinLimits = (embeds: readonly APIEmbed[]): boolean =>
  embeds.length <= limits.embeds && embeds.map(sizeOf).reduce((sum, size) => sum + size, 0) <= limits.embedsTotal;

const sizeOf = ({ title = '', description = '', fields = [], footer }: APIEmbed): number =>
  [title, description, footer?.text ?? '', ...fields.flatMap(({ name, value }) => [name, value])].join('').length;

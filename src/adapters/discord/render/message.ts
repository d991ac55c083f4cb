import { type APIEmbed, ComponentType } from 'discord-api-types/v10';
import type { Card, Part, Tone } from '../../../core/card.ts';
import { discordWords } from '../../../locales/discord.ts';
import type { Row } from './choices.ts';
import { type Place, rowsOf } from './controls.ts';
import { type Draft, draft, embedOf, putBlock, putFacts, putLast, putLines, putNote } from './embed.ts';
import { limits } from './limits.ts';
import { shorten } from './shorten.ts';
import { codeBlock, inline, inlineOf, link, nothing } from './text.ts';

/** The body of a message, without what depends on where it goes. */
export type Message = { readonly embeds: APIEmbed[]; readonly components: Row[] };

/**
 * Renders a card as embeds with buttons or menus under them, within every limit of Discord's; a card that is too long
 * loses the tails of its longest parts and says so. There is no `content`: clients take the notification and what a
 * screen reader says first from the embed's title, and would show and read the same line twice.
 *
 * @param place who sees it; what can be done with the card depends on that
 */
export function render(card: Card, place: Place = { kind: 'direct' }): Message {
  const { choices, last } = rowsOf(card, place);
  let parts: readonly Part[] = card.parts;
  let embeds = embedsOf(card, parts, choices);
  while (!fits(embeds)) {
    parts = shorten(parts, embeds.length > limits.embeds);
    embeds = embedsOf(card, [...parts, { kind: 'note', text: discordWords[card.language].shortened }], choices);
  }
  return { embeds, components: [...choices, ...last] };
}

/** The card's plain text, for channels in which the bot may write but not embed. */
export const renderText = (card: Card): string => inline(card.text, limits.content) || nothing;

/** A hint only; the words say the same. */
const colours: Readonly<Record<Tone, number>> = {
  answer: 0x2f6fed,
  question: 0xd9a400,
  unknown: 0x747f8d,
  help: 0x5865f2,
  courtesy: 0x5865f2,
  fault: 0xc0392b,
};

function embedsOf(card: Card, parts: readonly Part[], rows: readonly Row[]): APIEmbed[] {
  const drafts = [draft(inlineOf(card.title, limits.title))];
  const groups = parts.filter(({ kind }) => kind === 'choices').length;
  const aboveButtons = groups === 1 && rows[0]?.components[0]?.type === ComponentType.Button;
  for (const part of parts) put(part, drafts, aboveButtons);
  const embeds = drafts.map((each) => embedOf(each, colours[card.tone])).filter((embed) => embed !== undefined);
  return embeds.length > 0 ? embeds : [{ description: nothing, color: colours[card.tone] }];
}

function put(part: Part, drafts: Draft[], aboveButtons: boolean): void {
  switch (part.kind) {
    case 'heading':
      drafts.push(draft(inlineOf(part.text, limits.title)));
      return;
    case 'text':
      putBlock(inline(part.text, limits.description), drafts);
      return;
    case 'facts': {
      const facts = part.facts.map(({ label, value }) => ({
        name: inlineOf(label, limits.fieldName),
        value: inlineOf(value, limits.fieldValue),
      }));
      // Discord puts three in a row; two have room for a phrase each.
      const width = facts.length <= 2 ? 120 : 40;
      const narrow = facts.every(({ value }) => value.length <= width);
      putFacts(facts, narrow, drafts);
      return;
    }
    case 'steps':
      putLines(part.title, part.steps, (step, at) => numbered(step, at + 1), drafts);
      return;
    case 'list':
      putLines(part.title, part.items, (item) => `- ${inlineOf(item, limits.fieldValue - 2)}`, drafts);
      return;
    case 'code':
      putBlock(codeBlock(part.code, limits.description), drafts);
      return;
    case 'links':
      putLines(part.title, part.links, ({ label, url }) => `- ${link(label, url, limits.fieldValue - 2)}`, drafts);
      return;
    case 'note':
      putNote(part.text, drafts);
      return;
    case 'choices':
      // A menu shows its title itself. Above buttons it stands in bold, unless it could be that of another row.
      if (aboveButtons && part.title.trim()) putLast(`**${inlineOf(part.title, limits.fieldName)}**`, drafts);
      return;
    // Buttons only: the address of a link stands among the sources, too.
    case 'actions':
      return;
    default:
      part satisfies never;
  }
}

const numbered = (step: string, number: number): string => {
  const marker = `${number}. `;
  return marker + inlineOf(step, limits.fieldValue - marker.length);
};

const fits = (embeds: readonly APIEmbed[]): boolean =>
  embeds.length <= limits.embeds && embeds.map(sizeOf).reduce((sum, size) => sum + size, 0) <= limits.embedsTotal;

const sizeOf = ({ title = '', description = '', fields = [], footer }: APIEmbed): number =>
  [title, description, footer?.text ?? '', ...fields.flatMap(({ name, value }) => [name, value])].join('').length;

import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Audience } from '../../../chat/audience.ts';
import type { Feedback } from '../../../chat/feedback.ts';
import { droppedNote, type Fitted, fitParts } from '../../../chat/fit.ts';
import type { ShownCard } from '../../../chat/place.ts';
import { cacheRendering } from '../../../chat/render-cache.ts';
import type { Card, Part, Tone } from '../../../core/card.ts';
import { choiceGroups, type Row } from './choices.ts';
import { controlRows, notOffered } from './controls.ts';
import { type Block, layout, type Shown, textDisplay } from './layout.ts';
import { limits, room } from './limits.ts';
import { headed, partText, smallPrint, titled } from './part.ts';
import { inline, zeroWidthSpace } from './text.ts';

/** The body of a message, without what depends on where it goes. */
export type MessageBody = {
  /** Such a message holds nothing but components, and stays one: the flag cannot be taken back. */
  readonly flags: MessageFlags.IsComponentsV2;
  /** The card, below the line that says who shared it. */
  readonly components: (APITextDisplayComponent | APIContainerComponent)[];
};

/**
 * Renders a card as a container that holds all of it: its text, its choices, what can be done with it, and its menus,
 * within every limit of Discord's. What it loses to them is said in its small print.
 *
 * @param feedback where people can say that the card is wrong, if anywhere
 */
export const render = cacheRendering((card, audience, feedback?: Feedback) => renderAnew(card, audience, feedback));

function renderAnew(card: ShownCard, audience: Audience, feedback: Feedback | undefined): MessageBody {
  const { above, below, dropped } = controlsFor(card, audience, feedback);
  const taken = [...above, ...below];
  const most = {
    // The container is one of them, and the line above it another.
    components: limits.components - 2 - countOf(taken),
    text: limits.text - room.lineAbove - sizeOf(taken),
  };
  // A card that is too long is tried many times, with most of its parts as they were.
  const texts = new WeakMap<Part, string>();
  const blockOf = (part: Part): Block => {
    const text = texts.get(part) ?? partText(part, card.language);
    texts.set(part, text);
    return { text, isHeading: part.kind === 'heading' };
  };
  const title: Block = { text: headed('## ', card.title), isHeading: true };
  const textWith = (fitted: Fitted): Shown[] => {
    const note = droppedNote([...fitted.dropped, ...dropped], card.language);
    return layout([title, ...fitted.parts.map(blockOf), { text: smallPrint([note]) }], most.components);
  };
  const parts = card.parts.filter(({ kind }) => kind !== 'choices' && kind !== 'actions');
  const text = textWith(fitParts(parts, (candidate) => sizeOf(textWith(candidate)) <= most.text));
  const all = [...text, ...taken];
  return bodyOf({
    type: ComponentType.Container,
    accent_color: colours[card.tone],
    components: all.length > 0 ? all : [blank],
  });
}

/** A message with a card. @param line a line of small print above it */
export const bodyOf = (card: APIContainerComponent, line?: APITextDisplayComponent): MessageBody => ({
  flags: MessageFlags.IsComponentsV2,
  components: [...(line ? [line] : []), card],
});

/** A line of small print above a card. */
export const lineAbove = (text: string): APITextDisplayComponent => textDisplay(smallPrint([text], room.lineAbove - 3));

/** A message with a sentence, for where one of components cannot become another kind of message. */
export const lineOnly = (sentence: string): Pick<MessageBody, 'flags'> & { components: APITextDisplayComponent[] } => ({
  flags: MessageFlags.IsComponentsV2,
  components: [textDisplay(inline(sentence, limits.text))],
});

/** The card's plain text, for channels in which the bot may write but not post components. */
export const renderText = (card: Card): string => inline(card.text, limits.content) || zeroWidthSpace;

/** Discord takes no empty container. */
const blank: APITextDisplayComponent = textDisplay(zeroWidthSpace);

type Controls = Pick<ReturnType<typeof choiceGroups>, 'dropped'> & {
  /** Choices with the titles above them, then what can be done with the card as a whole. */
  readonly above: readonly (APITextDisplayComponent | Row)[];
  /** Menus to other cards. */
  readonly below: readonly Row[];
};

/** All that can be clicked; the text of the card keeps some room, however much that is. */
function controlsFor(card: ShownCard, audience: Audience, feedback: Feedback | undefined): Controls {
  const taken = countOf(controlRows(card, audience, feedback));
  const { groups, dropped } = choiceGroups(card.parts, limits.components - 2 - room.leastTexts - taken);
  const [menus, others] = [true, false].map((isMenu) => groups.filter(({ part }) => (part.menu === true) === isMenu));
  const own = controlRows(
    card,
    audience,
    feedback,
    groups.flatMap(({ rows }) => rows),
  );
  return {
    above: [...(others ?? []).flatMap(({ part, rows }) => [...titleOf(part.title, rows), ...rows]), ...own],
    below: (menus ?? []).flatMap(({ rows }) => rows),
    dropped: [...dropped, ...notOffered(card, audience)],
  };
}

/** A menu shows its title itself. */
function titleOf(title: string, [row]: readonly Row[]): APITextDisplayComponent[] {
  const text = titled(title, []);
  return row?.components[0]?.type === ComponentType.Button && text !== '' ? [textDisplay(text)] : [];
}

/** A hint only; the words say the same. */
const colours: Readonly<Record<Tone, number>> = {
  answer: 0x2f6fed,
  question: 0xd9a400,
  unknown: 0x747f8d,
  help: 0x5865f2,
  courtesy: 0x5865f2,
  fault: 0xc0392b,
};

/** How many components these are, with those inside them. */
const countOf = (components: readonly APIComponentInContainer[]): number =>
  components.reduce((sum, each) => sum + 1 + (each.type === ComponentType.ActionRow ? each.components.length : 0), 0);

/** How much text these hold. */
const sizeOf = (components: readonly APIComponentInContainer[]): number =>
  components.reduce((sum, each) => sum + (each.type === ComponentType.TextDisplay ? each.content.length : 0), 0);

import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { formatAction } from '../../../chat/action.ts';
import { choiceAction } from '../../../chat/controls.ts';
import type { Dropped } from '../../../chat/fit.ts';
import { type Choice, noteSeparator, type Part, type PartOf } from '../../../core/card.ts';
import { limits, room } from './limits.ts';
import { plain } from './text.ts';

/** A row of buttons, or a menu. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** The rows of one part, under its title. */
type Group = { readonly part: PartOf<'choices'>; readonly rows: readonly Row[] };

/** Something to click; the id says what it does. */
type Offer = { readonly id: string; readonly choice: Choice };

/**
 * The rows for a card's choices, as many as there is room for: a row of buttons for up to five, menus for more. A choice
 * that asks the same as an earlier one is not shown again, because ids may not repeat.
 *
 * @param most how many components the rows may take, with a title for each group of buttons
 * @returns the rows, and what was dropped: choices that are too long for an id or beyond the room
 */
export function choiceGroups(
  parts: readonly Part[],
  most: number,
): { readonly groups: readonly Group[]; readonly dropped: readonly Dropped[] } {
  const offered = new Set<string>();
  const groups: Group[] = [];
  const dropped: Dropped[] = [];
  let left = most;
  for (const part of parts) {
    if (part.kind !== 'choices') continue;
    const { offers, tooLong } = offersOf(part, offered);
    const before = groups.reduce((sum, { rows }) => sum + rows.length, 0);
    const shown = offers.slice(0, roomFor(isMenu(part, offers), left, room.choiceRows - before));
    const rows = rowsFor(part, shown, isMenu(part, offers), before);
    if (rows.length > 0) groups.push({ part, rows });
    left -= rows.reduce((sum, row) => sum + costOf(row), 0);
    const of = offers.length + tooLong;
    if (shown.length < of) dropped.push({ kind: 'choices', title: part.title, kept: shown.length, of });
  }
  return { groups, dropped };
}

/** The components of a row: itself, what it holds, and the title above buttons. */
const costOf = ({ components }: Row): number =>
  1 + components.length + (components[0]?.type === ComponentType.Button ? 1 : 0);

/** How many choices there is room for, with so many components and rows left. */
function roomFor(isMenu: boolean, components: number, rows: number): number {
  if (rows <= 0) return 0;
  if (isMenu) return Math.min(rows, Math.floor(components / 2)) * limits.options;
  return Math.max(0, Math.min(limits.buttonsPerRow, components - 2));
}

/** The choices of a part that nothing offers yet, and how many are too long for an id. */
function offersOf(
  { choices, replaces }: PartOf<'choices'>,
  offered: Set<string>,
): { readonly offers: readonly Offer[]; readonly tooLong: number } {
  const all = choices.map((choice) => ({
    id: formatAction(choiceAction(choice, replaces ? 'open' : 'ask'), limits.customId),
    choice,
  }));
  const offers = all.flatMap(({ id, choice }) => {
    if (id === undefined || offered.has(id)) return [];
    offered.add(id);
    return [{ id, choice }];
  });
  return { offers, tooLong: all.filter(({ id }) => id === undefined).length };
}

const isMenu = ({ menu }: PartOf<'choices'>, offers: readonly Offer[]): boolean =>
  menu === true || offers.length > limits.buttonsPerRow;

function rowsFor({ title }: PartOf<'choices'>, offers: readonly Offer[], areInMenus: boolean, before: number): Row[] {
  if (offers.length === 0) return [];
  if (!areInMenus) return [rowOf(offers.map(({ id, choice }) => button(id, choice.label)))];
  const count = Math.ceil(offers.length / limits.options);
  return Array.from({ length: count }, (_, at) => {
    const options = offers.slice(at * limits.options, (at + 1) * limits.options);
    return rowOf([menuOf(`menu:${before + at}`, count > 1 ? `${title} (${at + 1}/${count})` : title, options)]);
  });
}

/** A row of these buttons, or of one menu. */
export const rowOf = (components: APIComponentInMessageActionRow[]): Row => ({
  type: ComponentType.ActionRow,
  components,
});

/** @param id the text form of its action, which Discord hands back with a click */
export const button = (id: string, label: string): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: plain(label, limits.buttonLabel) || '…',
  custom_id: id,
});

const menuOf = (id: string, title: string, offers: readonly Offer[]): APIStringSelectComponent => ({
  type: ComponentType.StringSelect,
  custom_id: id,
  placeholder: plain(title, limits.placeholder) || '…',
  options: offers.map(({ id: value, choice }) => {
    const description = descriptionOf(choice);
    return { label: plain(choice.label, limits.optionLabel) || '…', value, ...(description && { description }) };
  }),
});

/** Discord's menus have no groups: the group stands before what the choice leads to. */
const descriptionOf = ({ group = '', description = '' }: Choice): string =>
  plain([group, description].filter((each) => each.trim() !== '').join(noteSeparator), limits.optionDescription);

import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { formatAction } from '../../../chat/action.ts';
import { choiceAction } from '../../../chat/controls.ts';
import type { Dropped } from '../../../chat/fit.ts';
import type { Part, PartOf } from '../../../core/card.ts';
import { limits } from './limits.ts';
import { plain } from './text.ts';

/** A row of buttons, or a menu. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Something to click; the id says what it does. */
export type Offer = { readonly id: string; readonly label: string };

/**
 * The rows for a card's choices, as many as there is room for: a row of buttons for up to five, menus for more. A choice
 * that asks the same as an earlier one is not shown again, because ids may not repeat.
 *
 * @returns the rows, and what was dropped: choices that are too long for an id or beyond the room
 */
export function choiceRows(
  parts: readonly Part[],
  room: number,
): { readonly rows: readonly Row[]; readonly dropped: readonly Dropped[] } {
  const offered = new Set<string>();
  const rows: Row[] = [];
  const dropped: Dropped[] = [];
  for (const part of parts) {
    if (part.kind !== 'choices') continue;
    const { offers, tooLong } = offersOf(part, offered);
    const perRow = isMenu(part, offers) ? limits.options : limits.buttonsPerRow;
    const shown = offers.slice(0, (room - rows.length) * perRow);
    rows.push(...rowsFor(part, shown, rows.length));
    const of = offers.length + tooLong;
    if (shown.length < of) dropped.push({ kind: 'choices', title: part.title, kept: shown.length, of });
  }
  return { rows, dropped };
}

/** The choices of a part that nothing offers yet, and how many are too long for an id. */
function offersOf(
  { choices, replaces }: PartOf<'choices'>,
  offered: Set<string>,
): { readonly offers: readonly Offer[]; readonly tooLong: number } {
  const all = choices.map((choice) => ({
    id: formatAction(choiceAction(choice, replaces ? 'open' : 'ask'), limits.customId),
    label: choice.label,
  }));
  const offers = all.flatMap(({ id, label }) => {
    if (id === undefined || offered.has(id)) return [];
    offered.add(id);
    return [{ id, label }];
  });
  return { offers, tooLong: all.filter(({ id }) => id === undefined).length };
}

const isMenu = ({ menu }: PartOf<'choices'>, offers: readonly Offer[]): boolean =>
  menu === true || offers.length > limits.buttonsPerRow;

function rowsFor(part: PartOf<'choices'>, offers: readonly Offer[], before: number): Row[] {
  if (offers.length === 0) return [];
  if (!isMenu(part, offers)) return [rowOf(offers.map(button))];
  const count = Math.ceil(offers.length / limits.options);
  return Array.from({ length: count }, (_, at) => {
    const title = count > 1 ? `${part.title} (${at + 1}/${count})` : part.title;
    const options = offers.slice(at * limits.options, (at + 1) * limits.options);
    return rowOf([menuOf(`menu:${before + at}`, title, options)]);
  });
}

export const rowOf = (components: APIComponentInMessageActionRow[]): Row => ({
  type: ComponentType.ActionRow,
  components,
});

export const button = ({ id, label }: Offer): APIComponentInMessageActionRow => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: plain(label, limits.buttonLabel) || '…',
  custom_id: id,
});

const menuOf = (id: string, title: string, offers: readonly Offer[]): APIComponentInMessageActionRow => ({
  type: ComponentType.StringSelect,
  custom_id: id,
  placeholder: plain(title, limits.placeholder) || '…',
  options: offers.map((offer) => ({ label: plain(offer.label, limits.optionLabel) || '…', value: offer.id })),
});

import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Choice, Part } from '../../../core/card.ts';
import { idOf } from './ids.ts';
import { limits } from './limits.ts';
import { plain } from './text.ts';

/** A row of buttons, or a menu. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

type Group = Extract<Part, { kind: 'choices' }>;

/** A choice with the id that asks its question. */
export type Offer = { readonly id: string; readonly label: string };

/**
 * The rows for a card's choices, as many as there is room for: a row of buttons for up to five, menus for more. A
 * question too long for an id is left out, and so is a second choice that asks the same, because ids may not repeat.
 */
export function choiceRows(parts: readonly Part[], room: number): Row[] {
  const offered = new Set<string>();
  const rows: Row[] = [];
  for (const part of parts) {
    if (part.kind !== 'choices') continue;
    const offers = part.choices.map((choice) => offerOf(choice, part.replaces ? 'open' : 'ask'));
    rows.push(...rowsFor(part, fresh(offers, offered), rows.length));
  }
  return rows.slice(0, room);
}

/** What clicking the choice does, and what it says. */
export const offerOf = ({ label, language, question }: Choice, kind: 'ask' | 'open'): Offer => ({
  id: idOf({ kind, language, question }),
  label,
});

/** The offers that can be made and were not made yet; from now on they were. */
export const fresh = (offers: readonly Offer[], offered: Set<string>): Offer[] =>
  offers.filter(({ id }) => {
    if (offered.has(id) || id.length > limits.customId || /\p{Surrogate}/u.test(id)) return false;
    offered.add(id);
    return true;
  });

function rowsFor({ title, menu }: Group, offers: readonly Offer[], before: number): Row[] {
  if (offers.length === 0) return [];
  if (!menu && offers.length <= limits.buttonsPerRow) return [rowOf(offers.map(button))];
  const count = Math.ceil(offers.length / limits.options);
  return Array.from({ length: count }, (_, at) => {
    const numbered = count > 1 ? `${title} (${at + 1}/${count})` : title;
    const options = offers.slice(at * limits.options, (at + 1) * limits.options);
    return rowOf([menuOf(`menu:${before + at}`, numbered, options)]);
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

import type { types } from '@slack/bolt';
import { choiceAction } from '../../../chat/controls.ts';
import type { Dropped } from '../../../chat/fit.ts';
import type { Choice, Part, PartOf } from '../../../core/card.ts';
import type { Language } from '../../../language.ts';
import { locales } from '../../../locales/index.ts';
import { buttonValue } from './controls.ts';
import { limits } from './limits.ts';
import { bold, paragraph } from './rich-text.ts';
import { plain, plainText } from './text.ts';

/**
 * Buttons for a few choices, menus for many. What is too long for an option of a menu becomes a button after them.
 *
 * @param number makes the ids unique in the message
 */
export function choicesBlocks(
  part: PartOf<'choices'>,
  number: number,
  block_id: string,
  language: Language,
): types.KnownBlock[] {
  const { options, buttons } = arranged(part);
  const menus = Array.from({ length: Math.ceil(options.length / limits.options) }, (_, at) =>
    options.slice(at * limits.options, (at + 1) * limits.options),
  );
  const idOf = (at: number): string => `${kindOf(part)}:${number}.${at}`;
  const title = part.title.trim() || locales[language].slack.choose;
  const elements = [
    ...menus.map(
      (choices, at): types.StaticSelect => ({
        type: 'static_select',
        action_id: idOf(at),
        placeholder: numbered(title, at, menus.length),
        options: choices,
      }),
    ),
    ...buttons.map((button, at): types.Button => ({ type: 'button', action_id: idOf(menus.length + at), ...button })),
  ];
  if (elements.length === 0) return [];
  return [...(menus.length > 0 ? [] : paragraph(bold(part.title))), { type: 'actions', block_id, elements }];
}

/** What is lost of a part because Slack has no room for it, however short the rest of the card is. */
export function notOffered(part: Part): Dropped[] {
  if (part.kind !== 'choices') return [];
  const { kind, title } = part;
  const { options, buttons, count } = arranged(part);
  const kept = options.length + buttons.length;
  return kept < count ? [{ kind, title, kept, of: count }] : [];
}

/** A choice as an option of a menu or as a button. */
type Offer = { readonly text: types.PlainTextElement; readonly value: string };

/** Which choices are options of menus and which are buttons; `count` is how many there are to choose from. */
function arranged(part: PartOf<'choices'>): { options: Offer[]; buttons: Offer[]; count: number } {
  const all = part.choices.map((choice) => ({
    text: label(choice),
    value: buttonValue(choiceAction(choice, kindOf(part))),
  }));
  // Slack wants the values of options to differ, and two ways to the same answer help nobody.
  const seen = new Set<string>();
  const offers = all.filter(({ value }) => value === undefined || (!seen.has(value) && seen.add(value)));
  const usable = offers.filter((offer): offer is Offer => offer.value !== undefined);
  const isMenu = part.menu === true || usable.length > limits.buttons;
  const fits = ({ value }: Offer): boolean => isMenu && value.length <= limits.optionValue;
  const options = usable.filter(fits).slice(0, (limits.actions - 1) * limits.options);
  const room = limits.actions - Math.ceil(options.length / limits.options);
  const buttons = usable.filter((offer) => !fits(offer)).slice(0, room);
  return { options, buttons, count: offers.length };
}

const kindOf = ({ replaces }: PartOf<'choices'>): 'open' | 'ask' => (replaces ? 'open' : 'ask');

const label = ({ label: text, question }: Choice): types.PlainTextElement =>
  plainText(plain(text, limits.label) || question, limits.label);

/** What a menu shows until something is chosen; several menus are counted. */
function numbered(title: string, at: number, count: number): types.PlainTextElement {
  const number = count > 1 ? ` (${at + 1}/${count})` : '';
  return plainText(plain(title, limits.placeholder - number.length) + number, limits.placeholder);
}

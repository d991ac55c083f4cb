import type { types } from '@slack/bolt';
import { choiceAction } from '../../../chat/controls.ts';
import type { Dropped } from '../../../chat/fit.ts';
import type { Choice, Part, PartOf } from '../../../core/card.ts';
import type { Language } from '../../../language.ts';
import { locales } from '../../../locales/index.ts';
import { buttonValue } from './controls.ts';
import { limits } from './limits.ts';
import { menu, type Offer } from './menu.ts';
import { inPages } from './pages.ts';
import { bold, paragraph } from './rich-text.ts';
import { plain, plainText } from './text.ts';

/**
 * Choices where the card has them: buttons for a few, menus for many. What is too long for an option of a menu becomes a
 * button after them.
 *
 * @param number makes the ids unique in the message
 */
export function choicesBlocks(
  part: PartOf<'choices'>,
  number: number,
  block_id: string,
  language: Language,
): types.KnownBlock[] {
  const { options, buttons } = offersOf(part);
  const menus = inPages(options, () => 1, limits.options);
  const idOf = (at: number): string => `${kindOf(part)}:${number}.${at}`;
  const elements = [
    ...menus.map((page, at) => menu(page, idOf(at), titleOf(part, language), at, menus.length)),
    ...buttons.map(
      ({ text, value }, at): types.Button => ({ type: 'button', action_id: idOf(menus.length + at), text, value }),
    ),
  ];
  if (elements.length === 0) return [];
  return [...(menus.length > 0 ? [] : paragraph(bold(part.title))), { type: 'actions', block_id, elements }];
}

/** A menu for the last row: one that holds all of its choices; undefined for all others, which stay in place. */
export function rowMenu(part: Part, language: Language): types.StaticSelect | undefined {
  if (part.kind !== 'choices' || !part.menu) return undefined;
  const { options, buttons } = offersOf(part);
  if (options.length === 0 || options.length > limits.options || buttons.length > 0) return undefined;
  return menu(options, kindOf(part), titleOf(part, language));
}

/** What is lost of a part because Slack has no room for it, however short the rest of the card is. */
export function notOffered(part: Part): Dropped[] {
  if (part.kind !== 'choices') return [];
  const { kind, title } = part;
  const { options, buttons, count } = offersOf(part);
  const kept = options.length + buttons.length;
  return kept < count ? [{ kind, title, kept, of: count }] : [];
}

/** Which choices are options of menus and which are buttons; `count` is how many there are to choose from. */
function offersOf(part: PartOf<'choices'>): { options: Offer[]; buttons: Offer[]; count: number } {
  const all = part.choices.map((choice) => ({
    ...choice,
    text: label(choice),
    value: buttonValue(choiceAction(choice, kindOf(part))),
  }));
  // Slack wants the values of options to differ, and two ways to the same answer help nobody.
  const seen = new Set<string>();
  const offers = all.filter(({ value }) => value === undefined || (!seen.has(value) && seen.add(value)));
  const usable = offers.filter((offer): offer is typeof offer & Offer => offer.value !== undefined);
  const isMenu = part.menu === true || usable.length > limits.buttons;
  const fits = ({ value }: Offer): boolean => isMenu && value.length <= limits.optionValue;
  const options = usable.filter(fits).slice(0, (limits.actions - 1) * limits.options);
  const room = limits.actions - Math.ceil(options.length / limits.options);
  const buttons = usable.filter((offer) => !fits(offer)).slice(0, room);
  return { options, buttons, count: offers.length };
}

const kindOf = ({ replaces }: PartOf<'choices'>): 'open' | 'ask' => (replaces ? 'open' : 'ask');

const titleOf = ({ title }: PartOf<'choices'>, language: Language): string =>
  title.trim() || locales[language].slack.choose;

const label = ({ label: text, question }: Choice): types.PlainTextElement =>
  plainText(plain(text, limits.label) || question, limits.label);

import type { types } from '@slack/bolt';
import type { Choice, Part } from '../../../core/card.ts';
import type { Language } from '../../../language.ts';
import { slackWords } from '../../../locales/slack.ts';
import { type Context, choiceId, formatChoice, formatContext } from './ids.ts';
import { limits } from './limits.ts';
import { bold, richText, section } from './rich-text.ts';
import { plain, plainText } from './text.ts';

type Choices = Extract<Part, { kind: 'choices' }>;

/**
 * Buttons for a few choices, menus for many. A question too long for the value of a button is left out: nothing is
 * stored, so its click could not be answered.
 *
 * @param part the place of these choices in the card, which makes their ids unique
 * @param context what a click takes along
 */
export function choicesBlocks(
  { title, choices, menu, replaces }: Choices,
  part: number,
  language: Language,
  context: Context,
): types.KnownBlock[] {
  const usable = unique(choices.filter((choice) => formatChoice(choice).length <= limits.buttonValue));
  if (usable.length === 0) return [];
  const block_id = formatContext(String(part), context);
  const idOf = (place: number): string => choiceId(part, place, replaces === true);
  // An option holds less than a button, so long questions stay buttons, however many they are.
  const fitMenu = usable.every((choice) => formatChoice(choice).length <= limits.optionValue);
  if (fitMenu && (menu || usable.length > limits.buttons)) {
    return [
      {
        type: 'actions',
        block_id,
        elements: menus(title.trim() || slackWords[language].choose, usable, idOf),
      },
    ];
  }
  return [...richText(...section(bold(title))), { type: 'actions', block_id, elements: buttons(usable, idOf) }];
}

const buttons = (choices: readonly Choice[], idOf: (place: number) => string): types.Button[] =>
  choices.slice(0, limits.actions).map((choice, place) => ({
    type: 'button',
    action_id: idOf(place),
    text: label(choice),
    value: formatChoice(choice),
  }));

/** As few menus as hold them all, beside each other. A menu shows its title until something is chosen. */
function menus(title: string, choices: readonly Choice[], idOf: (place: number) => string): types.StaticSelect[] {
  const count = Math.min(Math.ceil(choices.length / limits.options), limits.actions);
  return Array.from({ length: count }, (_, at) => ({
    type: 'static_select',
    action_id: idOf(at),
    placeholder: numbered(title, at, count),
    options: choices
      .slice(at * limits.options, (at + 1) * limits.options)
      .map((choice) => ({ text: label(choice), value: formatChoice(choice) })),
  }));
}

const numbered = (title: string, at: number, count: number): types.PlainTextElement => {
  const number = count > 1 ? ` (${at + 1}/${count})` : '';
  return plainText(plain(title, limits.placeholder - number.length) + number, limits.placeholder);
};

const label = ({ label: text, question }: Choice): types.PlainTextElement =>
  plainText(plain(text, limits.label) || question, limits.label);

/** Slack wants each option's value to be unique, and two ways to the same answer help nobody. */
const unique = (choices: readonly Choice[]): Choice[] =>
  [...new Map(choices.toReversed().map((choice) => [formatChoice(choice), choice])).values()].toReversed();

import type { types } from '@slack/bolt';
import type { Choice, Part } from '../../core/card.ts';
import type { Language } from '../../locales/language.ts';
import { slackWords } from '../../locales/slack.ts';
import { askId, formatAsk } from './ask.ts';
import { plain } from './escape.ts';
import { limits } from './limits.ts';
import { bold, richText, section } from './rich-text.ts';

type Choices = Extract<Part, { kind: 'choices' }>;

/**
 * Buttons for a few choices, a menu for many. A question too long for the value of a button is left out: nothing is
 * stored, so its click could not be answered.
 *
 * @param part the place of these choices in the card, which makes their action ids unique
 */
export function choicesBlocks({ title, choices }: Choices, part: number, language: Language): types.KnownBlock[] {
  const usable = unique(choices.filter((choice) => formatAsk(choice).length <= limits.buttonValue));
  if (usable.length === 0) return [];
  // An option holds less than a button, so long questions stay buttons, however many they are.
  const asMenu =
    usable.length > limits.buttons && usable.every((choice) => formatAsk(choice).length <= limits.optionValue);
  const elements = asMenu ? [menu(usable, part, language)] : buttons(usable, part);
  return [...richText(...section(bold(title))), { type: 'actions', elements }];
}

const buttons = (choices: readonly Choice[], part: number): types.Button[] =>
  choices.slice(0, limits.actions).map((choice, place) => ({
    type: 'button',
    action_id: askId(part, place),
    text: label(choice),
    value: formatAsk(choice),
  }));

const menu = (choices: readonly Choice[], part: number, language: Language): types.StaticSelect => ({
  type: 'static_select',
  action_id: askId(part, 0),
  placeholder: { type: 'plain_text', text: slackWords[language].choose, emoji: false },
  options: choices.slice(0, limits.options).map((choice) => ({ text: label(choice), value: formatAsk(choice) })),
});

const label = ({ label: text, question }: Choice): types.PlainTextElement => ({
  type: 'plain_text',
  text: plain(text, limits.label) || plain(question, limits.label) || '…',
  emoji: false,
});

/** Slack wants each option's value to be unique, and two ways to the same answer help nobody. */
const unique = (choices: readonly Choice[]): Choice[] =>
  [...new Map(choices.toReversed().map((choice) => [formatAsk(choice), choice])).values()].toReversed();

import { createHash } from 'node:crypto';
import type { types } from '@slack/bolt';
import type { Bot } from '../../../core/port.ts';
import { type Language, languages } from '../../../language.ts';
import { chatWords } from '../../../locales/chat.ts';
import { slackWords } from '../../../locales/slack.ts';
import type { Place } from '../outbound/answer.ts';
import { formatChoice, pasteId } from './ids.ts';
import { limits } from './limits.ts';
import { type Message, messageBlocks, render } from './message.ts';
import type { Values } from './modal.ts';
import { clean, plainText, truncate } from './text.ts';

/* The Home tab: a field for a question, a menu of products, and the answer below them. */

export const homePattern = /^home:/;

const questionId = 'home:question';
const productId = 'home:product';
const languageId = 'home:language:';

/** Stands in the menu for no product at all: Slack lets nobody take a choice back. */
const anyProduct = '-';

/** What is filled in at the top of the tab. */
export type Filled = { readonly text: string; readonly product?: string | undefined };

/** The tab with an answer. */
function homeView(filled: Filled, answer: Message, language: Language, bot: Bot): types.HomeView {
  const words = slackWords[language];
  const text = truncate(clean(filled.text), limits.input);
  const options = productOptions(language, bot);
  const chosen = options.find(({ value }) => value === filled.product);
  // Slack keeps what is filled in as long as the ids of the blocks stay the same.
  const mark = markOf(filled);
  return {
    type: 'home',
    callback_id: `home:${versionOf(bot)}`,
    private_metadata: language,
    blocks: [
      {
        type: 'input',
        block_id: `question:${mark}`,
        dispatch_action: true,
        label: plainText(words.homeQuestion, limits.text),
        element: {
          type: 'plain_text_input',
          action_id: questionId,
          max_length: limits.input,
          placeholder: plainText('522 edgeone', limits.placeholder),
          ...(text && { initial_value: text }),
          dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
        },
      },
      {
        type: 'actions',
        block_id: `product:${mark}`,
        elements: [
          {
            type: 'static_select',
            action_id: productId,
            placeholder: plainText(words.homeProduct, limits.placeholder),
            options,
            ...(chosen && { initial_option: chosen }),
          },
          {
            type: 'button',
            action_id: pasteId,
            text: plainText(chatWords[language].paste, limits.label),
            value: formatChoice({ language, question: '' }),
          },
          ...languages
            .filter((other) => other !== language)
            .map(
              (other): types.Button => ({
                type: 'button',
                action_id: languageId + other,
                text: plainText(slackWords[other].languageName, limits.label),
              }),
            ),
        ],
      },
      { type: 'divider' },
      ...messageBlocks(answer),
    ],
  };
}

/** The tab as it is before anything was asked. */
export const freshHome = (language: Language, bot: Bot): types.HomeView =>
  homeView({ text: '' }, render(bot.explain({ text: '', language }), { kind: 'view' }), language, bot);

/** Changes with what the bot can say, so that a tab of an older version is known by it. */
const versionOf = (bot: Bot): string => markOf(bot.explain({ text: '', language: 'en' }).text);

const markOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);

/** What is filled in, out of what Slack sends with every click in the tab. */
export function filledIn(values: Values): Filled {
  const fields = Object.assign({}, ...Object.values(values)) as Values[string];
  const product = fields[productId]?.selected_option?.value;
  return { text: fields[questionId]?.value ?? '', ...(product && product !== anyProduct && { product }) };
}

/** The language that a button of the tab stands for; undefined for the fields. */
export const languageOfButton = (actionId: string): Language | undefined =>
  languages.find((language) => actionId === languageId + language);

/** The tab as a place for answers. */
export const inHome = (
  publish: (view: types.HomeView) => Promise<unknown>,
  filled: Filled,
  language: Language,
  bot: Bot,
): Place => ({
  audience: () => ({ kind: 'view' }),
  send: (message) => publish(homeView(filled, message, language, bot)),
});

function productOptions(language: Language, bot: Bot): types.PlainTextOption[] {
  const products = bot.suggest({ field: 'product', text: '', locale: language });
  return [{ label: slackWords[language].anyProduct, value: anyProduct }, ...products]
    .filter(({ value }) => value.length <= limits.optionValue)
    .slice(0, limits.options)
    .map(({ label, value }) => ({ text: plainText(label, limits.label), value }));
}

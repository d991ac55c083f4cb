import { createHash } from 'node:crypto';
import type { types } from '@slack/bolt';
import type { Bot } from '../../core/question.ts';
import { chatWords } from '../../locales/chat.ts';
import { type Language, languages } from '../../locales/language.ts';
import { slackWords } from '../../locales/slack.ts';
import type { Place } from './answer.ts';
import { plain } from './escape.ts';
import { formatChoice, pasteId } from './ids.ts';
import { limits } from './limits.ts';
import { type Message, messageBlocks, render } from './render.ts';
import type { Values } from './views.ts';

/* The Home tab: a field for a question, a menu of products, and the answer below them. */

export const homePattern = /^home:(?:question|product|language)/;

const fields = {
  question: { block: 'question', action: 'home:question' },
  product: { block: 'product', action: 'home:product' },
} as const;

/** Stands in the menu for no product at all: Slack lets nobody take a choice back. */
const anyProduct = '-';

/** What is filled in at the top of the tab. */
export type Filled = { readonly text: string; readonly product?: string | undefined };

/** The tab with an answer. */
function homeView(filled: Filled, answer: Message, language: Language, bot: Bot): types.HomeView {
  const words = slackWords[language];
  const options = productOptions(language, bot);
  const chosen = options.find(({ value }) => value === filled.product);
  return {
    type: 'home',
    private_metadata: language,
    blocks: [
      {
        type: 'input',
        block_id: fields.question.block,
        dispatch_action: true,
        label: plainText(words.homeQuestion),
        element: {
          type: 'plain_text_input',
          action_id: fields.question.action,
          max_length: limits.input,
          placeholder: plainText('522 edgeone'),
          ...(filled.text && { initial_value: filled.text.slice(0, limits.input) }),
          dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
        },
      },
      {
        type: 'actions',
        block_id: fields.product.block,
        elements: [
          {
            type: 'static_select',
            action_id: fields.product.action,
            placeholder: plainText(words.homeProduct),
            options,
            ...(chosen && { initial_option: chosen }),
          },
          {
            type: 'button',
            action_id: pasteId,
            text: plainText(chatWords[language].paste),
            value: formatChoice({ language, question: '' }),
          },
          ...languages
            .filter((other) => other !== language)
            .map(
              (other): types.Button => ({
                type: 'button',
                action_id: `home:language:${other}`,
                text: plainText(slackWords[other].languageName),
                value: formatChoice({ language: other, question: '' }),
              }),
            ),
        ],
      },
      { type: 'divider' },
      ...messageBlocks(answer),
    ],
  };
}

/** The tab as it is before anything was asked, under an id that changes with what it says. */
export function freshHome(language: Language, bot: Bot): types.HomeView {
  const view = homeView({ text: '' }, render(bot.explain({ text: '', language }), { kind: 'view' }), language, bot);
  const mark = createHash('sha256').update(JSON.stringify(view)).digest('hex').slice(0, 12);
  return { ...view, callback_id: `home:${mark}` };
}

/** What is filled in, out of what Slack sends with every click in the tab. */
export function filledIn(values: Values): Filled {
  const product = values[fields.product.block]?.[fields.product.action]?.selected_option?.value;
  return {
    text: values[fields.question.block]?.[fields.question.action]?.value ?? '',
    ...(product && product !== anyProduct && { product }),
  };
}

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
    .map(({ label, value }) => ({ text: plainText(label), value }));
}

const plainText = (text: string): types.PlainTextElement => ({
  type: 'plain_text',
  text: plain(text, limits.label) || '…',
  emoji: false,
});

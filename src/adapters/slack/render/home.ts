import type { types } from '@slack/bolt';
import { hashOf } from '../../../chat/hash.ts';
import { truncate } from '../../../chat/text.ts';
import type { Bot } from '../../../core/port.ts';
import { withoutSecrets } from '../../../core/secrets.ts';
import { type Language, languages } from '../../../language.ts';
import { locales } from '../../../locales/index.ts';
import { anyProduct, homeFields } from '../manifest.ts';
import { buttonValue } from './controls.ts';
import { limits } from './limits.ts';
import { type Message, messageBlocks, render } from './message.ts';
import { clean, plainText } from './text.ts';

/* The Home tab: a field for a question, a menu of products, and the answer below them. */

/** What is filled in at the top of the tab. */
export type Filled = { readonly text: string; readonly product?: string | undefined };

/** The tab as it is before anything was asked. */
export const freshHome = (language: Language, bot: Bot): types.HomeView =>
  homeView({ text: '' }, render(bot.help(language), { kind: 'view' }), language, bot);

/** The tab with an answer. */
export function homeView(filled: Filled, answer: Message, language: Language, bot: Bot): types.HomeView {
  // Slack keeps what is filled in as long as the ids of the blocks stay the same.
  const mark = shortHash(filled);
  return {
    type: 'home',
    // Changes with what the bot can say, so that a tab of an older version is known by it.
    callback_id: `home:${shortHash(bot.help('en').text)}`,
    private_metadata: language,
    blocks: [
      {
        type: 'input',
        block_id: `question:${mark}`,
        dispatch_action: true,
        label: plainText(locales[language].slack.homeQuestion, limits.text),
        element: questionField(withoutSecrets(filled.text)),
      },
      {
        type: 'actions',
        block_id: `product:${mark}`,
        elements: [productMenu(filled.product, language, bot), pasteButton(language), ...languageButtons(language)],
      },
      { type: 'divider' },
      ...messageBlocks(answer),
    ],
  };
}

const shortHash = (value: unknown): string => hashOf(value).slice(0, 12);

function questionField(text: string): types.PlainTextInput {
  const initial_value = truncate(clean(text), limits.input);
  return {
    type: 'plain_text_input',
    action_id: homeFields.question,
    max_length: limits.input,
    placeholder: plainText('522 edgeone', limits.placeholder),
    ...(initial_value && { initial_value }),
    dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
  };
}

function productMenu(selected: string | undefined, language: Language, bot: Bot): types.StaticSelect {
  const { anyProduct: label, homeProduct } = locales[language].slack;
  const products = bot.suggest({ field: 'product', text: '', locale: language });
  const options = [{ label, value: anyProduct }, ...products]
    .filter(({ value }) => value.length <= limits.optionValue)
    .slice(0, limits.options)
    .map((product) => ({ text: plainText(product.label, limits.label), value: product.value }));
  const initial_option = options.find(({ value }) => value === selected);
  return {
    type: 'static_select',
    action_id: homeFields.product,
    placeholder: plainText(homeProduct, limits.placeholder),
    options,
    ...(initial_option && { initial_option }),
  };
}

const pasteButton = (language: Language): types.Button => ({
  type: 'button',
  action_id: 'paste',
  text: plainText(locales[language].chat.paste, limits.label),
  value: buttonValue({ kind: 'paste', language }) ?? '',
});

const languageButtons = (language: Language): types.Button[] =>
  languages
    .filter((other) => other !== language)
    .map((other) => ({
      type: 'button',
      action_id: homeFields.language + other,
      text: plainText(locales[other].core.name, limits.label),
    }));

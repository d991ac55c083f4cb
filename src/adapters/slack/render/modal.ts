import type { types } from '@slack/bolt';
import type { Language } from '../../../language.ts';
import { chatWords } from '../../../locales/chat.ts';
import { slackWords } from '../../../locales/slack.ts';
import { limits } from './limits.ts';
import { type Message, messageBlocks } from './message.ts';

/* The windows that Slack opens for us: a field for a paste, and the answer to it. */

export const pasteView = 'paste';

/** The names under which Slack gives back what was filled in. */
export const pasteField = { block: 'paste', action: 'text' } as const;
const shareField = { block: 'share_to', action: 'conversation' } as const;

/** What was filled in, as Slack gives it back: by block and by action. */
export type Values = Readonly<
  Record<
    string,
    Readonly<
      Record<
        string,
        {
          readonly value?: string | null | undefined;
          readonly selected_option?: { readonly value: string } | null | undefined;
        }
      >
    >
  >
>;

/** A large field for a text, and a conversation that shall see the answer, if any. */
export const pasteModal = (language: Language): types.ModalView => {
  const words = chatWords[language];
  return {
    type: 'modal',
    callback_id: pasteView,
    private_metadata: language,
    title: text(words.pasteTitle),
    submit: text(words.submit),
    close: text(words.close),
    blocks: [
      {
        type: 'input',
        block_id: pasteField.block,
        label: text(words.pasteLabel),
        hint: text(slackWords[language].pasteHint),
        element: {
          type: 'plain_text_input',
          action_id: pasteField.action,
          multiline: true,
          max_length: limits.input,
          placeholder: text(words.pasteExample),
          focus_on_load: true,
        },
      },
      {
        type: 'input',
        block_id: shareField.block,
        optional: true,
        label: text(slackWords[language].shareTo),
        element: {
          type: 'conversations_select',
          action_id: shareField.action,
          // Slack then sends a response_url for the conversation, and we need no right to write there.
          response_url_enabled: true,
        },
      },
    ],
  };
};

/** The answer in a modal. */
export const answerModal = (message: Message, language: Language): types.ModalView => ({
  type: 'modal',
  private_metadata: language,
  title: text(chatWords[language].pasteTitle),
  close: text(chatWords[language].close),
  blocks: messageBlocks(message),
});

/** Short enough by themselves; unlike other texts, an example keeps its line breaks. */
const text = (words: string): types.PlainTextElement => ({ type: 'plain_text', text: words, emoji: false });

import type { types } from '@slack/bolt';
import type { Language } from '../../../language.ts';
import { locales } from '../../../locales/index.ts';
import { pasteForm } from '../manifest.ts';
import { limits } from './limits.ts';
import { type Message, messageBlocks } from './message.ts';
import { literalText } from './text.ts';

/** The form for a paste: a large field for a text, and a conversation that is to see the answer, if any. */
export const pasteModal = (language: Language): types.ModalView => {
  const { chat, slack } = locales[language];
  return {
    type: 'modal',
    callback_id: pasteForm.callback_id,
    private_metadata: language,
    title: literalText(chat.pasteTitle),
    submit: literalText(chat.submit),
    close: literalText(chat.close),
    blocks: [
      {
        type: 'input',
        block_id: pasteForm.text.block,
        label: literalText(chat.pasteLabel),
        hint: literalText(slack.pasteHint),
        element: {
          type: 'plain_text_input',
          action_id: pasteForm.text.action,
          multiline: true,
          max_length: limits.input,
          placeholder: literalText(chat.pasteExample),
          focus_on_load: true,
        },
      },
      {
        type: 'input',
        block_id: pasteForm.conversation.block,
        optional: true,
        label: literalText(slack.shareTo),
        element: {
          type: 'conversations_select',
          action_id: pasteForm.conversation.action,
          // Slack then sends a response_url for the conversation, and the bot needs no right to write there.
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
  title: literalText(locales[language].chat.pasteTitle),
  close: literalText(locales[language].chat.close),
  blocks: messageBlocks(message),
});

/** What stands there while a long text is read. */
export const waitingModal = (language: Language): types.ModalView =>
  answerModal({ text: locales[language].slack.reading }, language);

import type { types } from '@slack/bolt';
import { formatAction, type Reported } from '../../../chat/action.ts';
import { maxReport } from '../../../chat/report.ts';
import type { Language } from '../../../language.ts';
import { locales } from '../../../locales/index.ts';
import { pasteForm, reportForm } from '../manifest.ts';
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

/** The form for a report on an entry: one field. It carries the action that opened it. */
export const reportModal = (entry: Reported, language: Language): types.ModalView => {
  const { chat } = locales[language];
  return {
    type: 'modal',
    callback_id: reportForm.callback_id,
    private_metadata: formatAction({ ...entry, kind: 'report', language }, limits.metadata) ?? '',
    title: literalText(chat.reportTitle),
    submit: literalText(chat.sendReport),
    close: literalText(chat.close),
    blocks: [
      {
        type: 'input',
        block_id: reportForm.text.block,
        label: literalText(chat.reportLabel),
        element: {
          type: 'plain_text_input',
          action_id: reportForm.text.action,
          multiline: true,
          max_length: maxReport,
          focus_on_load: true,
        },
      },
    ],
  };
};

/** The answer in a modal. */
export const answerModal = (
  message: Message,
  language: Language,
  title = locales[language].chat.pasteTitle,
): types.ModalView => ({
  type: 'modal',
  private_metadata: language,
  title: literalText(title),
  close: literalText(locales[language].chat.close),
  blocks: messageBlocks(message),
});

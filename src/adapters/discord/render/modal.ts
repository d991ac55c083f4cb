import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { formatAction } from '../../../chat/action.ts';
import type { Language } from '../../../language.ts';
import { locales } from '../../../locales/index.ts';
import { pasteField } from '../manifest.ts';
import { limits } from './limits.ts';
import { plain } from './text.ts';

/** A modal with a field of many lines, for what is too long or too wide for the option of a command. */
export function pasteModal(language: Language): APIModalInteractionResponseCallbackData {
  const { chat } = locales[language];
  return {
    custom_id: formatAction({ kind: 'paste', language }, limits.customId) ?? '',
    title: plain(chat.pasteTitle, limits.modalLabel),
    components: [
      {
        type: ComponentType.Label,
        label: plain(chat.pasteLabel, limits.modalLabel),
        component: {
          type: ComponentType.TextInput,
          custom_id: pasteField,
          style: TextInputStyle.Paragraph,
          placeholder: plain(chat.pasteExample, limits.modalPlaceholder),
          max_length: limits.modalText,
          required: true,
        },
      },
    ],
  };
}

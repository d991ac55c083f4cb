import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { type Action, formatAction } from '../../../chat/action.ts';
import { maxReport } from '../../../chat/report.ts';
import type { Language } from '../../../language.ts';
import { locales } from '../../../locales/index.ts';
import { fileField, textField } from '../manifest.ts';
import { limits } from './limits.ts';
import { plain } from './text.ts';

type Modal = APIModalInteractionResponseCallbackData;

/** A modal for what is too long or too wide for the option of a command: a field of many lines and one for a file. */
export function pasteModal(language: Language): Modal {
  const { chat, discord } = locales[language];
  const text = { placeholder: plain(chat.pasteExample, limits.modalPlaceholder), max_length: limits.modalText };
  return {
    custom_id: formatAction({ kind: 'paste', language }, limits.customId) ?? '',
    title: plain(chat.pasteTitle, limits.modalLabel),
    components: [
      label(chat.pasteLabel, input({ ...text, required: false })),
      {
        ...label(discord.pasteFile, {
          type: ComponentType.FileUpload,
          custom_id: fileField,
          min_values: 0,
          max_values: 1,
          required: false,
        }),
        description: plain(discord.pasteFileKinds, limits.modalDescription),
      },
    ],
  };
}

/** A modal with one field; its id says which entry the report is about. */
export function reportModal(action: Extract<Action, { kind: 'report' }>): Modal {
  const { chat } = locales[action.language];
  return {
    custom_id: formatAction(action, limits.customId) ?? '',
    title: plain(chat.reportTitle, limits.modalLabel),
    components: [label(chat.reportLabel, input({ max_length: maxReport, required: true }))],
  };
}

const label = (text: string, component: APILabelComponent['component']): APILabelComponent => ({
  type: ComponentType.Label,
  label: plain(text, limits.modalLabel),
  component,
});

const input = (
  rest: Pick<APITextInputComponent, 'placeholder' | 'max_length' | 'required'>,
): APITextInputComponent => ({
  type: ComponentType.TextInput,
  custom_id: textField,
  style: TextInputStyle.Paragraph,
  ...rest,
});

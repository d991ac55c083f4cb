import {
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmissionComponent,
  ComponentType,
  type ModalSubmitComponent,
  TextInputStyle,
} from 'discord.js';
import type { Language } from '../../../language.ts';
import { chatWords } from '../../../locales/chat.ts';
import { idOf } from './ids.ts';
import { limits } from './limits.ts';
import { plain } from './text.ts';

const field = 'text';

/** A form with a field of many lines, for what is too long or too wide for the option of a command. */
export function pasteForm(language: Language): APIModalInteractionResponseCallbackData {
  const words = chatWords[language];
  return {
    custom_id: idOf({ kind: 'paste', language }),
    title: plain(words.pasteTitle, limits.formLabel),
    components: [
      {
        type: ComponentType.Label,
        label: plain(words.pasteLabel, limits.formLabel),
        component: {
          type: ComponentType.TextInput,
          custom_id: field,
          style: TextInputStyle.Paragraph,
          placeholder: plain(words.pasteExample, limits.formPlaceholder),
          max_length: limits.formText,
          required: true,
        },
      },
    ],
  };
}

/** What was written into the form: under a label, or in a row, as older clients have it. */
export function pastedText(components: readonly APIModalSubmissionComponent[]): string {
  const inputs = components.flatMap((each): ModalSubmitComponent[] => {
    if ('component' in each) return [each.component];
    return 'components' in each ? each.components : [];
  });
  const written = inputs.find(({ custom_id }) => custom_id === field);
  return written?.type === ComponentType.TextInput ? written.value : '';
}

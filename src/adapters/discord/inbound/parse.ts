import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIChatInputApplicationCommandInteractionData,
  type APIInteraction,
  type APIMessageApplicationCommandInteractionData,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  type ModalSubmitComponent,
} from 'discord-api-types/v10';
import { parseAction } from '../../../chat/action.ts';
import type { Visibility } from '../../../chat/audience.ts';
import type { Question } from '../../../core/port.ts';
import { commandNames, comparedProducts, fileField, textField } from '../manifest.ts';
import { decode } from './decode.ts';
import type { Inbound } from './inbound.ts';
import { readable } from './message.ts';
import { localeOf, personOf } from './person.ts';

/** Parses an interaction. Anything may be in it: a person's client sends what it likes. */
export function parseInteraction(interaction: APIInteraction): Inbound {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return parseCommand(interaction);
    case InteractionType.ApplicationCommandAutocomplete:
      return parseTyping(interaction);
    case InteractionType.MessageComponent:
      return parseClick(interaction);
    case InteractionType.ModalSubmit:
      return parseSubmission(interaction);
    default:
      return { kind: 'unsupported' };
  }
}

function parseCommand(interaction: APIApplicationCommandInteraction): Inbound {
  const { data } = interaction;
  const asking = { locale: localeOf(interaction), asker: personOf(interaction).id };
  if (data.type === ApplicationCommandType.ChatInput) return parseChatInput(data, asking);
  if (data.type === ApplicationCommandType.Message && data.name === commandNames.message) {
    return parseMessageCommand(data, asking);
  }
  return { kind: 'outdated', locale: asking.locale };
}

/** What is known of a question before anything of it is read. */
type Asking = Pick<Question, 'locale' | 'asker'>;

function parseChatInput(data: APIChatInputApplicationCommandInteractionData, asking: Asking): Inbound {
  const options: Options = data.options ?? [];
  const given = (name: string): string => textOf(options, name) ?? '';
  const question = (text: string, products: readonly string[]): Inbound => ({
    kind: 'question',
    question: { text, products: products.map(given).filter(Boolean), ...asking },
    visibility: visibilityOf(options),
    file: data.resolved?.attachments?.[given('log')],
  });
  switch (data.name) {
    case commandNames.ask:
      return question(given('code'), ['vendor']);
    case commandNames.compare:
      return question(`compare ${given('code')}`, comparedProducts);
    case commandNames.search:
      return question(`search ${given('symptom')}`, ['vendor']);
    case commandNames.paste:
      return { kind: 'paste-form', locale: asking.locale };
    default:
      return { kind: 'outdated', locale: asking.locale };
  }
}

/** The entry in the menu of a message; if nothing can be read of the message, a file that it has. */
function parseMessageCommand(data: APIMessageApplicationCommandInteractionData, asking: Asking): Inbound {
  const message = data.resolved?.messages?.[data.target_id];
  const text = message ? decode(readable(message)) : '';
  const file = text === '' ? message?.attachments?.[0] : undefined;
  return { kind: 'question', question: { text, ...asking }, visibility: 'private', file };
}

function parseClick(click: APIMessageComponentInteraction): Inbound {
  const { data } = click;
  const id = data.component_type === ComponentType.StringSelect ? data.values[0] : data.custom_id;
  const action = parseAction(id ?? '');
  return action ? { kind: 'click', action, click } : { kind: 'outdated', locale: localeOf(click) };
}

/** What was put into a form: under labels, or in rows, as older clients have it. */
function parseSubmission(interaction: APIModalSubmitInteraction): Inbound {
  const { data } = interaction;
  const action = parseAction(data.custom_id);
  const inputs = data.components.flatMap((each): ModalSubmitComponent[] => {
    if ('component' in each) return [each.component];
    return 'components' in each ? each.components : [];
  });
  const given = (field: string) => inputs.find(({ custom_id }) => custom_id === field);
  const input = given(textField);
  const text = input?.type === ComponentType.TextInput ? input.value : '';
  if (action?.kind === 'report') return { kind: 'report', action, text };
  if (action?.kind !== 'paste') return { kind: 'outdated', locale: localeOf(interaction) };
  // The language of the form counts if the paste itself settles none.
  const locale = action.language;
  const upload = given(fileField);
  const [id = ''] = upload?.type === ComponentType.FileUpload ? upload.values : [];
  const file = data.resolved?.attachments?.[id];
  if (text.trim() === '' && !file) return { kind: 'empty-paste', locale };
  const question = { text, locale, asker: personOf(interaction).id };
  return { kind: 'question', question, visibility: 'private', file };
}

/** Completions for a code are narrowed down by the product in the other field, and those for a product by the code. */
function parseTyping(interaction: APIApplicationCommandAutocompleteInteraction): Inbound {
  const { name: command, options = [] } = interaction.data;
  const focused = options.find((option) => 'focused' in option && option.focused)?.name ?? '';
  const isProduct = ['vendor', ...comparedProducts].includes(focused);
  if (!isProduct && focused !== 'code') return { kind: 'unsupported' };
  const otherProduct = command === commandNames.compare ? comparedProducts[0] : 'vendor';
  const request = {
    field: isProduct ? 'product' : 'code',
    text: textOf(options, focused) ?? '',
    other: textOf(options, isProduct ? 'code' : otherProduct),
    locale: localeOf(interaction),
  } as const;
  return { kind: 'completion', request };
}

type Options = readonly APIApplicationCommandInteractionDataOption<InteractionType>[];

function textOf(options: Options, name: string): string | undefined {
  const option = options.find((each) => each.name === name);
  return option && 'value' in option ? String(option.value) : undefined;
}

function visibilityOf(options: Options): Visibility | undefined {
  const onlyYou = options.find(({ name }) => name === 'private');
  if (onlyYou?.type !== ApplicationCommandOptionType.Boolean) return undefined;
  return onlyYou.value ? 'private' : 'channel';
}

import {
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIAttachment,
  type APIInteraction,
  type APIMessage,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord.js';
import type { Partial, Question } from '../../../core/port.ts';
import { languageOfLocale } from '../../../language.ts';
import { names } from '../manifest.ts';
import { type Action, actionOf } from '../render/ids.ts';
import { pastedText } from '../render/modal.ts';
import { withoutTokens } from './mention.ts';

/** What an interaction is to us. */
export type Received =
  | {
      readonly kind: 'question';
      readonly question: Question;
      readonly visible: Visible;
      /** A file whose text belongs to the question. */
      readonly log?: APIAttachment;
    }
  | { readonly kind: 'completion'; readonly partial: Partial }
  | { readonly kind: 'click'; readonly action: Action; readonly click: APIMessageComponentInteraction }
  /** Somebody wants the form for a paste. */
  | { readonly kind: 'form'; readonly locale: string | undefined }
  /** A command, button or menu that this version does not have. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'unsupported' };

/** Who is to see the answer: as configured, as chosen in the command, or only the one who asked. */
type Visible = 'configured' | 'private' | 'channel';

/** Reads an interaction. Anything may stand in it: a person's client sends what it likes. */
export function receiveInteraction(interaction: APIInteraction): Received {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return receiveCommand(interaction);
    case InteractionType.ApplicationCommandAutocomplete:
      return receiveTyping(interaction.data.name, interaction.data.options ?? [], localeOf(interaction));
    case InteractionType.MessageComponent: {
      const { data } = interaction;
      const id = data.component_type === ComponentType.StringSelect ? data.values[0] : data.custom_id;
      const action = actionOf(id ?? '');
      return action ? { kind: 'click', action, click: interaction } : { kind: 'outdated' };
    }
    case InteractionType.ModalSubmit: {
      const action = actionOf(interaction.data.custom_id);
      if (action?.kind !== 'paste') return { kind: 'outdated' };
      // The language of the form counts where the paste itself settles none.
      const question = { text: pastedText(interaction.data.components), locale: action.language };
      return { kind: 'question', question, visible: 'private' };
    }
    default:
      return { kind: 'unsupported' };
  }
}

type Options = readonly APIApplicationCommandInteractionDataOption<InteractionType>[];

function receiveCommand(interaction: APIApplicationCommandInteraction): Received {
  const { data } = interaction;
  const locale = localeOf(interaction);
  if (data.type === ApplicationCommandType.Message && data.name === names.message) {
    const message = data.resolved?.messages?.[data.target_id];
    const text = message ? withoutTokens(readable(message)) : '';
    const [log] = message?.attachments ?? [];
    return { kind: 'question', question: { text, locale }, visible: 'private', ...(log && !text ? { log } : {}) };
  }
  if (data.type !== ApplicationCommandType.ChatInput) return { kind: 'outdated' };
  const options: Options = data.options ?? [];
  const given = (name: string): string => textOf(options, name) ?? '';
  const asked = (text: string, named: readonly string[]): Received => ({
    kind: 'question',
    question: { text, products: named.filter(Boolean), locale },
    visible: visibleOf(options),
  });
  switch (data.name) {
    case names.ask: {
      const question = { text: given('code'), product: textOf(options, 'vendor'), locale };
      const log = data.resolved?.attachments?.[given('log')];
      return { kind: 'question', question, visible: visibleOf(options), ...(log ? { log } : {}) };
    }
    case names.compare:
      return asked(`compare ${given('code')}`, products.map(given));
    case names.search:
      return asked(`search ${given('symptom')}`, [given('vendor')]);
    case names.paste:
      return { kind: 'form', locale };
    default:
      return { kind: 'outdated' };
  }
}

/** The options of the comparison that take a product. */
const products = ['first', 'second', 'third'];

function visibleOf(options: Options): Visible {
  const chosen = options.find(({ name }) => name === 'private');
  if (chosen?.type !== ApplicationCommandOptionType.Boolean) return 'configured';
  return chosen.value ? 'private' : 'channel';
}

/** Completions for a code narrow down by the product beside it, and those for a product by the code. */
function receiveTyping(command: string, options: Options, locale: string | undefined): Received {
  const focused = options.find((option) => 'focused' in option && option.focused)?.name ?? '';
  const text = textOf(options, focused) ?? '';
  if (focused === 'code') {
    const beside = command === names.compare ? 'first' : 'vendor';
    return { kind: 'completion', partial: { field: 'code', text, other: textOf(options, beside), locale } };
  }
  if (focused !== 'vendor' && !products.includes(focused)) return { kind: 'unsupported' };
  return { kind: 'completion', partial: { field: 'product', text, other: textOf(options, 'code'), locale } };
}

type Readable = Pick<APIMessage, 'content' | 'embeds' | 'message_snapshots'>;

/** What a person reads of a message: its text, its embeds, which is all that alerts have, and what was forwarded in it. */
const readable = ({ content, embeds, message_snapshots: forwarded = [] }: Readable): string =>
  [
    content,
    ...embeds.flatMap(({ title, description, fields = [], footer }) => [
      title,
      description,
      ...fields.map(({ name, value }) => `${name}: ${value}`),
      footer?.text,
    ]),
    ...forwarded.map(({ message }) => readable(message)),
  ]
    .filter(Boolean)
    .join('\n');

/** The person's locale; the server's, where the bot does not speak that of the person. */
const localeOf = ({ locale, guild_locale }: { locale?: string; guild_locale?: string }): string | undefined =>
  languageOfLocale(locale) ? locale : (guild_locale ?? locale);

function textOf(options: Options, name: string): string | undefined {
  const option = options.find((each) => each.name === name);
  if (!option || !('value' in option)) return undefined;
  return String(option.value);
}

import {
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  type GatewayMessageCreateDispatchData,
  InteractionType,
  MessageType,
} from 'discord.js';
import type { Partial, Question } from '../../core/question.ts';
import { languageOfLocale } from '../../locales/language.ts';
import { questionOf } from './choices.ts';
import { command, messageCommand } from './commands.ts';

/** What an interaction is to us. */
export type Received =
  | { readonly kind: 'question'; readonly question: Question; readonly visible: Visible }
  | { readonly kind: 'completion'; readonly partial: Partial }
  /** A command, button or menu that this version does not have. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'unsupported' };

/** Who is to see the answer: as configured, as chosen in the command, or only the one who clicked. */
export type Visible = 'configured' | 'private' | 'channel';

/** Reads an interaction. Anything may stand in it: a person's client sends what it likes. */
export function receiveInteraction(interaction: APIInteraction): Received {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand: {
      const { data } = interaction;
      const locale = localeOf(interaction);
      if (data.type === ApplicationCommandType.Message && data.name === messageCommand.name) {
        const message = data.resolved.messages[data.target_id];
        const text = message ? withoutTokens(readable(message)) : '';
        return { kind: 'question', question: { text, locale }, visible: 'private' };
      }
      if (data.type !== ApplicationCommandType.ChatInput || data.name !== command.name) return { kind: 'outdated' };
      const options = data.options ?? [];
      const chosen = options.find(({ name }) => name === 'private');
      const secret = chosen?.type === ApplicationCommandOptionType.Boolean ? chosen.value : undefined;
      return {
        kind: 'question',
        question: { text: textOf(options, 'code') ?? '', product: textOf(options, 'vendor'), locale },
        visible: secret === undefined ? 'configured' : secret ? 'private' : 'channel',
      };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { data } = interaction;
      const locale = localeOf(interaction);
      const options: readonly APIApplicationCommandInteractionDataOption<InteractionType>[] = data.options ?? [];
      const focused = options.find((option) => 'focused' in option && option.focused)?.name;
      if (focused !== 'code' && focused !== 'vendor') return { kind: 'unsupported' };
      const [field, others] = focused === 'code' ? (['code', 'vendor'] as const) : (['product', 'code'] as const);
      return {
        kind: 'completion',
        partial: { field, text: textOf(options, focused) ?? '', other: textOf(options, others), locale },
      };
    }
    case InteractionType.MessageComponent: {
      const { data } = interaction;
      const id = data.component_type === ComponentType.StringSelect ? data.values[0] : data.custom_id;
      const question = questionOf(id ?? '');
      return question ? { kind: 'question', question, visible: 'private' } : { kind: 'outdated' };
    }
    default:
      return { kind: 'unsupported' };
  }
}

/** What a person reads of a message: its text, and its embeds, which is all that alerts have. */
const readable = ({ content, embeds }: Pick<APIMessage, 'content' | 'embeds'>): string =>
  [
    content,
    ...embeds.flatMap(({ title, description, fields = [], footer }) => [
      title,
      description,
      ...fields.map(({ name, value }) => `${name}: ${value}`),
      footer?.text,
    ]),
  ]
    .filter(Boolean)
    .join('\n');

/** The person's locale; the server's, where the bot does not speak that of the person. */
const localeOf = ({ locale, guild_locale }: { locale?: string; guild_locale?: string }): string | undefined =>
  languageOfLocale(locale) ? locale : (guild_locale ?? locale);

function textOf(
  options: readonly APIApplicationCommandInteractionDataOption<InteractionType>[],
  name: string,
): string | undefined {
  const option = options.find((each) => each.name === name);
  if (!option || !('value' in option)) return undefined;
  return String(option.value);
}

/** Who we are: our user, and in this guild the role that came with us. */
export type Self = { readonly userId: string; readonly roleId?: string | undefined };

/**
 * The question in a message; undefined when it is not meant for us. In a server it has to name us in its text: neither
 * `@everyone` nor a reply to one of our messages does.
 *
 * @param locale the server's language, when it says anything
 */
export function receiveMessage(
  message: GatewayMessageCreateDispatchData,
  self: Self,
  locale: string | undefined,
): Question | undefined {
  const { author, content = '', type = MessageType.Default } = message;
  if (author.bot || author.system || message.webhook_id || author.id === self.userId) return undefined;
  if (type !== MessageType.Default && type !== MessageType.Reply) return undefined;
  const ids = [`@${self.userId}`, `@!${self.userId}`, ...(self.roleId ? [`@&${self.roleId}`] : [])];
  if (message.guild_id && !ids.some((id) => content.includes(`<${id}>`))) return undefined;
  return { text: withoutTokens(content), locale };
}

/**
 * Takes Discord's tokens out of a text: mentions of people, roles, channels and commands, custom emoji, times. Nothing
 * in them was typed, and their numbers are no codes. An address in angle brackets loses the brackets.
 * Source: Reference › Message Formatting.
 */
export const withoutTokens = (content: string): string =>
  content
    .replace(/<(?:@[!&]?\d+|#\d+|\/[^<>\n]+:\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|id:[\w-]+)>/g, ' ')
    .replace(/<(https?:\/\/[^\s<>]+)>/g, '$1')
    .trim();

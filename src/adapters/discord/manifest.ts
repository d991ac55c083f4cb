import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { type CommandWords, commandLocales, commandWords } from '../../locales/discord.ts';
import { limits } from './render/limits.ts';

export type Declared = RESTPutAPIApplicationCommandsJSONBody[number];

const english = commandWords['en-US'];

/**
 * What the commands are called, the same in every language, so that people can tell each other what to type. They are
 * commands of their own: with subcommands, nobody could ask `/cdncode 522`, and Discord completes `/cdn` to each.
 */
export const names = {
  ask: 'cdncode',
  compare: 'cdncode-compare',
  search: 'cdncode-search',
  paste: 'cdncode-paste',
  message: english.message,
} as const;

const inEveryLocale = (pick: (words: CommandWords) => string): Record<string, string> =>
  Object.fromEntries(commandLocales.map((locale) => [locale, pick(commandWords[locale])]));

const face = (part: keyof CommandWords['options']) => ({
  ...english.options[part],
  name_localizations: inEveryLocale(({ options }) => options[part].name),
  description_localizations: inEveryLocale(({ options }) => options[part].description),
});

const text = { type: ApplicationCommandOptionType.String } as const;
const product = { ...text, autocomplete: true, max_length: limits.optionName } as const;
const secret = { type: ApplicationCommandOptionType.Boolean, ...face('private') } as const;

type ChatInput = RESTPostAPIChatInputApplicationCommandsJSONBody;

const command = (
  name: string,
  part: keyof CommandWords['commands'],
  options: NonNullable<ChatInput['options']>,
): ChatInput => ({
  type: ApplicationCommandType.ChatInput,
  name,
  description: english.commands[part],
  description_localizations: inEveryLocale(({ commands }) => commands[part]),
  default_member_permissions: null,
  options,
});

/** What to register in one server while developing. */
export const guildCommands: Declared[] = [
  command(names.ask, 'ask', [
    // A question or a paste fits too; completions are only an offer.
    { ...text, ...face('code'), autocomplete: true, max_length: limits.optionText },
    { ...text, ...face('vendor'), autocomplete: true },
    { type: ApplicationCommandOptionType.Attachment, ...face('log') },
    secret,
  ]),
  command(names.compare, 'compare', [
    { ...text, ...face('compared'), required: true, autocomplete: true, max_length: limits.optionCode },
    { ...product, ...face('first') },
    { ...product, ...face('second') },
    { ...product, ...face('third') },
    secret,
  ]),
  command(names.search, 'search', [
    { ...text, ...face('symptom'), required: true, max_length: limits.optionSymptom },
    { ...product, ...face('vendor') },
    secret,
  ]),
  command(names.paste, 'paste', []),
  {
    // The entry in the menu of any message, under Apps.
    type: ApplicationCommandType.Message,
    name: names.message,
    name_localizations: inEveryLocale((words) => words.message),
    default_member_permissions: null,
  },
];

/** What to register for everybody. Only global commands say where they are installed and where they can be used. */
export const globalCommands: Declared[] = guildCommands.map((declared) => ({
  ...declared,
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
}));

import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { languages } from '../../language.ts';
import type { CommandWords } from '../../locales/index.ts';
import { locales } from '../../locales/index.ts';

export type CommandDeclaration = RESTPutAPIApplicationCommandsJSONBody[number];

/** The words of the commands by Discord's locales. */
export const commandWords: Readonly<Record<string, CommandWords>> = Object.assign(
  {},
  ...languages.map((language) => locales[language].discord.commands),
);

/** What a person sees whose locale has no words. */
const english = commandWords['en-US'] as CommandWords;

/**
 * What the commands are called, the same in every language, so that people can tell each other what to type. They are
 * commands of their own: with subcommands, nobody could ask `/cdncode 522`, and Discord completes `/cdn` to each.
 */
export const commandNames = {
  ask: 'cdncode',
  compare: 'cdncode-compare',
  search: 'cdncode-search',
  paste: 'cdncode-paste',
  message: english.message,
} as const;

/** The options of the comparison that take a product. */
export const comparedProducts = ['first', 'second', 'third'] as const;

/** The ids of the fields of forms: for a text, and for a file. */
export const textField = 'text';
export const fileField = 'file';

/**
 * How much the options take, in characters. Names of codes and products are shorter, and all options of a command together
 * stay below the 300 characters of a text that is read as a command.
 */
export const optionLimits = {
  /** The longest string that Discord lets an option ask for. */
  text: 6000,
  code: 80,
  product: 60,
  symptom: 200,
} as const;

const localized = (pick: (words: CommandWords) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(commandWords).map(([locale, words]) => [locale, pick(words)]));

const face = (option: keyof CommandWords['options']) => ({
  ...english.options[option],
  name_localizations: localized(({ options }) => options[option].name),
  description_localizations: localized(({ options }) => options[option].description),
});

const text = { type: ApplicationCommandOptionType.String } as const;
const product = { ...text, autocomplete: true, max_length: optionLimits.product } as const;
const onlyYou = { type: ApplicationCommandOptionType.Boolean, ...face('private') } as const;

type ChatInputCommand = RESTPostAPIChatInputApplicationCommandsJSONBody;

const chatInput = (
  command: keyof CommandWords['commands'],
  options: NonNullable<ChatInputCommand['options']>,
): ChatInputCommand => ({
  type: ApplicationCommandType.ChatInput,
  name: commandNames[command],
  description: english.commands[command],
  description_localizations: localized(({ commands }) => commands[command]),
  default_member_permissions: null,
  options,
});

/** What to register in one server while developing. */
export const guildCommands: readonly CommandDeclaration[] = [
  chatInput('ask', [
    // A question or a paste fits too; completions are only an offer.
    { ...text, ...face('code'), autocomplete: true, max_length: optionLimits.text },
    { ...text, ...face('vendor'), autocomplete: true },
    { type: ApplicationCommandOptionType.Attachment, ...face('log') },
    onlyYou,
  ]),
  chatInput('compare', [
    { ...text, ...face('compared'), required: true, autocomplete: true, max_length: optionLimits.code },
    ...comparedProducts.map((option) => ({ ...product, ...face(option) })),
    onlyYou,
  ]),
  chatInput('search', [
    { ...text, ...face('symptom'), required: true, max_length: optionLimits.symptom },
    { ...product, ...face('vendor') },
    onlyYou,
  ]),
  chatInput('paste', []),
  {
    // The entry in the menu of any message, under Apps.
    type: ApplicationCommandType.Message,
    name: commandNames.message,
    name_localizations: localized(({ message }) => message),
    default_member_permissions: null,
  },
];

/** What to register for everybody. Only global commands say where they are installed and where they can be used. */
export const globalCommands: readonly CommandDeclaration[] = guildCommands.map((command) => ({
  ...command,
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
}));

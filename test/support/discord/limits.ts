import { chars, type Limits, list, object, range } from '../schemas/limits.ts';

/*
 * What Discord takes, for the tests; they do not ask the code that they check. From docs.discord.com and
 * discord/discord-api-spec, 2026-08.
 */

const whole = { multipleOf: 1 };

/** A snowflake. */
const id = { pattern: '^(0|[1-9][0-9]*)$' };

/** A list of some of the values that the type allows, none of them twice. */
const some = { minItems: 1, uniqueItems: true };

/** A text in several languages. */
const translated = (most: number): object => ({
  maxProperties: 34,
  additionalProperties: { type: 'string', ...chars(1, most) },
});

/** The name of a command or of an option, and what is said of it. */
const named = {
  name: chars(1, 32),
  name_localizations: translated(32),
  description: chars(1, 100),
  description_localizations: translated(100),
};

const commands = list(
  0,
  130,
  object({ ...named, options: list(0, 25), contexts: some, integration_types: some, default_member_permissions: id }),
);

/** Something to choose, in a menu or in a form. */
const option = { label: chars(1, 100), value: chars(1, 100), description: chars(0, 100) };

/** Completions are texts or numbers, not some of each. */
const all = (type: 'string' | 'number') => ({ items: object({ value: { type } }) });

const button = { label: chars(0, 80) };
const choice = { name: chars(1, 100), name_localizations: translated(100), value: chars(1, 100) };
const picture = { description: chars(0, 4096), placeholder: chars(0, 64) };

export const limits: Limits = {
  '*': {
    // Components have numbers, everything else has snowflakes
    id: { ...id, ...range(0, 2 ** 31 - 1) },
    sku_id: id,
    custom_id: chars(1, 100),
    url: chars(0, 2048),
    icon_url: chars(0, 2048),
    avatar_url: chars(0, 2048),
    placeholder: chars(0, 150),
    min_values: range(0, 25),
    max_values: range(1, 25),
    default_values: list(0, 25),
    channel_types: { uniqueItems: true },
    // Of a message, in whatever way it is sent
    embeds: list(0, 10),
    attachments: list(0, 10),
    thread_name: chars(0, 100),
    applied_tags: list(0, 5, id),
    username: chars(1, 80),
    // What the types leave open
    emoji: { required: ['name'] },
    message_reference: { required: ['message_id'] },
  },
  DiscordBodies: { globalCommands: commands, guildCommands: commands },

  // Messages
  RESTPostAPIChannelMessageJSONBody: { nonce: chars(0, 25), content: chars(0, 2000), sticker_ids: list(0, 3, id) },
  RESTPostAPIWebhookWithTokenJSONBody: { content: chars(0, 2000) },
  RESTPatchAPIWebhookWithTokenMessageJSONBody: { content: chars(0, 2000) },
  APIInteractionResponseCallbackData: { content: chars(0, 2000) },
  RESTAPIMessageReference: { message_id: id, channel_id: id, guild_id: id },
  APIAllowedMentions: {
    parse: { uniqueItems: true },
    users: { ...list(0, 100, id), uniqueItems: true },
    roles: { ...list(0, 100, id), uniqueItems: true },
  },
  RESTAPIAttachment: {
    id: { type: 'string' },
    filename: chars(1, 1024),
    title: chars(0, 1024),
    description: chars(0, 1024),
    duration_secs: { minimum: 0, maximum: 2 ** 31 - 1 },
    waveform: chars(0, 400),
  },
  RESTAPIPoll: { answers: list(1, 10), duration: range(1, 768) },
  APIPollMedia: { text: chars(1, 300) },
  APIPartialEmoji: { name: chars(0, 32) },
  APIMessageSharedClientTheme: {
    colors: list(1, 5, chars(6, 6)),
    gradient_angle: range(0, 360),
    base_mix: range(0, 100),
  },

  // Embeds. A field of blanks is refused as an empty one.
  APIEmbed: { title: chars(0, 256), description: chars(0, 4096), color: range(0, 0xffffff), fields: list(0, 25) },
  APIEmbedAuthor: { name: chars(0, 256) },
  APIEmbedField: { name: { ...chars(1, 256), pattern: '\\S' }, value: { ...chars(1, 1024), pattern: '\\S' } },
  APIEmbedFooter: { text: chars(0, 2048) },
  APIEmbedImage: picture,
  APIEmbedProvider: { name: chars(0, 256) },
  APIEmbedVideo: picture,

  // Components
  'APIActionRowComponent<APIComponentInMessageActionRow>': { components: list(1, 5) },
  'APIActionRowComponent<APIComponentInModalActionRow>': { components: list(1, 5) },
  APIButtonComponentWithCustomId: button,
  APIButtonComponentWithURL: { ...button, url: chars(0, 512) },
  APIContainerComponent: { components: list(1, 40), accent_color: range(0, 0xffffff) },
  APIMediaGalleryComponent: { items: list(1, 10) },
  APIMediaGalleryItem: { description: chars(1, 1024) },
  APIMessageComponentEmoji: { name: chars(0, 32) },
  APISectionComponent: { components: list(1, 3) },
  APISelectMenuOption: option,
  APIStringSelectComponent: { options: list(1, 25) },
  APITextDisplayComponent: { content: chars(1, 4000) },
  APIThumbnailComponent: { description: chars(1, 1024) },

  // Forms
  APIModalInteractionResponseCallbackData: { title: chars(1, 45), components: list(1, 5) },
  APILabelComponent: { label: chars(1, 45), description: chars(1, 100) },
  APITextInputComponent: {
    label: chars(1, 45),
    value: chars(0, 4000),
    placeholder: chars(0, 100),
    min_length: range(0, 4000),
    max_length: range(1, 4000),
  },
  APICheckboxGroupComponent: { options: list(1, 10), min_values: range(0, 10), max_values: range(1, 10) },
  APICheckboxGroupOption: option,
  APIFileUploadComponent: { min_values: range(0, 10), max_values: range(1, 10) },
  APIRadioGroupComponent: { options: list(2, 10) },
  APIRadioGroupOption: option,

  // Commands and completions
  APICommandAutocompleteInteractionResponseCallbackData: {
    choices: { ...list(0, 25), anyOf: [all('string'), all('number')] },
  },
  APIApplicationCommandOptionChoice: choice,
  'APIApplicationCommandOptionChoice<number>': choice,
  'APIApplicationCommandOptionChoice<string>': choice,
  APIApplicationCommandOption: named,
  APIApplicationCommandBasicOption: named,
  APIApplicationCommandStringOption: {
    choices: list(0, 25),
    min_length: range(0, 6000),
    max_length: range(1, 6000),
  },
  APIApplicationCommandIntegerOption: {
    choices: list(0, 25, object({ value: whole })),
    min_value: whole,
    max_value: whole,
  },
  APIApplicationCommandNumberOption: { choices: list(0, 25) },
  APIApplicationCommandSubcommandGroupOption: { options: list(0, 25) },
  APIApplicationCommandSubcommandOption: { ...named, options: list(0, 25) },
};

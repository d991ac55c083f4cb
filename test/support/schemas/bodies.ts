import type { types } from '@slack/bolt';
import type {
  APIInteractionResponse,
  RESTPatchAPIInteractionOriginalResponseJSONBody,
  RESTPostAPIChannelMessageJSONBody,
  RESTPostAPIWebhookWithTokenJSONBody,
  RESTPutAPIApplicationCommandsJSONBody,
  RESTPutAPIApplicationGuildCommandsJSONBody,
} from 'discord-api-types/v10';

/* What the bot sends, as the platforms' own types describe it. The schemas of the tests are generated from here. */

/** A view that has known blocks only; the types also take a block of any name without looking inside it. */
type Known<View> = Omit<View, 'blocks'> & { blocks: types.KnownBlock[] };

/** What goes to Slack. */
export type SlackBodies = {
  /** The blocks of a message. */
  blocks?: types.KnownBlock[];
  modal?: Known<types.ModalView>;
  home?: Known<types.HomeView>;
};

/** Bodies of requests to Discord, by operation. */
export type DiscordBodies = {
  callback?: APIInteractionResponse;
  message?: RESTPostAPIChannelMessageJSONBody;
  followUp?: RESTPostAPIWebhookWithTokenJSONBody;
  edit?: RESTPatchAPIInteractionOriginalResponseJSONBody;
  globalCommands?: RESTPutAPIApplicationCommandsJSONBody;
  guildCommands?: RESTPutAPIApplicationGuildCommandsJSONBody;
};

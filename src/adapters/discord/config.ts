import type { Visibility } from '../../chat/audience.ts';
import type { PlatformEnvironment } from '../../chat/platform.ts';
import { failure, type Result, success } from '../../result.ts';
import { optionalVariable, urlVariable } from '../../variables.ts';
import { allShards, readShards, type Shards } from './shards.ts';

export type DiscordConfig = {
  readonly token: string;
  /** Where the API is, without a version: `https://discord.com/api`. */
  readonly apiUrl: string;
  /** Registers the commands in this server only. */
  readonly guildId?: string | undefined;
  /** Who sees the answer to a command that does not say. */
  readonly visibility: Visibility;
  /** The shards of this process; all of them for undefined. */
  readonly shards?: Shards | undefined;
  /** The id of the channel that takes reports of mistakes. */
  readonly feedbackChannel?: string | undefined;
};

const publicApi = 'https://discord.com/api';

const idVariable = (what: string) =>
  optionalVariable.refine((value) => value === undefined || /^\d+$/.test(value), {
    error: `is not the id of ${what}, which has digits only`,
  });

export const variables = {
  DISCORD_TOKEN: optionalVariable.describe('Discord: the bot token; turns Discord on'),
  DISCORD_GUILD_ID: idVariable('a server').describe(
    'Discord: register the command in this one server only, at once, while developing',
  ),
  DISCORD_FEEDBACK_CHANNEL: idVariable('a channel').describe(
    'Discord: the id of the channel to which people report mistakes in answers; the bot has to be able to post there',
  ),
  DISCORD_SHARDS: optionalVariable
    .transform((value) => value ?? allShards)
    .describe('Discord: the shards of this process, such as 0,1 or 0-3; auto for all of them'),
  DISCORD_SHARD_COUNT: optionalVariable.describe('Discord: how many shards there are over all processes'),
  DISCORD_API_URL: urlVariable(publicApi).describe('Discord: where its API stands; large bots put a proxy there'),
};

/** @returns the configuration, undefined without a token, or what is wrong with the variables together */
export function readConfig({ variables, visibility }: PlatformEnvironment): Result<DiscordConfig | undefined> {
  const { DISCORD_TOKEN: token, DISCORD_GUILD_ID: guildId, DISCORD_API_URL: apiUrl = publicApi } = variables;
  const { DISCORD_FEEDBACK_CHANNEL: feedbackChannel } = variables;
  const { DISCORD_SHARDS: list = allShards, DISCORD_SHARD_COUNT: count } = variables;
  const shards = readShards(list, count);
  if (!shards.ok) return shards;
  if (token) return success({ token, apiUrl, guildId, visibility, shards: shards.value, feedbackChannel });
  const needy = [
    ...(guildId ? ['DISCORD_GUILD_ID'] : []),
    ...(feedbackChannel ? ['DISCORD_FEEDBACK_CHANNEL'] : []),
    ...(shards.value ? ['DISCORD_SHARDS'] : []),
  ];
  return needy.length > 0
    ? failure(...needy.map((name) => `${name} needs DISCORD_TOKEN beside it.`))
    : success(undefined);
}

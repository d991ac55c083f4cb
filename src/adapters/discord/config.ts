import type { Visibility } from '../../chat/audience.ts';
import type { PlatformEnvironment } from '../../chat/platform.ts';
import { failure, type Result, success } from '../../result.ts';
import { optionalVariable, urlVariable } from '../../variables.ts';

export type DiscordConfig = {
  readonly token: string;
  /** Where the API is, without a version: `https://discord.com/api`. */
  readonly apiUrl: string;
  /** Registers the commands in this server only. */
  readonly guildId?: string | undefined;
  /** Who sees the answer to a command that does not say. */
  readonly visibility: Visibility;
};

const publicApi = 'https://discord.com/api';

export const variables = {
  DISCORD_TOKEN: optionalVariable.describe('Discord: the bot token; turns Discord on'),
  DISCORD_GUILD_ID: optionalVariable
    .refine((value) => value === undefined || /^\d+$/.test(value), {
      error: 'is not a server id, which has digits only',
    })
    .describe('Discord: register the command in this one server only, at once, while developing'),
  DISCORD_API_URL: urlVariable(publicApi).describe('Discord: where its API stands; large bots put a proxy there'),
};

/** @returns the configuration, undefined without a token, or what is wrong with the variables together */
export function readConfig({ variables, visibility }: PlatformEnvironment): Result<DiscordConfig | undefined> {
  const { DISCORD_TOKEN: token, DISCORD_GUILD_ID: guildId, DISCORD_API_URL: apiUrl = publicApi } = variables;
  if (token) return success({ token, apiUrl, guildId, visibility });
  return guildId ? failure('DISCORD_GUILD_ID needs DISCORD_TOKEN beside it.') : success(undefined);
}

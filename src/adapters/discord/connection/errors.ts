import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, RESTJSONErrorCodes } from 'discord.js';
import { codeOf } from '../outbound/errors.ts';

const copyToken = 'copy the token again from the page Bot of the Developer Portal';

/** What to tell the operator when Discord rejects the configuration for good; undefined when a retry may help. */
export function refusalOf(err: unknown, guildId: string | undefined): string | undefined {
  const unauthorized = err instanceof DiscordAPIError && err.status === 401;
  if (unauthorized || (err instanceof DiscordjsError && err.code === DiscordjsErrorCodes.TokenInvalid)) {
    return `Discord refused DISCORD_TOKEN (401 Unauthorized): ${copyToken}.`;
  }
  const code = codeOf(err);
  if (guildId && (code === RESTJSONErrorCodes.MissingAccess || code === RESTJSONErrorCodes.UnknownGuild)) {
    return (
      `Discord refused DISCORD_GUILD_ID (${code}): invite the bot to that server with the scope ` +
      'applications.commands, or take the variable out.'
    );
  }
  return undefined;
}

/**
 * The same for a closed gateway connection. Only codes after which Discord expects no reconnect arrive here.
 * Source: Topics › Opcodes and Status Codes › Gateway Close Event Codes.
 */
export function closeRefusal(code: number): string {
  if (code === 4004) return `Discord refused DISCORD_TOKEN (gateway close code 4004): ${copyToken}.`;
  if (code === 4013 || code === 4014) {
    return (
      `Discord refused the intents of the application behind DISCORD_TOKEN (gateway close code ${code}): ` +
      'Guilds, Guild Messages and Direct Messages are all the bot asks for, and none of them is privileged.'
    );
  }
  if (code === 4010 || code === 4011) {
    return (
      `Discord refused the shards of the bot behind DISCORD_TOKEN (gateway close code ${code}): ` +
      'take DISCORD_SHARDS and DISCORD_SHARD_COUNT out, or raise the count in every process.'
    );
  }
  return `Discord closed the connection of the bot behind DISCORD_TOKEN for good (gateway close code ${code}).`;
}

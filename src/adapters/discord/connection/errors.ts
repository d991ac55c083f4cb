import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError, RESTJSONErrorCodes } from 'discord.js';

/**
 * What may be logged of an error. Those of the REST client carry the request's body, which holds people's words, and its
 * address, which holds an interaction's token: neither is logged.
 */
export function loggable(err: unknown): unknown {
  if (!(err instanceof DiscordAPIError || err instanceof HTTPError)) return err;
  const { name, message, status, method } = err;
  return { name, reason: message, status, method, ...(err instanceof DiscordAPIError ? { code: err.code } : {}) };
}

const codeOf = (err: unknown): unknown => (err instanceof DiscordAPIError ? err.code : undefined);

/** The interaction's three seconds are over, or it has been answered already: nobody waits for an answer any more. */
export const isStale = (err: unknown): boolean =>
  codeOf(err) === RESTJSONErrorCodes.UnknownInteraction ||
  codeOf(err) === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/** The message does not exist any more. */
export const isGone = (err: unknown): boolean => codeOf(err) === RESTJSONErrorCodes.UnknownMessage;

/** The bot lacks a permission: to write, to embed, or to read the history that it replies to. */
export const isForbidden = (err: unknown): boolean => err instanceof DiscordAPIError && err.status === 403;

/** A reply needs more permissions than a message: 160002 is for those who may not read the message history. */
export const isReplyForbidden = (err: unknown): boolean =>
  isForbidden(err) || codeOf(err) === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;

/** Discord rejects what was sent; sending it again cannot help. */
export const isBadRequest = (err: unknown): boolean => err instanceof DiscordAPIError && err.status === 400;

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
  return `Discord closed the connection of the bot behind DISCORD_TOKEN for good (gateway close code ${code}).`;
}

/**
 * The one error that discord.js (14.28.1) throws out of everybody's reach, as an unhandled rejection: a session that ends
 * while RESUMED is being handled has no sequence any more, which the handler reads. The library reconnects all the same.
 * Source: https://github.com/discordjs/discord.js/blob/14.28.1/packages/discord.js/src/client/websocket/handlers/RESUMED.js
 */
export const isKnownLibraryThrow = (error: unknown): boolean =>
  error instanceof TypeError &&
  error.message === "Cannot read properties of null (reading 'sequence')" &&
  /\/discord\.js\/src\/client\/websocket\/handlers\/RESUMED\.js:/.test((error.stack ?? '').replaceAll('\\', '/'));

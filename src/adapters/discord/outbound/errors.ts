import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

/**
 * What may be logged of an error. Those of the REST client carry the request's body, which holds people's words, and its
 * address, which holds an interaction's token: neither is logged.
 */
export function loggable(err: unknown): unknown {
  if (!(err instanceof DiscordAPIError || err instanceof HTTPError)) return err;
  const { name, message, status, method } = err;
  return { name, reason: message, status, method, ...(err instanceof DiscordAPIError ? { code: err.code } : {}) };
}

/** Discord's own code of an error, such as 10008. */
export const codeOf = (err: unknown): unknown => (err instanceof DiscordAPIError ? err.code : undefined);

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

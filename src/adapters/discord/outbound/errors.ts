import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';

/** A request that was given up after a transient error, its cause. Whether it arrived is not known. */
export class UndeliveredError extends Error {}

/**
 * What may be logged of an error. Those of the REST client carry the request's body, which holds people's words, and its
 * address, which holds an interaction's token: neither is logged.
 */
export function loggable(err: unknown): unknown {
  if (err instanceof UndeliveredError) return loggable(err.cause);
  if (err instanceof RateLimitError) {
    const { name, method, scope, global, timeToReset, sublimitTimeout } = err;
    return { name, reason: 'too many requests', method, scope, global, milliseconds: timeToReset + sublimitTimeout };
  }
  if (!(err instanceof DiscordAPIError || err instanceof HTTPError)) return err;
  const { name, message, status, method } = err;
  return { name, reason: message, status, method, ...(err instanceof DiscordAPIError ? { code: err.code } : {}) };
}

/** Discord's own code of an error, such as 10008. */
export const codeOf = (err: unknown): unknown => (err instanceof DiscordAPIError ? err.code : undefined);

/** The interaction has a first response already. */
export const isAcknowledged = (err: unknown): boolean =>
  codeOf(err) === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/** What Discord says once the three seconds for a first response or the 15 minutes after it are over. */
const staleCodes: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
];

/** The interaction takes no answer any more: its time is over, or it has been answered already. */
export const isStale = (err: unknown): boolean => isAcknowledged(err) || staleCodes.includes(codeOf(err));

/** The message does not exist any more. */
export const isGone = (err: unknown): boolean => codeOf(err) === RESTJSONErrorCodes.UnknownMessage;

/** The bot lacks a permission: to write, to embed, or to read the history that it replies to. */
export const isForbidden = (err: unknown): boolean => err instanceof DiscordAPIError && err.status === 403;

/** A reply needs more permissions than a message: 160002 is for those who may not read the message history. */
export const isReplyForbidden = (err: unknown): boolean =>
  isForbidden(err) || codeOf(err) === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;

/** Discord rejects what was sent; sending it again cannot help. */
export const isBadRequest = (err: unknown): boolean => err instanceof DiscordAPIError && err.status === 400;

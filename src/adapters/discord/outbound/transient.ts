import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { isNeverOpened } from '../../../chat/network.ts';

/** Codes of the system, of undici, of its parser and of TLS; those of invalid arguments are mistakes of ours. */
const network = /^(?:E(?!RR_)[A-Z_]+|UND_ERR_(?!INVALID)\w+|HPE_\w+|ERR_(?:SSL|TLS)_\w+|CERT_\w+|\w+_CERT\w*)$/;

const networkCode = (err: unknown): string =>
  err instanceof Error && 'code' in err && typeof err.code === 'string' ? err.code : '';

/**
 * Whether the same request may succeed later: a network that fails, a timeout, an error of Discord's server, a rate limit,
 * and a page of HTML or half an answer instead of JSON, which come from whatever stands before Discord.
 */
export function isTransient(err: unknown): boolean {
  if (err instanceof HTTPError || err instanceof RateLimitError || err instanceof SyntaxError) return true;
  // Discord's own errors have a number.
  if (err instanceof DiscordAPIError) return err.status >= 500 || typeof err.code !== 'number';
  return network.test(networkCode(err)) || (err instanceof Error && err.name === 'AbortError');
}

/** Whether a request had no effect: it was not sent, or Discord says that it could not do it. 504 only says that nobody knows. */
export const isUnsent = (err: unknown): boolean =>
  err instanceof RateLimitError ||
  isNeverOpened(networkCode(err)) ||
  ((err instanceof HTTPError || err instanceof DiscordAPIError) && err.status >= 500 && err.status !== 504);

/** An error of the network's kind. @param code such as `ETIMEDOUT` */
export const networkError = (code: string, message: string): Error => Object.assign(new Error(message), { code });

import { DiscordAPIError, type InternalRequest, RateLimitError, type REST } from 'discord.js';
import { delayAfter, pause } from '../../../chat/retry.ts';
import { isAcknowledged, UndeliveredError } from './errors.ts';
import { isTransient, isUnsent, networkError } from './transient.ts';

type Request = Pick<InternalRequest, 'method' | 'fullRoute' | 'query' | 'body' | 'auth'> & {
  /** Until when it is of use to anybody, by `performance.now()`. */
  readonly until: number;
  /** Whether Discord makes one of two, so that what may have arrived can be sent again. */
  readonly isRepeatable: boolean;
};

/**
 * Sends a request, and repeats it after a transient error as long as it is of use and safe.
 *
 * @returns the body of the response
 * @throws UndeliveredError after a transient error, once nothing is repeated any more; or what Discord rejects it with
 */
export type Send = (request: Request) => Promise<string>;

/** The longest delay between two attempts; with a token that Discord rejects, too many requests lead to a ban. In ms. */
const [longestDelay, longestUnauthorized] = [5_000, 30_000];

/** The limits of how long an attempt may take, in milliseconds; in between, half of the time that is left. */
const [shortestAttempt, longestAttempt] = [1_000, 10_000];

/** A limit that is over so soon, in milliseconds, comes without the header that says for how long it holds. */
const hardlyLimited = 100;

/** @param signal once aborted, nothing is repeated any more */
export function createSend(rest: REST, signal: AbortSignal): Send {
  async function attempt({ until, isRepeatable: _, ...request }: Request): Promise<string> {
    const half = (until - performance.now()) / 2;
    const timeout = AbortSignal.timeout(Math.round(Math.min(Math.max(half, shortestAttempt), longestAttempt)));
    try {
      const response = await rest.queueRequest({ ...request, signal: timeout });
      const text = await response.text();
      const isPage = response.headers.get('content-type')?.includes('html');
      if (isPage) throw networkError('EPROTO', 'HTML instead of an answer of Discord');
      return text;
    } catch (error) {
      throw timeout.aborted ? networkError('ETIMEDOUT', 'Discord did not answer in time') : error;
    }
  }

  return async (request) => {
    for (let failures = 1; ; failures += 1) {
      try {
        return await attempt(request);
      } catch (error) {
        // The attempt before got through, and only the answer to it was lost.
        if (failures > 1 && isAcknowledged(error)) return '';
        const delay = delayOf(error, failures, request);
        if (signal.aborted || !mayRepeat(error, request, delay)) throw givenUp(error, request);
        await pause(delay, signal);
      }
    }
  };
}

/** Whether the same request may succeed later. */
const isForNow = (error: unknown, request: Request): boolean => isTransient(error) || isUnauthorized(error, request);

const mayRepeat = (error: unknown, request: Request, delay: number): boolean =>
  isForNow(error, request) && performance.now() + delay < request.until && (request.isRepeatable || isUnsent(error));

const givenUp = (error: unknown, request: Request): unknown =>
  isForNow(error, request) ? new UndeliveredError('Discord did not take it', { cause: error }) : error;

/** Discord rejects the bot's token: for a moment, or until the token works again. */
const isUnauthorized = (error: unknown, { auth }: Request): boolean =>
  error instanceof DiscordAPIError && error.status === 401 && auth !== false;

/** A last attempt is made so long before it is too late, in milliseconds, however long the delay has become. */
const lastAttempt = 900;

function delayOf(error: unknown, failures: number, { until }: Request): number {
  if (!(error instanceof RateLimitError)) {
    const delay = delayAfter(failures, error instanceof DiscordAPIError ? longestUnauthorized : longestDelay);
    const left = until - performance.now() - lastAttempt;
    return left > 0 ? Math.min(delay, left) : delay;
  }
  const limited = Math.max(error.timeToReset, error.sublimitTimeout);
  return limited > hardlyLimited ? limited + Math.random() * hardlyLimited : delayAfter(failures, longestDelay);
}

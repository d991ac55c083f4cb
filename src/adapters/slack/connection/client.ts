import type { Logger } from '@slack/bolt';

/** A request that takes longer, in milliseconds, counts as failed. */
const requestTimeout = 10_000;

/** Node's fetch with an end: after a time, or with the signal. The library sets neither on its own. */
export const fetchUntil =
  (signal: AbortSignal): typeof fetch =>
  (input, init) =>
    fetch(input, { ...init, signal: AbortSignal.any([signal, AbortSignal.timeout(requestTimeout)]) });

/**
 * Options for a client of the library, which writes into them, so that each client gets its own. Its retries take half an
 * hour in silence and cannot be ended; the bot has its own (authenticate.ts, socket.ts, resend.ts).
 */
export const clientOptions = (slackApiUrl: string, signal: AbortSignal, logger: Logger) => ({
  logger,
  slackApiUrl,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  fetch: fetchUntil(signal),
});

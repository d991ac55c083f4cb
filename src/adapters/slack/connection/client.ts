import type { Logger } from '@slack/bolt';
import { Agent, request } from 'undici';
import type { Post } from '../outbound/api.ts';

/** How long a request may take, in milliseconds: to connect, and to send, where giving up early leaves it open whether a message is there. */
const connectTimeout = 10_000;
const sendTimeout = 30_000;

/** Node's fetch with an end: after a time, or with the signal. The library sets neither on its own. */
export const fetchUntil =
  (signal: AbortSignal, timeout = sendTimeout): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, { ...init, signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]) });
    // The library makes an error without a name of a 429 that does not say how long to wait: it comes from a proxy.
    const isNameless = response.status === 429 && !(Number(response.headers.get('retry-after')) > 0);
    return isNameless ? new Response(response.body, { status: 503 }) : response;
  };

/** Posts to response_urls, over connections that end with the signal; fetch takes twice the time. */
export function createPost(signal: AbortSignal): Post {
  const dispatcher = new Agent({
    connect: { timeout: connectTimeout },
    headersTimeout: sendTimeout,
    bodyTimeout: sendTimeout,
  });
  signal.addEventListener('abort', () => void dispatcher.destroy());
  return async (url, body) => {
    try {
      const sent = { dispatcher, method: 'POST', headers: { 'content-type': 'application/json' }, body } as const;
      const response = await request(url, sent);
      const retryAfter = Number(response.headers['retry-after']);
      return { status: response.statusCode, retryAfter, text: await response.body.text() };
    } catch (cause) {
      // As fetch says it, so that there is one way to tell whether a message may have got through.
      throw new TypeError('fetch failed', { cause });
    }
  };
}

/**
 * Options for a client of the library, which writes into them, so that each client gets its own. Its retries take half an
 * hour in silence and cannot be ended; the bot has its own (authenticate.ts, socket.ts, outbound/api.ts).
 */
export const clientOptions = (slackApiUrl: string, request: typeof fetch, logger: Logger) => ({
  logger,
  slackApiUrl,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  fetch: request,
});

/** The requests of connecting. */
export const connecting = (signal: AbortSignal): typeof fetch => fetchUntil(signal, connectTimeout);

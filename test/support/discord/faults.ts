import type { OutgoingHttpHeaders } from 'node:http';

type Answer = { readonly status: number; readonly body?: unknown; readonly headers?: OutgoingHttpHeaders };

/**
 * What goes wrong with a request: an answer instead of the usual one; a connection that is cut before the request is
 * handled, or after it, so that only the answer is lost; or a delay in milliseconds before the usual answer.
 */
export type Fault =
  | { readonly status: number; readonly body: unknown; readonly headers?: OutgoingHttpHeaders }
  | { readonly lost: 'request' | 'answer' }
  | { readonly delay: number };

/** What Cloudflare puts before Discord when Discord does not answer. */
export const htmlPage = (status: number, headers: OutgoingHttpHeaders = {}): Fault => ({
  status,
  body: '<!doctype html><title>Error</title>',
  headers: { 'content-type': 'text/html; charset=UTF-8', ...headers },
});

/** How many messages a channel takes, and in how many milliseconds. */
export type RateLimit = { readonly count: number; readonly per: number };

type Bucket = { left: number; until: number };

/** Counts by channel, and refuses what is over the limit, as Discord does. */
export function createRateLimit(limit: RateLimit | undefined): (channel: string, work: () => Answer) => Answer {
  const buckets = new Map<string, Bucket>();
  return (channel, work) => {
    if (!limit) return work();
    const now = Date.now();
    const known = buckets.get(channel);
    const bucket = known && known.until > now ? known : { left: limit.count, until: now + limit.per };
    buckets.set(channel, bucket);
    const seconds = (bucket.until - now) / 1000;
    const headers = {
      'x-ratelimit-limit': `${limit.count}`,
      'x-ratelimit-remaining': `${Math.max(0, bucket.left - 1)}`,
      'x-ratelimit-reset-after': seconds.toFixed(3),
      'x-ratelimit-bucket': 'messages',
    };
    bucket.left -= 1;
    if (bucket.left >= 0) return { ...work(), headers };
    const body = { message: 'You are being rate limited.', retry_after: seconds, global: false };
    return { status: 429, body, headers: { ...headers, 'retry-after': `${Math.ceil(seconds)}` } };
  };
}

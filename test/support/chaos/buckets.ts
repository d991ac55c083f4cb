import { createHash } from 'node:crypto';
import type { Answer } from './proxy.ts';

/** How many requests a route takes, and in how many seconds: what Discord gives for messages to a channel. */
const [limit, seconds] = [5, 5];

type Bucket = { left: number; resetsAt: number };

/** The state of a bucket after a request: what its headers say, whether it was full, and for how many seconds. */
type Taken = { readonly headers: NonNullable<Answer['headers']>; readonly isFull: boolean; readonly wait: number };

/** Discord's limits by route (Topics › Rate Limits). */
export function createBuckets(): { readonly take: (route: string) => Taken } {
  const buckets = new Map<string, Bucket>();
  return {
    take: (route) => {
      const now = Date.now();
      const known = buckets.get(route);
      const bucket = known && known.resetsAt > now ? known : { left: limit, resetsAt: now + seconds * 1000 };
      buckets.set(route, bucket);
      const isFull = bucket.left === 0;
      if (!isFull) bucket.left -= 1;
      const wait = (bucket.resetsAt - now) / 1000;
      const headers = {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(bucket.left),
        'x-ratelimit-reset-after': wait.toFixed(3),
        'x-ratelimit-bucket': createHash('sha256').update('messages').digest('hex').slice(0, 32),
      };
      return { headers, isFull, wait };
    },
  };
}

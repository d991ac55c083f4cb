import { LRUCache } from 'lru-cache';
import { hashOf } from './hash.ts';

/** Who asks, and where everybody will read the answer, if anywhere. */
export type Asking = { readonly person: string; readonly place?: string | undefined };

/**
 * What is done about a question: it is answered; the person alone is told to slow down; or nothing, since whatever goes
 * on in spite of that is no person but a loop.
 */
export type Verdict = 'answer' | 'notice' | 'silence';

/** Far more than people ask in an incident, within one window of time, in milliseconds. */
const window = 60_000;
const maxPrivate = 1_000;
const maxPublic = 120;
const maxInPlace = 240;

/** From this many times the limit on, there is no notice either. */
const patience = 2;

/** Limits how much one person asks, and how much is answered in one place where everybody reads it. */
export function createBurstLimit(): (asking: Asking) => Verdict {
  const counts = new LRUCache<string, { asked: number }>({ max: 10_000, ttl: window });
  const countOf = (...parts: readonly string[]): number => {
    const key = hashOf(parts);
    const count = counts.get(key) ?? { asked: 0 };
    if (count.asked === 0) counts.set(key, count);
    count.asked += 1;
    return count.asked;
  };
  return ({ person, place }) => {
    const load =
      place === undefined
        ? countOf('private', person) / maxPrivate
        : Math.max(countOf('public', person) / maxPublic, countOf('place', place) / maxInPlace);
    if (load <= 1) return 'answer';
    return load <= patience ? 'notice' : 'silence';
  };
}

import { LRUCache } from 'lru-cache';

/** Slack delivers up to three times more within five minutes, and Socket Mode again after a reconnect. */
const remembered = { max: 10_000, ttl: 10 * 60_000 };

/** Two clicks of one person on one thing within this time, in milliseconds, are a double click. */
export const doubleClick = 3_000;

/** Remembers what was done, so that it is done once. */
export type Once = {
  /** Whether this was seen before; from now on it was. */
  readonly isRepeated: (marks: readonly unknown[], milliseconds?: number) => boolean;
  /** Lets it be done again, after it failed. */
  readonly forget: (marks: readonly unknown[]) => void;
};

export function createOnce(): Once {
  const seen = new LRUCache<string, true>(remembered);
  const keyOf = (marks: readonly unknown[]): string => JSON.stringify(marks);
  return {
    isRepeated: (marks, ttl = remembered.ttl) => {
      const key = keyOf(marks);
      if (seen.has(key)) return true;
      seen.set(key, true, { ttl });
      return false;
    },
    forget: (marks) => {
      seen.delete(keyOf(marks));
    },
  };
}

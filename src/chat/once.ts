import { LRUCache } from 'lru-cache';
import { hashOf } from './hash.ts';

/** Platforms deliver an event again for some minutes, and people click again on a second device. */
const remembered = { max: 10_000, ttl: 10 * 60_000 };

/** Two clicks of one person on one thing within this time, in milliseconds, with none in between, are a double click. */
const doubleClick = 3_000;

/** Remembers what was done lately, so that it is done once. Keys are hashed: nothing that people wrote is kept. */
export type Memory = {
  /** Takes something to be done; false if it was taken before. */
  readonly claim: (...key: readonly unknown[]) => boolean;
  /** Lets it be done again, after it failed. */
  readonly release: (...key: readonly unknown[]) => void;
  /** The same for the clicks of one person in one place: false for the second half of a double click. */
  readonly claimClick: (place: readonly unknown[], what: readonly unknown[]) => boolean;
  /** Whether nothing newer of the same thing was seen: an edit may overtake what it edits. */
  readonly isNewest: (what: readonly unknown[], time: number) => boolean;
};

export function createMemory(): Memory {
  const seen = new LRUCache<string, true>(remembered);
  const clicks = new LRUCache<string, string>({ ...remembered, ttl: doubleClick });
  const times = new LRUCache<string, number>(remembered);
  return {
    claim: (...key) => {
      const hash = hashOf(key);
      if (seen.has(hash)) return false;
      seen.set(hash, true);
      return true;
    },
    release: (...key) => {
      seen.delete(hashOf(key));
    },
    claimClick: (place, what) => {
      const [hash, mark] = [hashOf(place), hashOf(what)];
      const isDouble = clicks.get(hash) === mark;
      clicks.set(hash, mark);
      return !isDouble;
    },
    isNewest: (what, time) => {
      const hash = hashOf(what);
      if (time < (times.get(hash) ?? 0)) return false;
      times.set(hash, time);
      return true;
    },
  };
}

/**
 * Does work that has to happen once, such as sharing an answer. Work that failed can be tried again.
 *
 * @param work tells whether it succeeded
 * @param otherwise what is due when it was done before
 */
export async function once(
  memory: Memory,
  key: readonly unknown[],
  work: () => Promise<boolean>,
  otherwise: () => Promise<void> = async () => {},
): Promise<void> {
  if (!memory.claim(...key)) return otherwise();
  let succeeded = false;
  try {
    succeeded = await work();
  } finally {
    if (!succeeded) memory.release(...key);
  }
}

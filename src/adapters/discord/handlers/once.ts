import { LRUCache } from 'lru-cache';

/** What was done lately, by whatever tells one thing from another. */
export type Memory = LRUCache<string, true>;

/** As long as Discord may deliver something again, or somebody may click on a second device. */
export const tenMinutes = 10 * 60_000;

/** As long as a second click is a double click. */
export const threeSeconds = 3000;

export const newMemory = (): Memory => new LRUCache({ max: 10_000, ttl: tenMinutes });

/**
 * Does the work unless it was done within that time, and otherwise only what is due anyway. Work that failed is
 * forgotten, so that it can be tried again.
 *
 * @param work tells whether it came to its end
 */
export async function once(
  key: string,
  time: number,
  memory: Memory,
  work: () => Promise<boolean>,
  otherwise: () => Promise<void>,
): Promise<void> {
  if (memory.has(key)) return otherwise();
  memory.set(key, true, { ttl: time });
  let done = false;
  try {
    done = await work();
  } finally {
    if (!done) memory.delete(key);
  }
}

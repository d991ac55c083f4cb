import { setTimeout as wait } from 'node:timers/promises';

/** Delays between attempts, in milliseconds: doubling from the first to the longest. */
const firstDelay = 1_000;
const maxDelay = 30_000;

/** The delay before the next attempt after `failures` in a row, in milliseconds; 0 after none. */
export const delayAfter = (failures: number): number =>
  failures === 0 ? 0 : Math.min(firstDelay * 2 ** (failures - 1), maxDelay);

/**
 * Repeats an attempt until it succeeds, with exponential backoff.
 *
 * @param onFailure is told of every failed attempt and of the delay before the next one, in seconds; what it throws ends
 *   the attempts
 * @returns undefined if the signal was aborted first
 * @throws what `onFailure` throws
 */
export async function retry<T>(
  attempt: () => Promise<T>,
  onFailure: (error: unknown, seconds: number) => void,
  signal: AbortSignal,
): Promise<T | undefined> {
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (signal.aborted) return undefined;
      onFailure(error, delayAfter(failures) / 1000);
      await pause(delayAfter(failures), signal);
    }
  }
  return undefined;
}

/** Waits; returns early, without an error, when the signal is aborted. */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal }).catch(() => {});

/** Resolves when the signal is aborted. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/**
 * Waits for a promise, but not longer than `milliseconds`.
 *
 * @returns whether it was fulfilled in time
 * @throws what the promise rejects with in time
 */
export async function within(milliseconds: number, promise: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  try {
    return await Promise.race([promise.then(() => true), pause(milliseconds, timer.signal).then(() => false)]);
  } finally {
    timer.abort();
  }
}

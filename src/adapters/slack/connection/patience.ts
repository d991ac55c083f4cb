import { setTimeout as wait } from 'node:timers/promises';

/** Waits between tries, in milliseconds: doubling from the first to the longest. */
const firstWait = 1_000;
const longestWait = 30_000;

/** A request that takes longer, in milliseconds, counts as failed. */
const requestTimeout = 10_000;

/** The wait before the next try after `failures` in a row, in milliseconds; none after none. */
export const waitAfter = (failures: number): number =>
  failures === 0 ? 0 : Math.min(firstWait * 2 ** (failures - 1), longestWait);

/** Waits; returns early, without an error, when the signal ends everything. */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal }).catch(() => {});

/** Resolves when the signal is given. */
export const ended = (signal: AbortSignal): Promise<void> =>
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

/** Node's fetch with an end: when it takes too long, or with the signal. The library sets neither on its own. */
export const fetchUntil =
  (signal: AbortSignal): typeof fetch =>
  (input, init) =>
    fetch(input, { ...init, signal: AbortSignal.any([signal, AbortSignal.timeout(requestTimeout)]) });

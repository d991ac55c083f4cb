import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** Delays between attempts, in milliseconds: doubling from the first to the longest, so that nobody waits long once it works again. */
const firstDelay = 500;
const maxDelay = 5_000;

/**
 * The delay before the next attempt after `failures` in a row, in milliseconds; 0 after none. A part of it is random, so
 * that those who failed together do not come back together.
 *
 * @param longest what the delay grows to, in milliseconds
 */
export const delayAfter = (failures: number, longest = maxDelay): number =>
  failures === 0 ? 0 : Math.round(Math.min(firstDelay * 2 ** (failures - 1), longest) * (0.5 + Math.random() / 2));

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
      const delay = delayAfter(failures);
      onFailure(error, delay / 1000);
      await pause(delay, signal);
    }
  }
  return undefined;
}

/** How long to wait before the next attempt; undefined for what no repetition mends. */
type Delay = number | 'backoff' | undefined;

/** How long to go on with what fails. */
export type Persistence = {
  /** The delay that the platform asks for, in milliseconds, or `backoff`; undefined for what no repetition mends. */
  readonly delayOf: (error: unknown) => Delay | Promise<Delay>;
  /** Is told of the first failure that leads to another attempt. */
  readonly onRetry: (error: unknown) => void;
  /** From the first attempt on, in milliseconds. */
  readonly patience: number;
  /** Once aborted, nothing is tried again. */
  readonly signal: AbortSignal;
};

/**
 * Repeats what fails with a transient error for as long as there is any use in it.
 *
 * @throws the error of the last attempt, or the reason of the signal
 */
export async function persist<T>(
  attempt: () => Promise<T>,
  { delayOf, onRetry, patience, signal }: Persistence,
): Promise<T> {
  const end = performance.now() + patience;
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      const wanted = await delayOf(error);
      const delay = wanted === 'backoff' ? delayAfter(failures) : wanted;
      if (delay === undefined || performance.now() + delay > end) throw error;
      if (failures === 1) onRetry(error);
      await pause(delay, signal);
      signal.throwIfAborted();
    }
  }
}

/** The end of something that lasts. Any number of waits may hang on its signal; Node takes more than ten for a leak. */
export function createEnd(): AbortController {
  const end = new AbortController();
  setMaxListeners(0, end.signal);
  return end;
}

/** Waits; returns early, without an error, when the signal is aborted. */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal }).catch(() => {});

/** Waits for a promise, or for the signal. @returns undefined if the signal came first */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  if (signal.aborted) return undefined;
  let onAbort = (): void => {};
  const abort = new Promise<undefined>((resolve) => {
    onAbort = () => resolve(undefined);
  });
  signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([promise, abort]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

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

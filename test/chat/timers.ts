import { vi } from 'vitest';

/*
 * Fake timers do not reach what modules import from node:timers/promises. A test that wants them there begins with
 * `vi.mock('node:timers/promises', () => import('./timers.ts'))`, and waits with fake timers like everything else.
 */

/** The same as that of node:timers/promises, by the global timers. */
export const setTimeout = (
  milliseconds: number,
  value: unknown,
  { signal }: { readonly signal: AbortSignal },
): Promise<unknown> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const onAbort = (): void => {
      globalThis.clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = globalThis.setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve(value);
    }, milliseconds);
    signal.addEventListener('abort', onAbort);
  });

/** Lets time pass, and what is due happen. */
export const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

import { setTimeout as pause } from 'node:timers/promises';
import type { BaseLogger } from 'pino';
import { loggable } from './errors.ts';

/**
 * Does something until it succeeds, with a growing delay: 1 s, doubling to 30 s.
 *
 * @param final whether an error makes further attempts pointless; it is thrown
 * @returns undefined when `ended` was aborted meanwhile
 */
export async function retried<Result>(
  attempt: () => Promise<Result>,
  what: string,
  final: (err: unknown) => boolean,
  logger: BaseLogger,
  ended: AbortSignal,
): Promise<Result | undefined> {
  for (let seconds = 1; !ended.aborted; seconds = Math.min(seconds * 2, 30)) {
    try {
      return await attempt();
    } catch (err) {
      if (ended.aborted) break;
      if (final(err)) throw err;
      logger.warn({ err: loggable(err), seconds }, `${what} failed, trying again`);
      await pause(seconds * 1000, undefined, { signal: ended }).catch(() => {});
    }
  }
  return undefined;
}

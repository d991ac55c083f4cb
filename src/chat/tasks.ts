import type { BaseLogger } from 'pino';
import { within } from './retry.ts';

/** The work that is under way for events, which whoever closes the adapter waits for. */
export type Tasks = {
  /** Tracks a piece of work. Never rejects: what nobody caught is logged. */
  readonly run: (work: Promise<unknown>) => Promise<void>;
  /** Waits until nothing is under way any more, but not longer than `milliseconds`. @returns how much still is */
  readonly drain: (milliseconds: number) => Promise<number>;
};

/** @param loggable what may be logged of an error */
export function createTasks(logger: BaseLogger, loggable: (error: unknown) => unknown = (error) => error): Tasks {
  const underWay = new Set<Promise<unknown>>();
  return {
    run: async (work) => {
      const settled = work.catch((error: unknown) =>
        logger.error({ err: loggable(error) }, 'an event was not handled'),
      );
      underWay.add(settled);
      await settled;
      underWay.delete(settled);
    },
    drain: async (milliseconds) => {
      await within(milliseconds, allOf(underWay));
      return underWay.size;
    },
  };
}

/** Waits for what is under way, and for what begins meanwhile. */
async function allOf(underWay: ReadonlySet<Promise<unknown>>): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
}

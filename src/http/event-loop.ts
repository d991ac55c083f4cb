import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What the longest wait for the event loop was lately, in milliseconds. */
export type LoopDelay = () => number;

/** How long a wait counts at least, and half of how long at most, in milliseconds: a start that was slow is soon forgotten. */
const window = 4_000;

/** Platforms wait three seconds for an acknowledgement: a process that stands still for so long answers nobody in time. */
export const maxLoopDelay = 2_000;

/** A start is busy with loading what it needs, and nobody waits for it yet; in milliseconds. */
const startTime = 15_000;

/**
 * Watches the event loop until the process ends; a process that stands still says so once it goes on.
 *
 * @param start when to begin, in milliseconds
 */
export function watchLoop(start = startTime): LoopDelay {
  const histogram = monitorEventLoopDelay({ resolution: 20 });
  setTimeout(() => histogram.enable(), start).unref();
  let before = 0;
  setInterval(() => {
    before = histogram.max;
    histogram.reset();
  }, window).unref();
  return () => Math.max(before, histogram.max) / 1e6;
}

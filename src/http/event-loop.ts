import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What the longest wait for the event loop was lately, in milliseconds. */
export type LoopDelay = () => number;

/** How long a wait counts, in milliseconds: a minute of probes sees it. */
const window = 30_000;

/** Platforms wait three seconds for an acknowledgement: a process that stands still for so long answers nobody in time. */
export const maxLoopDelay = 2_000;

/** Watches the event loop until the process ends; a process that stands still says so once it goes on. */
export function watchLoop(): LoopDelay {
  const histogram = monitorEventLoopDelay({ resolution: 20 });
  histogram.enable();
  let before = 0;
  setInterval(() => {
    before = histogram.max;
    histogram.reset();
  }, window).unref();
  return () => Math.max(before, histogram.max) / 1e6;
}

/** How often a time is taken; the lowest one has the least of what else the machine does. */
const repeats = 3;

/** A machine that is busy all along the one text and idle along the other is measured again. */
const attempts = 5;

/** In UTF-16 units. Four times that is what one message holds at most. */
const shortLength = 10_000;

/** How many times as long something takes with one text as with another; of several measurements the lowest. */
export function slownessOf(work: (text: string) => unknown, text: string, than: string, enough: number): number {
  let lowest = Number.POSITIVE_INFINITY;
  work(text);
  for (let attempt = 0; attempt < attempts && lowest > enough; attempt += 1) {
    lowest = Math.min(lowest, lowestTime(() => work(text)) / lowestTime(() => work(than)));
  }
  return lowest;
}

/**
 * The same for a text of four times the length: 4 where time grows with the length, 16 where it grows with its square.
 *
 * @param enough no lower one is looked for
 */
export const growthOf = (work: (text: string) => unknown, textOf: (length: number) => string, enough: number): number =>
  slownessOf(work, textOf(4 * shortLength), textOf(shortLength), enough);

function lowestTime(work: () => unknown): number {
  const times = Array.from({ length: repeats }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

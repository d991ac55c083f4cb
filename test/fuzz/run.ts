import fc from 'fast-check';
import { lengthOf, type Target } from './targets.ts';

/** What came of a number of inputs. */
export type Fuzzed = {
  /** With the seed and the smallest input that fails; undefined if none did. */
  readonly failure: string | undefined;
  readonly seconds: number;
  /** Of the slowest input, in milliseconds per 1,000 characters; shorter ones count as that long. */
  readonly slowest: number;
};

/**
 * How long an input may take, in milliseconds per 1,000 characters: several times what the slowest kind of text takes. It
 * shows what grows with the square of the length, or doubles with every character, on any machine.
 */
const maxPerThousand = 250;

/** A machine that is busy with something else is given another chance. */
const attempts = 4;

export function fuzz(
  { input, take }: Target,
  { seed, runs }: { readonly seed: number; readonly runs: number },
): Fuzzed {
  let slowest = 0;
  const begun = performance.now();
  const property = fc.property(input, (value) => {
    const time = leastTime(() => take(value as never), lengthOf(value));
    slowest = Math.max(slowest, time);
    if (time > maxPerThousand) throw new Error(`it takes ${time.toFixed(0)} ms per 1,000 characters`);
  });
  const result = fc.check(property, { seed, numRuns: runs, endOnFailure: false });
  const seconds = (performance.now() - begun) / 1000;
  const failure = result.failed ? `${fc.defaultReportMessage(result)}\n${String(result.errorInstance)}` : undefined;
  return { failure, seconds, slowest };
}

function leastTime(work: () => void, length: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts && least > maxPerThousand; attempt += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, ((performance.now() - start) * 1000) / Math.max(length, 1000));
  }
  return least;
}

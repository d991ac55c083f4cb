import type { Sample } from './fleet.ts';

/** Resident memory after the warm-up and at the end, in megabytes, and whether it stayed the same. */
export type Memory = { readonly first: number; readonly last: number; readonly isFlat: boolean };

/** Questions of the warm-up, and as many of either end that are compared. */
const span = 1_000;

/** How much more there may be at the end. */
const tolerance = 1.1;

/** @returns undefined for a run too short to tell, and where memory cannot be read */
export function memoryOf(samples: readonly Sample[], questions: number): Memory | undefined {
  const median = (from: number, to: number): number => {
    const values = samples
      .filter(({ asked, megabytes }) => asked > from && asked <= to && megabytes > 0)
      .map(({ megabytes }) => megabytes)
      .sort((a, b) => a - b);
    return values[Math.floor(values.length / 2)] ?? Number.NaN;
  };
  const [first, last] = [median(span, 2 * span), median(questions - span, questions)];
  if (questions < 3 * span || Number.isNaN(first + last)) return undefined;
  return { first, last, isFlat: last <= first * tolerance };
}

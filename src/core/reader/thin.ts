import type { Candidate, Finding } from './finding.ts';

/** Nobody looks at more findings of one thing by one rule, nor at more of one kind. */
const maxOfOne = 50;
const maxOfKind = 1_000;

/**
 * Leaves out what a long text repeats: all that follows would have to go through it, and it would have to be copied from
 * one thread to another. The first ones stay, in their order.
 */
export const thin = (findings: readonly Finding[]): Finding[] => findings.filter(thinner());

/** Tells of one after the other whether it says something that was not said often enough before. */
export function thinner(): (found: Pick<Candidate, 'kind' | 'value' | 'rule'>) => boolean {
  const counts = new Map<string, number>();
  const countOf = (key: string): number => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
  return ({ kind, value, rule }) => countOf(`${kind} ${rule} ${value}`) <= maxOfOne && countOf(kind) <= maxOfKind;
}

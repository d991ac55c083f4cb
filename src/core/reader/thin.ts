import type { Finding } from './finding.ts';

/** Nobody looks at more findings of one thing by one rule, nor at more of one kind. */
const maxOfOne = 50;
const maxOfKind = 1_000;

/**
 * Leaves out what a long text repeats: all that follows would have to go through it, and it would have to be copied from
 * one thread to another. The first ones stay, in their order.
 */
export function thin(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  const countOf = (key: string): number => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
  return findings.filter(
    ({ kind, value, rule }) => countOf(`${kind} ${rule} ${value}`) <= maxOfOne && countOf(kind) <= maxOfKind,
  );
}

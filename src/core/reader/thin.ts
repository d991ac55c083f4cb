import { atMost } from '../collections.ts';
import type { Candidate, Finding } from './finding.ts';
import { maxOfOne } from './repeats.ts';

/** Nobody looks at more findings of one kind. */
const maxOfKind = 1_000;

/**
 * Leaves out what a long text repeats: all that follows would have to go through it, and it would have to be copied from
 * one thread to another. The first ones stay, in their order.
 */
export const thin = (findings: readonly Finding[]): Finding[] => findings.filter(thinner());

/** Tells of one after the other whether it says something that was not said often enough before. */
export function thinner(): (found: Pick<Candidate, 'kind' | 'value' | 'rule'>) => boolean {
  const isNewThing = atMost(maxOfOne);
  const isNewOfKind = atMost(maxOfKind);
  return ({ kind, value, rule }) => isNewThing(`${kind} ${rule} ${value}`) && isNewOfKind(kind);
}

import { uniqueBy } from '../../collections.ts';
import type { Candidate, CandidateOf, Refiner } from '../finding.ts';

/* Refiners that keep one candidate for each place. */

/** Two rules may find the same thing; the first one, which needs the least around it, is enough. */
export const dropRepeated: Refiner = (candidates) => uniqueBy(candidates, keyOf);

function keyOf(candidate: Candidate): string {
  const { kind, index, value } = candidate;
  const product = kind === 'request-id' ? candidate.product : undefined;
  return `${kind} ${index} ${value} ${product ?? ''} ${kind === 'sign' ? signKey(candidate) : ''}`;
}

/** One field holds several cookies, each of which is a sign. */
const signKey = ({ sign, authorship }: CandidateOf<'sign'>): string =>
  `${authorship ?? ''} ${sign.in === 'cookie' ? sign.name : ''}`;

/** What lies inside a longer candidate is part of it: `77` in `cdn77`, `18` in `Reference #18.`, `cf` in `cf-ray`. */
export const dropInner: Refiner = (candidates) => {
  const inWhole = innerOf(candidates, ({ kind }) => kind !== 'sign');
  const inSign = innerOf(candidates, ({ kind }) => kind === 'sign');
  return candidates.filter((candidate) => {
    if (['request-id', 'host', 'sign'].includes(candidate.kind)) return true;
    // A host of the product's own says who it is.
    const isInWhole = inWhole.has(candidate) && candidate.rule !== 'name-in-own-domain';
    return !isInWhole && (candidate.kind === 'code' || !inSign.has(candidate));
  });
};

/** The candidates that lie inside a longer one of those that count. */
function innerOf(candidates: readonly Candidate[], counts: (candidate: Candidate) => boolean): Set<Candidate> {
  const inner = new Set<Candidate>();
  // How far candidates reach that start before this one, and those that start at the same place.
  let reach = -1;
  let current = { index: -1, end: -1 };
  for (const candidate of candidates.toSorted((a, b) => a.index - b.index || b.text.length - a.text.length)) {
    const end = candidate.index + candidate.text.length;
    if (candidate.index > current.index) {
      reach = Math.max(reach, current.end);
      current = { index: candidate.index, end: -1 };
    }
    if (end <= reach || end < current.end) inner.add(candidate);
    if (counts(candidate)) current.end = Math.max(current.end, end);
  }
  return inner;
}

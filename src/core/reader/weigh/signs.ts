import { groupBy, unique, uniqueBy } from '../../collections.ts';
import type { Candidate, CandidateOf, Refiner } from '../finding.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/* Refiners that decide what signs prove. */

/**
 * Of several responses in a row, such as redirects, the one that ended in the error is asked about: what others say of
 * their products says nothing of it.
 */
export const keepAnsweredHop: Refiner = (candidates) => {
  const hops = candidates.filter(isStatusLine);
  const answered = hops.findLast(({ value }) => /^[45]/.test(value));
  if (hops.length < 2 || !answered) return candidates;
  // Several errors are several questions.
  if (hops.filter(({ value }) => /^[45]/.test(value)).length > 1) return candidates;
  const first = hops[0]?.index ?? 0;
  const next = hops.find(({ index }) => index > answered.index)?.index ?? Number.POSITIVE_INFINITY;
  const isOfAnother = ({ index }: Candidate): boolean => index >= first && (index < answered.index || index >= next);
  return candidates.filter((candidate) => candidate.kind !== 'sign' || !isOfAnother(candidate));
};

const isStatusLine = (candidate: Candidate): boolean =>
  candidate.kind === 'code' && candidate.evidence.by === 'status-line';

/**
 * A strong sign proves its product. A medium one does with a second sign, or where the text names the product or its
 * vendor, or has a code of the product's alone in another place; a weak one never proves anything alone.
 */
export const weighSigns: Refiner = (candidates, { lexicon }) => {
  const named = new Set(
    candidates.filter(({ kind }) => kind === 'product' || kind === 'uncovered').map(({ value }) => value),
  );
  const ownCodes = candidates.flatMap((code) => {
    const [entry, ...others] = code.kind === 'code' ? (lexicon.catalog.codes.get(code.value) ?? []) : [];
    return entry && others.length === 0 ? [{ product: entry.product, code }] : [];
  });
  const hasOwnCode = (product: string, signs: readonly SignCandidate[]): boolean =>
    ownCodes.some((own) => own.product === product && !signs.some((sign) => overlaps(sign, own.code)));
  const signs = groupBy(
    candidates.filter((candidate) => candidate.kind === 'sign'),
    ({ value }) => value,
  );
  const proofs = [...signs].flatMap(([product, all]) =>
    isProved(all, named.has(product) || hasOwnCode(product, all)) || (signs.size === 1 && isOnlyAuthor(all, candidates))
      ? all
      : [],
  );
  return [
    ...candidates,
    ...uniqueBy(proofs.toSorted(byWeight), ({ value }) => value).map((sign) => productOf(sign, lexicon)),
  ];
};

type SignCandidate = CandidateOf<'sign'>;

/** The words of a page may be sign and code at once, which are one reason and not two. */
const overlaps = (a: Candidate, b: Candidate): boolean =>
  a.index < b.index + b.text.length && b.index < a.index + a.text.length;

function isProved(signs: readonly SignCandidate[], isSaidOtherwise: boolean): boolean {
  if (signs.some(({ strength }) => strength === 'strong')) return true;
  const places = unique(signs.map(({ sign, index }) => `${sign.in} ${'name' in sign ? sign.name : ''} ${index}`));
  return signs.some(({ strength }) => strength === 'medium') && (places.length > 1 || isSaidOtherwise);
}

/** Where nothing else is said of who answered, the name in `Server` of a failed response is who did. */
const isOnlyAuthor = (signs: readonly SignCandidate[], candidates: readonly Candidate[]): boolean =>
  signs.some(({ sign }) => sign.in === 'field' && sign.name === 'server') &&
  candidates.some((each) => each.kind === 'code' && each.evidence.by !== 'words' && /^[45]\d\d$/.test(each.value)) &&
  !candidates.some(({ kind }) => kind === 'product' || kind === 'uncovered' || kind === 'shared-name');

/** What tells of the author first, then what proves most, then what is first in the text. */
const byWeight = (a: SignCandidate, b: SignCandidate): number =>
  authorship(b) - authorship(a) || weights[b.strength] - weights[a.strength] || a.index - b.index;

const authorship = (sign: SignCandidate): number =>
  sign.authorship === 'wrote' ? 2 : sign.authorship === 'relayed' ? 1 : 0;

const weights = { strong: 2, medium: 1, weak: 0 } as const;

function productOf(
  { value, rule, index, text, sign, strength, authorship }: SignCandidate,
  { catalog }: Lexicon,
): CandidateOf<'product' | 'uncovered'> {
  const evidence = { by: 'sign', sign, strength, ...(authorship && { authorship }) } as const;
  return { kind: catalog.uncovered.has(value) ? 'uncovered' : 'product', value, rule, evidence, index, text };
}

import type { Candidate, CandidateOf, Refiner } from '../finding.ts';
import { shortMessage } from '../numbers/in-context.ts';
import { leftovers } from './leftovers.ts';
import { isShortNumber, isSpecificCode, isSpecificField } from './specific.ts';

/* Refiners that decide which of the codes in a text are asked about. */

/** `Error 503 Backend fetch failed` is a text of the product and the status that comes with it. */
export const readStatusesInTokens: Refiner = (candidates, { lexicon }) =>
  candidates.flatMap((candidate): Candidate[] => {
    if (candidate.kind !== 'code' || !isExactToken(candidate)) return [candidate];
    const [status] = candidate.text.match(/\b\d{3}\b/) ?? [];
    // `default backend - 404` is what the code is called; it says no more than itself.
    if (status === undefined || candidate.value.includes(status)) return [candidate];
    const entries = lexicon.catalog.codes.get(candidate.value) ?? [];
    return entries.some((entry) => entry.status.includes(status))
      ? [{ ...candidate, value: status, rule: 'status-in-token', evidence: { by: 'token-status' } }, candidate]
      : [candidate];
  });

/** A number that the product at hand has for one of its codes, although another product has it as a code. */
export const readNumbersOfProducts: Refiner = (candidates, { lexicon }) => {
  const products = candidates.filter(({ kind }) => kind === 'product').map(({ value }) => value);
  const isOwn = (code: string): boolean =>
    products.some((product) => lexicon.catalog.products.get(product)?.entries.has(code));
  return candidates.map((candidate) => {
    const { kind, value } = candidate;
    if (kind !== 'code' || !/^\d{4,}$/.test(value) || isOwn(value)) return candidate;
    const meant = products.map((product) => lexicon.codeOf(value, product)).find((code) => code !== value);
    return meant === undefined ? candidate : { ...candidate, value: meant };
  });
};

/** Short numbers and everyday words are codes only next to a product that has them, or when nothing else is asked. */
export const keepForeignCodesOut: Refiner = (candidates, { text, lexicon }) => {
  const products = new Set(candidates.filter(({ kind }) => kind === 'product').map(({ value }) => value));
  // Whose words these are is known: nobody else's stand in for them.
  const isUncovered = products.size === 0 && candidates.some(({ kind }) => kind === 'uncovered');
  const isAlone = products.size === 0 && text.length <= shortMessage && leftovers(text, candidates).length === 0;
  const isOfProduct = (code: string): boolean =>
    (lexicon.catalog.codes.get(code) ?? []).some(({ product }) => products.has(product));
  // A number that nobody has is asked about like any other; one that only others have is most likely something else.
  const isOfOthers = (code: string): boolean => isShortNumber(code) && lexicon.catalog.codes.has(code);
  return candidates.filter(
    (candidate) =>
      candidate.kind !== 'code' ||
      (isSpecific(candidate) && !isOfOthers(candidate.value) && !(isUncovered && candidate.evidence.by === 'token')) ||
      isOfProduct(candidate.value) ||
      (isAlone && (isExactToken(candidate) || isShortNumber(candidate.value))),
  );
};

export const isExactToken = ({ evidence }: CandidateOf<'code'>): boolean => evidence.by === 'token' && evidence.exact;

/** Whether a code could hardly be anything else. */
function isSpecific({ evidence, value, text, rule }: CandidateOf<'code'>): boolean {
  // Whoever writes the line says so, whether the catalog has the code or not.
  if (evidence.by === 'log-line' || (evidence.by === 'output' && evidence.format !== undefined)) return true;
  if (rule === 'sub-code-field') return true;
  if (evidence.by === 'token') return evidence.exact && isSpecificCode(text);
  return isSpecificCode(value) || (evidence.by === 'field' && isSpecificField(evidence.name));
}

/** WebSockets close with 1000 to 1015, which are other things on edges that have such numbers. */
export const dropWebSocketCodes: Refiner = (candidates, { text }) =>
  candidates.some(({ kind }) => kind === 'product') || !/websocket|CloseEvent|wasClean|onclose/i.test(text)
    ? candidates
    : candidates.filter(({ kind, value }) => kind !== 'code' || !/^10(?:0\d|1[0-5])$/.test(value));

/** A healthy status in a dump or a log is not what is asked, and next to an error neither is one in a sentence. */
export const dropHealthy: Refiner = (candidates) => {
  const codes = candidates.filter((candidate) => candidate.kind === 'code');
  const hasErrors = codes.some(({ value }) => !isHealthy(value) && value !== '0');
  const hasSuccess = codes.some((code) => code.value.startsWith('2') && !isWrittenByPerson(code));
  return candidates.filter((candidate) => {
    if (candidate.kind !== 'code') return true;
    if (candidate.value === '0') return !hasErrors;
    if (!isHealthy(candidate.value) || candidate.rule === 'sub-code-field' || isClearlyMeant(candidate)) return true;
    return !hasErrors && !hasSuccess && candidate.value.startsWith('3');
  });
};

const isHealthy = (code: string): boolean => /^[123]\d\d$/.test(code);

/** In a sentence, as opposed to the places where machines write codes. */
const isWrittenByPerson = ({ evidence }: CandidateOf<'code'>): boolean =>
  evidence.by === 'words' || evidence.by === 'token';

/** In a sentence, with words that leave no doubt. */
const isClearlyMeant = ({ evidence }: CandidateOf<'code'>): boolean =>
  evidence.by === 'token' || (evidence.by === 'words' && evidence.strength === 'strong');

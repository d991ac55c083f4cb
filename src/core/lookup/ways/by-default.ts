import { documenting } from '../refs.ts';
import type { Way } from '../way.ts';
import { explainOn } from './explain.ts';

/**
 * The default products answer a question that names none: those that fit a shared name, if any of them documents the
 * codes. The others are named as not documenting them.
 */
export const byDefault: Way = (reading, { catalog, defaultProducts }) => {
  const { products, sharedNames, unknownNames, codes } = reading;
  if (products.length > 0 || unknownNames.length > 0 || codes.length === 0) return undefined;
  const candidates = sharedNames.flatMap((shared) => catalog.names.find(({ name }) => name === shared)?.products ?? []);
  const chosen = defaultProducts.filter((id) => sharedNames.length === 0 || candidates.includes(id));
  const documented = documenting(chosen, codes, catalog);
  if (documented.length === 0) return undefined;
  const answer = explainOn(reading, chosen, catalog);
  return answer.kind === 'explained' ? { ...answer, byDefault: documented } : answer;
};

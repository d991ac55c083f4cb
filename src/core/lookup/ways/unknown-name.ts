import { unique } from '../../collections.ts';
import type { Answer } from '../answer.ts';
import type { LookupContext, Way } from '../way.ts';

/** A name that the catalog does not have, and no other. */
export const unknownName: Way = ({ unknownNames, products, codes }, context) =>
  unknownNames.length > 0 && products.length === 0 ? unknown(unknownNames, codes, context) : undefined;

export const unknown = (
  names: readonly string[],
  codes: readonly string[],
  { nearest }: Pick<LookupContext, 'nearest'>,
): Answer => ({
  kind: 'unknown',
  names: names.map((name) => ({ name, nearest: unique([...nearest.misspelt(name), ...nearest.beginningWith(name)]) })),
  codes,
});

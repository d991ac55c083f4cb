import type { Answer } from '../answer.ts';
import type { LookupContext, Way } from '../way.ts';

/** A name that stands for several products, and nothing else in the question settles which one is meant. */
export const ambiguousName: Way = ({ sharedNames: [name], products, codes }, context) =>
  name !== undefined && products.length === 0 ? ambiguous(name, codes, context) : undefined;

export const ambiguous = (
  name: string,
  codes: readonly string[],
  { catalog }: Pick<LookupContext, 'catalog'>,
): Answer => ({
  kind: 'ambiguous',
  name,
  products: catalog.names.flatMap((known) => (known.name === name ? [...known.products, ...known.uncovered] : [])),
  codes,
});

import type { Reading } from '../../reader/reading.ts';
import type { Answer, Ref } from '../answer.ts';
import { isDocumented, isStandard, pairsOf } from '../refs.ts';
import type { LookupContext, Way } from '../way.ts';
import { ambiguous } from './ambiguous-name.ts';
import { compareCodes, productsFirst } from './compare.ts';
import { unknown } from './unknown-name.ts';

/** Codes and the products to set side by side; names that are not settled are asked about first. */
export const contrast: Way = (reading, context) => {
  const { codes, products, sharedNames, unknownNames } = reading;
  if (!asksToContrast(reading) || codes.length === 0) return undefined;
  const misspelt = unknownNames.find((name) => context.nearest.misspelt(name).length > 0);
  if (misspelt !== undefined) return unknown([misspelt], codes, context);
  const [shared] = sharedNames;
  if (shared !== undefined) return ambiguous(shared, codes, context);
  return products.length > 0 ? contrastProducts(products, codes, context) : undefined;
};

const asksToContrast = ({ intent, products, sharedNames, unknownNames }: Reading): boolean =>
  intent === 'compare' || (intent === 'between' && products.length + sharedNames.length + unknownNames.length > 1);

/** One product next to all others, or several side by side; undefined where they document too little for it. */
function contrastProducts(
  products: readonly string[],
  codes: readonly string[],
  { catalog, nearest }: LookupContext,
): Answer | undefined {
  const answer = compareCodes(codes, { catalog, nearest });
  if (answer.kind !== 'compared') return undefined;
  if (products.length === 1) return productsFirst(answer, products);
  const isMeant = ({ product }: Ref): boolean => products.includes(product);
  const entries = [...answer.standard, ...answer.entries].filter(isMeant);
  const ownCodes = answer.ownCodes.filter(({ ref }) => isMeant(ref));
  if (entries.length + ownCodes.length === 0) return undefined;
  return {
    ...answer,
    kind: 'contrasted',
    entries: entries.filter((ref) => !isStandard(ref)),
    standard: entries.filter(isStandard),
    ownCodes,
    products,
    undocumented: pairsOf(answer.codes, products).filter(
      (ref) => !isDocumented(ref, catalog) && !ownCodes.some((own) => own.ref.product === ref.product),
    ),
  };
}

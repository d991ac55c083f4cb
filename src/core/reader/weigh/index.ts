import type { Candidate, Drop, Refiner, Weighed } from '../finding.ts';
import {
  dropHealthy,
  dropWebSocketCodes,
  keepForeignCodesOut,
  readNumbersOfProducts,
  readStatusesInTokens,
} from './codes.ts';
import { dropInner, dropRepeated } from './overlaps.ts';
import { addProductsOfVendors, nameProductsByTokens, preferProductsToVendors, settleSharedNames } from './products.ts';
import { keepAnsweredHop, weighSigns } from './signs.ts';
import { findMisspeltNames, findUnknownNames } from './unknown-names.ts';

/** In the order in which they run; those that drop codes, with the reason. */
const refiners: readonly { readonly refine: Refiner; readonly drops?: string }[] = [
  { refine: dropRepeated, drops: 'found-twice' },
  { refine: dropInner, drops: 'inside-something-else' },
  { refine: readStatusesInTokens },
  { refine: keepAnsweredHop },
  { refine: weighSigns },
  { refine: dropWebSocketCodes, drops: 'close-of-a-websocket' },
  { refine: nameProductsByTokens },
  { refine: settleSharedNames },
  { refine: addProductsOfVendors },
  { refine: preferProductsToVendors },
  { refine: readNumbersOfProducts },
  { refine: keepForeignCodesOut, drops: 'code-of-another-product' },
  { refine: dropHealthy, drops: 'healthy' },
  { refine: findMisspeltNames },
  { refine: findUnknownNames },
];

/**
 * Weighs candidates against each other.
 *
 * @param drop takes every code that is dropped
 */
export const weigh = (candidates: readonly Candidate[], question: Weighed, drop: Drop): readonly Candidate[] =>
  refiners.reduce((before, { refine, drops }) => {
    const after = refine(before, question);
    if (drops) {
      const kept = new Set(after);
      for (const lost of before) if (lost.kind === 'code' && !kept.has(lost)) drop(lost.text, lost.index, drops);
    }
    return after;
  }, candidates);

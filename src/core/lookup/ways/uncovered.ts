import { unique } from '../../collections.ts';
import type { Reading } from '../../reader/reading.ts';
import { foreignCodes } from '../pairs.ts';
import { isStandard, refsOf } from '../refs.ts';
import { isMeant, passersOn } from '../seen.ts';
import type { Way } from '../way.ts';

/**
 * Products that the catalog knows by name and signs only. Nothing of theirs is explained by the entries of another
 * product, so that this comes before every other meaning.
 */
export const uncovered: Way = (reading, { catalog }) => {
  const { codes, classes, author } = reading;
  if (reading.uncovered.length === 0 || !isAboutThem(reading)) return undefined;
  const isAuthor = author !== undefined && reading.uncovered.includes(author);
  return {
    kind: 'uncovered',
    products: unique([...(isAuthor ? [author] : []), ...reading.uncovered]),
    isAuthor,
    codes,
    classes,
    standard: codes.flatMap((code) => refsOf(code, catalog)).filter(isStandard),
    passedOnBy: isAuthor ? passersOn(reading) : [],
  };
};

/**
 * Whether the question is about an uncovered product rather than about a covered one beside it: the error is from it, or
 * what is covered is no more than the name of a vendor.
 */
function isAboutThem(reading: Reading): boolean {
  const { codes, classes, healthy, products, author } = reading;
  if (codes.length === 0 && classes.length === 0 && healthy.length > 0) return false;
  if (codes.length > 0 && foreignCodes(reading).length === codes.length) return true;
  if (author !== undefined) return reading.uncovered.includes(author);
  return !products.some((id) => isMeant(id, reading));
}

import type { Reading } from '../reader/reading.ts';
import type { Answer } from './answer.ts';
import type { LookupContext } from './way.ts';
import { lastResort, ways } from './ways.ts';

/** More codes at once are a table, not a question; the card names the others. */
export const maxCodes = 12;

/** All codes of a reading, what says most about the others first. */
export const askedCodes = ({ details, codes }: Pick<Reading, 'details' | 'codes'>): string[] => [...details, ...codes];

/** Looks a reading up. The key is always (product, code): no meaning is ever taken over from another product. */
export function lookup(reading: Reading, context: LookupContext): Answer {
  const asked = { ...reading, codes: askedCodes(reading).slice(0, maxCodes) };
  for (const [, way] of ways) {
    const answer = way(asked, context);
    if (answer) return answer;
  }
  return lastResort;
}

import type { Replay } from '../card.ts';
import { unique } from '../collections.ts';
import type { Answer } from '../lookup/answer.ts';
import { maxCodes } from '../lookup/lookup.ts';
import { maxWords } from '../lookup/search.ts';
import type { Asked, Carried } from '../question.ts';
import type { Reading } from '../reader/reading.ts';
import { typedQuestion } from './choices.ts';
import type { PresentContext } from './context.ts';

/**
 * A short question that gives the same answer, so that a card can be made again from what travels with a button. Its
 * host and ids travel along.
 *
 * @returns undefined for cards that answer nothing
 */
export function replayOf(answer: Answer, reading: Reading, context: PresentContext): Replay | undefined {
  const asked = askedAgain(answer, reading);
  if (!asked) return undefined;
  const carried = carriedOf(reading, context);
  return { text: typedQuestion(asked, context), asked, language: context.language, ...(carried && { carried }) };
}

/** The codes that are looked up, and as many that the card names as too many. */
const maxMentioned = 2 * maxCodes;

function askedAgain(answer: Answer, reading: Reading): Asked | undefined {
  const { products, sharedNames } = reading;
  const codes = reading.codes.slice(0, maxMentioned);
  switch (answer.kind) {
    case 'explained': {
      const shown = unique(answer.entries.map(({ product }) => product));
      // Where the error is known to come from one edge, only that one is explained.
      const isSettled = reading.author !== undefined && shown.join() === reading.author;
      // The default chose among the products that a name stands for.
      const sharedName = answer.byDefault && sharedNames[0];
      return { codes, products: isSettled ? shown : products, ...(sharedName !== undefined && { sharedName }) };
    }
    case 'undocumented':
      return { codes, products };
    case 'compared':
      return { ...(products.length > 0 && { intent: 'compare' }), codes, products };
    case 'contrasted':
      return { intent: 'compare', codes, products };
    case 'listed': {
      const which = answer.status === undefined ? { classes: answer.classes } : { codes: [answer.status] };
      return { ...which, products: answer.products };
    }
    case 'found':
      return { words: reading.words.slice(0, maxWords), products };
    case 'ambiguous':
    case 'unknown':
    case 'help':
    case 'thanked':
    case 'declined':
      return undefined;
    default:
      return answer satisfies never;
  }
}

function carriedOf({ host }: Reading, { ids }: PresentContext): Carried | undefined {
  if (host === undefined && ids.length === 0) return undefined;
  return { ...(host !== undefined && { host }), ...(ids.length > 0 && { ids }) };
}

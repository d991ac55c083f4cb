import type { Replay } from '../card.ts';
import { unique } from '../collections.ts';
import type { Answer } from '../lookup/answer.ts';
import { askedCodes, maxCodes } from '../lookup/lookup.ts';
import { askedPairs } from '../lookup/pairs.ts';
import type { Asked, Carried } from '../question.ts';
import { pathIn } from '../reader/path.ts';
import type { Reading } from '../reader/reading.ts';
import { typedQuestion } from './choices.ts';
import type { PresentContext } from './context.ts';
import { publicWords } from './echo.ts';
import { type CountedClaim, isCounted } from './log-count.ts';

/**
 * A short question that gives the same answer, so that a card can be made again from what travels with a button. What
 * was read of one request or of a log travels along.
 *
 * @param hasEvidence whether the card says how the text was read, which no question says again
 * @returns undefined for cards that answer nothing
 */
export function replayOf(
  answer: Answer,
  reading: Reading,
  hasEvidence: boolean,
  context: PresentContext,
): Replay | undefined {
  const asked = askedAgain(answer, reading);
  if (!asked) return undefined;
  const carried = carriedOf(reading, context);
  return {
    text: typedQuestion(asked, context),
    asked,
    language: context.language,
    ...(carried && { carried }),
    isWhole: !hasEvidence && !carried,
  };
}

/** The codes that are looked up, and as many that the card names as too many. */
const maxMentioned = 2 * maxCodes;

function askedAgain(answer: Answer, reading: Reading): Asked | undefined {
  const { products, sharedNames } = reading;
  const codes = askedCodes(reading).slice(0, maxMentioned);
  switch (answer.kind) {
    case 'explained': {
      const shown = unique(answer.entries.map(({ product }) => product));
      // Where the error is known to come from one edge, only that one is explained.
      const isSettled = reading.author !== undefined && shown.join() === reading.author;
      // The default chose among the products that a name stands for.
      const sharedName = answer.byDefault && sharedNames[0];
      return {
        ...pairedAgain(reading, isSettled ? shown : products),
        ...(sharedName !== undefined && { sharedName }),
      };
    }
    case 'undocumented':
      return pairedAgain(reading, products);
    case 'uncovered':
      return { codes, classes: answer.classes, products: answer.products };
    case 'about': {
      const { classes = [], asksForOutage } = answer;
      return { ...(asksForOutage && { intent: 'status' }), products, classes };
    }
    case 'compared':
      return { ...(products.length > 0 && { intent: 'compare' }), codes, products };
    case 'contrasted':
      return { intent: 'compare', codes, products };
    case 'listed': {
      const { classes, status, products: listed } = answer;
      if (status !== undefined) return { codes: [status], products: listed };
      return { intent: 'list', classes, products: listed };
    }
    case 'found':
      return { words: publicWords(reading.words), products };
    case 'healthy':
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

/** Codes on products, with the pairs where not every code is asked on every product. */
function pairedAgain(reading: Reading, products: readonly string[]): Asked {
  const codes = askedCodes(reading).slice(0, maxMentioned);
  if (products.length === 0) return { codes, products };
  const all = askedPairs({ ...reading, codes: codes.slice(0, maxCodes) });
  const pairs = all.filter(({ product }) => products.includes(product));
  const asked = unique(pairs.map(({ code }) => code));
  const isEach = pairs.length === asked.length * products.length;
  return { codes: [...asked, ...codes.slice(maxCodes)], products, ...(!isEach && { claims: pairs }) };
}

function carriedOf({ host, path, time, claims }: Reading, { ids }: PresentContext): Carried | undefined {
  const counts = claims.filter(isCounted).slice(0, maxCounts).map(countOf);
  if (host === undefined && path === undefined && !time && ids.length + counts.length === 0) return undefined;
  return {
    ...(host !== undefined && { host }),
    ...(path !== undefined && { path }),
    ...(time && { time }),
    ...(ids.length > 0 && { ids }),
    ...(counts.length > 0 && { counts }),
  };
}

/** A card shows as many. */
const maxCounts = 2;

function countOf({
  code,
  role,
  count,
  of,
  first,
  last,
  paths: [most],
}: CountedClaim): NonNullable<Carried['counts']>[number] {
  const path = most && most.count * 2 > count ? pathIn(most.value) : undefined;
  return {
    code,
    ...(role && { role }),
    count,
    of,
    ...(first && { first }),
    ...(last && { last }),
    ...(path !== undefined && { path }),
  };
}

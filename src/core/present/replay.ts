import type { Replay } from '../card.ts';
import { unique } from '../collections.ts';
import type { Answer } from '../lookup/answer.ts';
import type { Asked, Carried } from '../question.ts';
import type { Reading } from '../reader/reading.ts';
import { type Setting, typed } from './context.ts';

/**
 * A short question that gives the same answer, so that a card can be made again from what travels with a button. Its
 * host and ids travel beside it.
 *
 * @returns undefined for cards that answer nothing
 */
export function replayOf(answer: Answer, reading: Reading, setting: Setting): Replay | undefined {
  const asked = askedBy(answer, reading);
  if (!asked) return undefined;
  const carried = carriedOf(reading, setting);
  return { text: typed(asked, setting), asked, language: setting.language, ...(carried && { carried }) };
}

function askedBy(answer: Answer, reading: Reading): Asked | undefined {
  const { codes, products } = reading;
  switch (answer.kind) {
    case 'explained': {
      const shown = unique(answer.entries.map(({ product }) => product));
      // Where the error is known to come from one edge, only that one is explained.
      const settled = reading.author !== undefined && shown.join() === reading.author;
      return { codes, products: settled ? shown : products };
    }
    case 'undocumented':
      return { codes, products };
    case 'compared': {
      const compares = answer.products.length > 0 || reading.intent === 'compare';
      return { ...(compares && { intent: 'compare' }), codes, products };
    }
    case 'listed': {
      const { status, classes } = answer;
      return status === undefined
        ? { classes, products: answer.products }
        : { codes: [status], products: answer.products };
    }
    case 'found':
      return { words: reading.words, products };
    case 'ambiguous':
    case 'unknown':
    case 'help':
    case 'thanked':
      return undefined;
    default:
      return answer satisfies never;
  }
}

function carriedOf({ host }: Reading, { ids }: Setting): Carried | undefined {
  const known = ids.flatMap(({ product, rule, value }) =>
    product === undefined ? [] : [{ product, name: rule, value }],
  );
  return host === undefined && known.length === 0
    ? undefined
    : { ...(host !== undefined && { host }), ...(known.length > 0 && { ids: known }) };
}

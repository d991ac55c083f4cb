import { standard } from '../../catalog/catalog.ts';
import type { Part } from '../card.ts';
import type { Answer } from '../lookup/answer.ts';
import { askedCodes, maxCodes } from '../lookup/lookup.ts';
import { foreignCodes } from '../lookup/pairs.ts';
import { note } from '../parts.ts';
import type { Reading } from '../reader/reading.ts';
import { productName, productNames } from './catalog-names.ts';
import type { PresentContext } from './context.ts';
import { echo } from './echo.ts';

/** Which product was chosen for the person, and what of the question the answer could not take into account. */
export function leftAside(answer: Answer, context: PresentContext): Part[] {
  const { reading } = context;
  const sentences = [
    chosenProduct(answer, reading, context),
    ...ignoredNames(answer, reading, context),
    uncoveredNames(answer, reading, context),
    tooManyCodes(reading, context),
  ];
  const { sentences: joined } = context.words;
  return note(joined(sentences.filter((sentence) => sentence !== '').slice(0, maxSentences)));
}

/** More would make the small print longer than the answer. */
const maxSentences = 4;

/** Says why a product answers that the question did not name. */
function chosenProduct(answer: Answer, { products }: Reading, context: PresentContext): string {
  const { words } = context;
  if (answer.kind !== 'explained') return '';
  const { byDefault = [], entries } = answer;
  if (byDefault.length > 0) return words.byDefault(productNames(byDefault, context));
  const [first] = entries;
  const isOnly = first && products.length === 0 && first.product !== standard;
  return isOnly ? words.onlyOn(productName(first.product, context)) : '';
}

/** Names that something else in the question made unnecessary. */
function ignoredNames({ kind }: Answer, { unknownNames, sharedNames }: Reading, context: PresentContext): string[] {
  const { words } = context;
  if (kind === 'unknown' || kind === 'ambiguous' || kind === 'thanked') return [];
  return [
    ...unknownNames.map((name) => words.leftAside(echo(name, context))),
    ...sharedNames.map((name) => words.sharedLeftAside(words.quote(name))),
  ];
}

/** Whoever is named is named in the answer: products beside others that the catalog does not cover, with their codes. */
function uncoveredNames({ kind }: Answer, reading: Reading, context: PresentContext): string {
  const { words } = context;
  if (reading.uncovered.length === 0 || kind === 'uncovered' || kind === 'healthy' || kind === 'thanked') return '';
  const codes = foreignCodes({ ...reading, codes: askedCodes(reading) });
  return words.uncoveredAside(productNames(reading.uncovered, context), words.and(codes));
}

function tooManyCodes(reading: Reading, { words }: PresentContext): string {
  const more = askedCodes(reading).slice(maxCodes, 2 * maxCodes);
  return more.length > 0 ? words.alsoAsked(words.and(more)) : '';
}

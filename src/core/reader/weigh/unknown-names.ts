import { createNearest } from '../../lookup/nearest.ts';
import { isName } from '../extract/names.ts';
import type { Refiner } from '../finding.ts';
import { describesSymptom, isCatalogWord } from '../lexicon/vocabulary.ts';
import { leftovers, wordsBeside } from '../lexicon/words.ts';

/* Refiners that find what looks like a product's name and is none. */

/** A question has few words that mean nothing to the catalog; a paste has many, and none of them is a misspelt name. */
const mostWords = 40;

/** Misspelt names, wherever they stand. */
export const findMisspeltNames: Refiner = (findings, text, catalog) => {
  const words = leftovers(text, findings);
  if (words.length > mostWords) return findings;
  return [
    ...findings,
    ...words
      .filter(({ text: word }) => !isCatalogWord(word, catalog) && !isName(word, catalog))
      .filter(({ text: word }) => createNearest(catalog).misspelt(word).length > 0)
      .map(({ text: word, index }) => ({
        kind: 'unknown-name' as const,
        value: word.toLowerCase(),
        rule: 'misspelt-name',
        index,
        text: word,
      })),
  ];
};

/**
 * In a question of a code and one more word, a word that means nothing else is a name that nobody has. Chinese has no
 * spaces, so that what happened is one word as well: there, a name has to look like one.
 */
export const findUnknownNames: Refiner = (findings, text, catalog) => {
  if (!findings.some(({ kind }) => kind === 'code') || findings.some(({ kind }) => kind !== 'code' && kind !== 'class'))
    return findings;
  const words = leftovers(text, findings);
  const isTerse = wordsBeside(text, findings).length === 1;
  if (words.length !== 1) return findings;
  return [
    ...findings,
    ...words
      .filter(({ text: word }) => /^[\p{L}\d-]+$/u.test(word) && !isName(word, catalog))
      .filter(({ text: word }) => (/\p{Script=Han}/u.test(word) ? looksLikeVendor.test(word) : isTerse))
      .filter(
        ({ text: word }) => !describesSymptom(word, catalog) || createNearest(catalog).beginningWith(word).length > 0,
      )
      .map(({ text: word, index }) => ({
        kind: 'unknown-name' as const,
        value: word.toLowerCase(),
        rule: 'terse-unknown-name',
        index,
        text: word,
      })),
  ];
};

const looksLikeVendor = /(?:云|加速|网络|科技|数据)$/;

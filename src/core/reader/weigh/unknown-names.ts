import type { Candidate, Refiner } from '../finding.ts';
import { countUncovered, leftovers, type Word } from './leftovers.ts';

/* Refiners that find what looks like a product's name and is none. */

/** A question has few words that mean nothing to the catalog; a paste has many, and none of them is a misspelt name. */
const maxWords = 40;

/** Misspelt names, wherever they are. */
export const findMisspeltNames: Refiner = (candidates, { text, lexicon }) => {
  const words = leftovers(text, candidates);
  if (words.length > maxWords) return candidates;
  const { names, nearest, vocabulary } = lexicon;
  const isMisspelt = (word: string): boolean =>
    !vocabulary.has(word) && names.find(word) === undefined && nearest.misspelt(word).length > 0;
  return [
    ...candidates,
    ...words.filter((word) => isMisspelt(word.text)).map((word) => candidateOf(word, 'misspelt-name')),
  ];
};

/**
 * In a question of a code and one more word, a word that means nothing else is a name that nobody has. Chinese has no
 * spaces, so that what happened is one word as well: there, a name has to look like one.
 */
export const findUnknownNames: Refiner = (candidates, { text, carries, lexicon }) => {
  const hasCode = candidates.some(({ kind }) => kind === 'code');
  const hasMore = candidates.some(({ kind }) => kind !== 'code' && kind !== 'class') || carries;
  if (!hasCode || hasMore) return candidates;
  const [word, ...others] = leftovers(text, candidates);
  if (!word || others.length > 0) return candidates;
  const { names, nearest, vocabulary } = lexicon;
  const looksLikeName = /\p{Script=Han}/u.test(word.text)
    ? /(?:云|加速|网络|科技|数据)$/.test(word.text)
    : countUncovered(text, candidates) === 1;
  const isName =
    looksLikeName &&
    /^[\p{L}\d-]+$/u.test(word.text) &&
    names.find(word.text) === undefined &&
    (!vocabulary.describesSymptom(word.text) || nearest.beginningWith(word.text).length > 0);
  return isName ? [...candidates, candidateOf(word, 'terse-unknown-name')] : candidates;
};

const candidateOf = ({ text, index }: Word, rule: string): Candidate => ({
  kind: 'unknown-name',
  value: text.toLowerCase(),
  rule,
  index,
  text,
});

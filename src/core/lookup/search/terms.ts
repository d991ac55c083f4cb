/*
 * What is searched for and in: words of Latin letters, and pairs of Han characters. Chinese has no spaces between
 * words, and most of its words have two characters; a dictionary of it would take longer to load than a whole search.
 */

/** The runs of a text that hold terms: each is Latin letters and digits, or Han characters. */
export const runsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{Script=Latin}\d]+|\p{Script=Han}+/gu) ?? []).filter((run) => meansSomething.test(run));

/** A single character is no word, and a number is a code. */
const meansSomething = /\p{Script=Latin}.|.\p{Script=Latin}|\p{Script=Han}{2}/u;

export const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run);

/** Every two neighbours in a run of Han characters: 源站, 站证, 证书 in 源站证书. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, at) => characters[at] + character);
}

/** The terms of a text, in its order, as often as they are in it. */
export const termsOf = (text: string): string[] => runsOf(text).flatMap((run) => (isHan(run) ? pairsOf(run) : [run]));

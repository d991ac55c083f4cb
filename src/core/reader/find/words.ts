/* What stands where a word begins or ends, by UTF-16 code units. */

/** A Latin letter, a digit or an underscore of ASCII. */
export const isWordUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95;

/** Whether a word, or a sign, can begin at a place: not inside a word. */
export const startsWord = (text: string, at: number): boolean =>
  !isWordUnit(text.charCodeAt(at)) || at === 0 || !isWordUnit(text.charCodeAt(at - 1));

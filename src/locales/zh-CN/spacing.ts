/* Chinese in which names, numbers and code stand: what goes between them. */

/** A word before Han characters: with a space after it if it ends in Latin script. */
export const closed = (text: string): string => (/[\p{Script=Latin}\d)]$/u.test(text) ? `${text} ` : text);

/** A word after Han characters: with a space before it if it begins in Latin script, or is code. */
export const spaced = (text: string): string => (/^[\p{Script=Latin}\d`]/u.test(text) ? ` ${text}` : text);

/** In brackets, what is there to say. */
export function inBrackets(...items: readonly string[]): string {
  const said = items.filter((item) => item !== '');
  return said.length === 0 ? '' : `（${said.join('，')}）`;
}

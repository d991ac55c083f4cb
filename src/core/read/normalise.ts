const replacements = new Map([
  ...[...'‘’‚‛′＇`´'].map((quote) => [quote, "'"] as const),
  ...[...'“”„‟″＂«»「」『』'].map((quote) => [quote, '"'] as const),
  ...[...'‐‑‒–—―−－'].map((dash) => [dash, '-'] as const),
  ...[...'\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'].map(
    (space) => [space, ' '] as const,
  ),
]);

const replaced = new RegExp(`[${[...replacements.keys()].join('')}\uff01-\uff5e]`, 'g');

/** The distance between a full-width form and its ASCII character (Unicode block FF00). */
const fullWidth = 0xfee0;

/**
 * Writes a text the way the reader's patterns expect it: ASCII digits, quotes, dashes and spaces. Every character stays
 * where it is, so that positions hold in the original, too.
 */
export const normalise = (text: string): string =>
  text.replace(replaced, (char) => replacements.get(char) ?? String.fromCharCode(char.charCodeAt(0) - fullWidth));

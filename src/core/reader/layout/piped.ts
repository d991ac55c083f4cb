import type { Row } from './rows.ts';

/** People join the lines of a dump by bars: `HTTP/1.1 502 Bad Gateway | Server: nginx`. */
const bar = ' | ';

/** A status line, or a header behind a bar. */
const isDump = /^\s*HTTP\/\d[\d.]{0,2} \d{3}\b|\| [A-Za-z][\w-]{1,40}: /;

/** The rows, each part of a dump that was joined by bars as a row of its own. */
export const splitPiped = (rows: readonly Row[]): readonly Row[] =>
  rows.some(isPiped) ? rows.flatMap((row) => (isPiped(row) ? partsOf(row) : [row])) : rows;

const isPiped = ({ text }: Row): boolean => text.includes(bar) && text.includes('HTTP/') && isDump.test(text);

function partsOf({ text, index, afterBlank, ...held }: Row): Row[] {
  let at = index;
  return text.split(bar).map((part, nth) => {
    const row = { text: part, index: at, afterBlank: afterBlank && nth === 0, ...held };
    at += part.length + bar.length;
    return row;
  });
}

/** A line that is not blank. */
export type Row = {
  readonly text: string;
  /** Where it starts in the text, in UTF-16 code units. */
  readonly index: number;
  /** A blank line is before it. */
  readonly afterBlank: boolean;
  /** Which of the characters of `marks` it holds, as a sum. */
  readonly marks: number;
  /** The longest run of characters that are neither blank nor Han. */
  readonly longestRun: number;
};

/** Characters that tell what a line may be, so that no pattern has to be tried where none of them is. */
export const marks = { colon: 1, equals: 2, quote: 4, bracket: 8, brace: 16, angle: 32, tab: 64, digit: 128, dot: 256 };

const marksOf = new Uint16Array(128);
for (const [characters, mark] of [
  [':', marks.colon],
  ['=', marks.equals],
  [`"'`, marks.quote],
  ['[', marks.bracket],
  ['{}', marks.brace],
  ['<', marks.angle],
  ['\t', marks.tab],
  ['0123456789', marks.digit],
  ['.', marks.dot],
] as const) {
  for (const character of characters) marksOf[character.charCodeAt(0)] = mark;
}

const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

/** The first and the last Han character of the basic plane, with what stands between them (Unicode CJK blocks). */
const isHan = (unit: number): boolean => unit >= 0x2e80 && unit <= 0xfaff;

const isLineEnd = (unit: number): boolean => unit === lineFeed || unit === carriageReturn;

/** The lines of a text that are not blank, in one pass over its characters. */
export function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let afterBlank = false;
  for (let start = 0; start < text.length; ) {
    const { end, row } = rowAt(text, start, afterBlank);
    if (row) rows.push(row);
    const next = text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed ? end + 2 : end + 1;
    afterBlank = row === undefined;
    start = next;
  }
  return rows;
}

/** The line that starts at a place: where it ends, and what it holds unless it is blank. */
function rowAt(text: string, start: number, afterBlank: boolean): { readonly end: number; readonly row?: Row } {
  let found = 0;
  let run = 0;
  let longestRun = 0;
  let isBlank = true;
  let at = start;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isLineEnd(unit)) break;
    if (unit < marksOf.length) found |= marksOf[unit] ?? 0;
    if (unit > space) isBlank = false;
    run = unit <= space || isHan(unit) ? 0 : run + 1;
    if (run > longestRun) longestRun = run;
  }
  return isBlank
    ? { end: at }
    : { end: at, row: { text: text.slice(start, at), index: start, afterBlank, marks: found, longestRun } };
}

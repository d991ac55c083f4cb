import type { Line } from './layout.ts';
import { marks, type Row } from './rows.ts';

/* Whether a person or a machine wrote a line. */

/** Begins like a log: a date with a time, an address, a level in brackets, a stack's frame, a command's own words. */
const machineStart =
  /^\s*(?:\[?\d{4}[-/]\d\d[-/]\d\d[T_\s]|\[\d\d?\/[A-Z][a-z]{2}\/\d{4}|\d{14} |\d{10}(?:\.\d{1,6})?\s|(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d|\d{1,3}(?:\.\d{1,3}){3}[\s:]|[IWEF]\d{4} \d\d:|(?:https?|h2|wss?) \d{4}-|at .{1,200}:\d+|File "|Traceback|< |> (?:[A-Z]{3,7} |[\w-]{1,60}:)|\* (?:Trying|Connected|Connection|TLS|SSL|ALPN|Server|HTTP|Using|Mark|Rebuilt|\[)|\d\d:\d\d:\d\d\.\d)/;

/** Source code, a style sheet, a diff. */
const code =
  /[{};]\s*$|^\s*(?:[+-]\s*)?(?:if|for|return|func|def|class|const|let|var|import|public|private)\b.{0,200}[({:;]|^\s{0,40}[\w.]{1,60}\s{1,20}=\s|^\s{2,40}['"$]{0,2}\w{1,60}['"]?: \d{1,9},?$|^@@ /;

const markup = /<\/?[a-zA-Z!][^<>]{0,300}>|&lt;\/?[a-z]/;

const quotedName = /["']\s{0,2}:|\\"/;

/** Nobody writes words of that length. */
const longestWord = 120;

/** The kind of a line that is not a header and holds so many fields. */
export function kindOf(
  { text: line, marks: held, longestRun }: Omit<Row, 'afterBlank'>,
  fieldCount: number,
): 'prose' | 'data' {
  if (fieldCount > 2 || longestRun >= longestWord) return 'data';
  if ((held & marks.angle) !== 0 && markup.test(line)) return 'data';
  if ((held & marks.quote) !== 0 && quotedName.test(line)) return 'data';
  const start = line.slice(0, 300);
  return machineStart.test(start) || code.test(start) ? 'data' : 'prose';
}

/** The cells of a row from a spreadsheet; a number that has a cell to itself is a count as likely as a code. */
export const cellsOf = (row: string, rowIndex: number): Line[] =>
  [...row.matchAll(/[^\t]+/g)].map(({ 0: text, index }) => ({
    text,
    index: rowIndex + index,
    kind: /^[\d\s.,%-]+$/.test(text) ? 'data' : 'prose',
    matches: [],
  }));

/** A count and a status, as `sort | uniq -c` writes them; two such rows at least are a table. */
export const countRow = /^(\s{0,20}\d{1,9}\s{1,9})([1-9]\d\d)\s{0,9}$/;

/** The lines in the light of those around them: rows of counts, where they are some. */
export function withCounts(lines: readonly Line[]): readonly Line[] {
  const areRows = lines.map(({ text, kind }) => kind !== 'log' && text.length <= longestCount && countRow.test(text));
  return areRows.includes(true)
    ? lines.map((line, at) =>
        areRows[at] && (areRows[at - 1] || areRows[at + 1]) ? { ...line, kind: 'counts' } : line,
      )
    : lines;
}

/** No count with a status is longer. */
const longestCount = 60;

import { atMost } from '../../collections.ts';
import type { RecordMatch } from '../formats/match.ts';
import { maxOfOne } from '../repeats.ts';
import type { Field } from './field.ts';
import { joinHar } from './fields.ts';
import type { Known, Layout, Line } from './layout.ts';
import { cellsOf, kindOf, withCounts } from './line-kind.ts';
import { splitPiped } from './piped.ts';
import { type ReadRow, readRows } from './read-rows.ts';
import { recordsIn, type Tables } from './records.ts';
import { marks, rowsOf } from './rows.ts';
import { fieldsInTables } from './tables.ts';

/**
 * Lays a normalised text out: lines that a format of the catalog owns, lines that a machine wrote, lines that a person
 * wrote, and the names and values in them. People copy these in many shapes: `curl -I`, `curl -v`, developer tools, HAR,
 * logs, PowerShell.
 */
export function layOut(text: string, known: Known): Layout {
  const lower = text.toLowerCase();
  const plainRows = splitPiped(rowsOf(text));
  const rows = readRows(plainRows, text, known);
  const tables = fieldsInTables(plainRows);
  const records = recordsIn(rows, tables, known.formats);
  const isDiff = text.includes('@@ -') && /^@@ -\d/m.test(text);
  const lines: UnsettledLine[] = [];
  for (const [at, row] of rows.entries())
    addLines(lines, row, { isDiff, isCells: tables.has(at), record: records.get(at) });
  return {
    text,
    lower,
    lines: withCounts(settleHeaders(lines)),
    fields: joinHar(fieldsOf(rows, tables, records)),
    records: [...new Set(records.values())],
  };
}

/** The fields of all rows; of many records of one format, those of the first ones, since the others prove no more. */
function fieldsOf(rows: readonly ReadRow[], tables: Tables, records: ReadonlyMap<number, RecordMatch>): Field[] {
  const isNew = atMost(maxOfOne);
  return rows.flatMap(({ fields }, at) => {
    const record = records.get(at);
    return record && !isNew(record.format) ? none : (tables.get(at) ?? fields);
  });
}

const none: readonly never[] = [];

type UnsettledLine = Line & { readonly header?: ReadRow['header'] };

type Around = { readonly isDiff: boolean; readonly isCells: boolean; readonly record: RecordMatch | undefined };

function addLines(lines: UnsettledLine[], read: ReadRow, { isDiff, isCells, record }: Around): void {
  const { row, header, owner, outputs, isRepeated } = read;
  const { text, index } = row;
  if (record) lines.push({ text, index, kind: 'log', matches: none, record });
  else if (owner) lines.push({ text, index, kind: 'log', matches: [owner] });
  else if (isCells) lines.push({ text, index, kind: 'counts', matches: outputs });
  else if (isRepeated) lines.push({ text, index, kind: 'repeated', header, matches: none });
  else if (header) lines.push({ text, index, kind: 'header', header, matches: outputs });
  else for (const line of writtenLines(read, isDiff)) lines.push(line);
}

/** A line that a person or a machine wrote; of a spreadsheet, each cell is one. */
function writtenLines({ row, fields, outputs }: ReadRow, isDiff: boolean): readonly Line[] {
  const { text, index } = row;
  const kind = isDiff && /^[-+ ]/.test(text) ? 'data' : kindOf(row, fields.length);
  const isSheet = kind === 'prose' && outputs.length === 0 && (row.marks & marks.tab) !== 0;
  return isSheet ? cellsOf(text, index) : [{ text, index, kind, matches: outputs }];
}

/** What may be a sentence is a header only next to one. */
const settleHeaders = (lines: readonly UnsettledLine[]): readonly Line[] =>
  !lines.some(({ header }) => header === 'perhaps')
    ? lines
    : lines.map((line, at) => {
        const isSentence =
          line.kind === 'header' &&
          line.header === 'perhaps' &&
          lines[at - 1]?.header !== 'surely' &&
          lines[at + 1]?.header !== 'surely';
        return isSentence ? { ...line, kind: 'prose' } : line;
      });

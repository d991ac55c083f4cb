import type { Formats } from '../formats/compile.ts';
import { type LineMatch, lineMatcherFor, matchRecord, type RecordMatch } from '../formats/match.ts';
import type { Field } from './field.ts';
import { fieldsIn, joinHar } from './fields.ts';
import { headerIn, type Label, labelIn, mayBeSentence } from './headers.ts';
import type { Layout, Line } from './layout.ts';
import { cellsOf, kindOf, withCounts } from './line-kind.ts';
import { splitPiped } from './piped.ts';
import { areInRequest } from './requests.ts';
import { marks, type Row, rowsOf } from './rows.ts';
import { fieldsInTables } from './tables.ts';

/** What the catalog knows of how texts look. */
export type Known = {
  /** Names of headers, in lower case. */
  readonly headerNames: ReadonlySet<string>;
  readonly formats: Formats;
};

/**
 * Lays a normalised text out: lines that a format of the catalog owns, lines that a machine wrote, lines that a person
 * wrote, and the names and values in them. People copy these in many shapes: `curl -I`, `curl -v`, developer tools, HAR,
 * logs, PowerShell.
 */
export function layOut(text: string, known: Known): Layout {
  const lower = text.toLowerCase();
  const plainRows = splitPiped(rowsOf(text));
  const rows = readRows(plainRows, text, known);
  // Most texts hold no name that a format of records asks for.
  const names = new Set([...known.formats.records.keys()].filter((name) => lower.includes(lastPart(name))));
  const tables = fieldsInTables(plainRows);
  const records: ReadonlyMap<number, RecordMatch> =
    names.size === 0 ? new Map() : recordsIn(rows, tables, known.formats);
  const isDiff = text.includes('@@ -') && /^@@ -\d/m.test(text);
  const lines: UnsettledLine[] = [];
  for (const [at, row] of rows.entries())
    addLines(lines, row, { isDiff, isCells: tables.has(at), record: records.get(at) });
  return {
    text,
    lower,
    lines: withCounts(settleHeaders(lines)),
    fields: joinHar(rows.flatMap(({ fields }, at) => tables.get(at) ?? fields)),
    records: [...new Set(records.values())],
  };
}

/** The name itself of a field in nested objects. */
const lastPart = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** A row with what is found in it. */
type ReadRow = {
  readonly row: Row;
  readonly fields: readonly Field[];
  /** Nothing but a name and its value, or the value of the name on the row before; perhaps a sentence that looks so. */
  readonly header: 'surely' | 'perhaps' | undefined;
  readonly owner: LineMatch | undefined;
  readonly outputs: readonly LineMatch[];
};

function readRows(rows: readonly Row[], text: string, { headerNames, formats }: Known): ReadRow[] {
  const matchesIn = lineMatcherFor(text, formats);
  const inRequest = areInRequest(rows);
  let label: Label | undefined;
  return rows.map((row, at): ReadRow => {
    const isInRequest = inRequest[at] ?? false;
    const header = headerIn(row, headerNames);
    const { owner, outputs } = matchesIn(row, header === undefined);
    if (owner) {
      label = undefined;
      return { row, fields: none, header: undefined, owner, outputs };
    }
    const fields = fieldsIn(row, isInRequest, header);
    // Developer tools copy names and values on alternating lines.
    const previous = label;
    label = header ? undefined : labelIn(row, isInRequest, headerNames);
    if (previous && !label && fields.length === 0)
      return { row, fields: [fieldOf(previous, row)], header: 'surely', owner, outputs };
    return { row, fields, header: header && (mayBeSentence(header) ? 'perhaps' : 'surely'), owner, outputs };
  });
}

function fieldOf(label: Label, { text, index }: Row): Field {
  const value = text.trim().replace(/^"(.*)"$/, '$1');
  return { ...label, value, valueIndex: index + text.indexOf(value) };
}

/** The fields of rows that stand under a header, by the index of the row. */
type Tables = ReadonlyMap<number, Field[]>;

/** Fields that may be one record, and the rows on which they are. */
type Group = { readonly rows: readonly number[]; readonly fields: readonly Field[] };

/** Records that a format knows, by the rows on which they are. */
function recordsIn(rows: readonly ReadRow[], tables: Tables, formats: Formats): Map<number, RecordMatch> {
  const records = new Map<number, RecordMatch>();
  for (const group of groupsIn(rows, tables)) {
    const record = matchRecord(group.fields, formats);
    if (record) for (const row of group.rows) records.set(row, record);
  }
  return records;
}

/** The rows of tables, lines with several fields, and fields on lines that follow each other. */
function groupsIn(rows: readonly ReadRow[], tables: Tables): Group[] {
  const groups: Group[] = [];
  const objects: string[] = [];
  let open: { rows: number[]; fields: Field[] } | undefined;
  for (const [at, { row, fields }] of rows.entries()) {
    trackObjects(objects, row);
    const cells = tables.get(at);
    const [first] = fields;
    if (cells || fields.length > 1) {
      groups.push({ rows: [at], fields: cells ?? fields });
      open = undefined;
    } else if (first) {
      const field = objects.length > 0 ? { ...first, path: [...objects, first.name].join('.') } : first;
      if (!open || row.afterBlank || open.fields.some((other) => wayTo(other) === wayTo(field))) {
        open = { rows: [], fields: [] };
        groups.push(open);
      }
      open.rows.push(at);
      open.fields.push(field);
    }
  }
  return groups;
}

const wayTo = ({ path, name }: Field): string => path ?? name;

/** Keeps the names of the objects that are open after a row: `"httpRequest": {` opens one, `}` ends it. */
function trackObjects(objects: string[], { text, marks: held }: Row): void {
  if ((held & marks.brace) === 0) return;
  if (/^\s*\}/.test(text)) objects.pop();
  const [, opened] = (/\{\s*$/.test(text.slice(-4)) && opening.exec(text)) || [];
  if (opened !== undefined) objects.push(opened.toLowerCase());
}

const opening = /["']?([\w.-]{1,60})["']?\s{0,4}:\s{0,4}\{\s{0,4}$/;

const none: readonly never[] = [];

type UnsettledLine = Line & { readonly header?: ReadRow['header'] };

type Around = { readonly isDiff: boolean; readonly isCells: boolean; readonly record: RecordMatch | undefined };

function addLines(lines: UnsettledLine[], read: ReadRow, { isDiff, isCells, record }: Around): void {
  const { row, fields, header, owner, outputs } = read;
  const { text, index } = row;
  if (record) lines.push({ text, index, kind: 'log', matches: none, record });
  else if (owner) lines.push({ text, index, kind: 'log', matches: [owner] });
  else if (isCells) lines.push({ text, index, kind: 'counts', matches: outputs });
  else if (header) lines.push({ text, index, kind: 'header', header, matches: outputs });
  else {
    const kind = isDiff && /^[-+ ]/.test(text) ? 'data' : kindOf(row, fields.length);
    const isSheet = kind === 'prose' && outputs.length === 0 && (row.marks & marks.tab) !== 0;
    if (isSheet) for (const cell of cellsOf(text, index)) lines.push(cell);
    else lines.push({ text, index, kind, matches: outputs });
  }
}

/** What may be a sentence is a header only next to one. */
const settleHeaders = (lines: readonly UnsettledLine[]): readonly Line[] =>
  !lines.some(({ header }) => header === 'perhaps')
    ? lines
    : lines.map((line, at) => {
        const isSentence =
          line.header === 'perhaps' && lines[at - 1]?.header !== 'surely' && lines[at + 1]?.header !== 'surely';
        return isSentence ? { ...line, kind: 'prose' } : line;
      });

import type { Formats } from '../formats/compile.ts';
import { type RecordMatch, recordMatcherFor } from '../formats/match.ts';
import type { Field } from './field.ts';
import type { ReadRow } from './read-rows.ts';
import { marks, type Row } from './rows.ts';

/** The fields of rows that stand under a header, by the index of the row. */
export type Tables = ReadonlyMap<number, Field[]>;

/** Fields that may be one record, and the rows on which they are. */
type Group = { readonly rows: readonly number[]; readonly fields: readonly Field[] };

/** Records that a format knows, by the rows on which they are. */
export function recordsIn(rows: readonly ReadRow[], tables: Tables, formats: Formats): Map<number, RecordMatch> {
  const records = new Map<number, RecordMatch>();
  // Most texts hold no name that a format of records asks for.
  const isAsked = ({ name }: Field): boolean => formats.recordNames.has(name);
  if (!rows.some(({ fields }, at) => (tables.get(at) ?? fields).some(isAsked))) return records;
  const recordOf = recordMatcherFor(formats);
  for (const group of groupsIn(rows, tables)) {
    const record = recordOf(group.fields);
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

import { fieldsIn, joinHar } from './fields.ts';
import { headerIn, type Label, labelIn, mayBeSentence } from './headers.ts';
import type { Field, Layout, Line } from './layout.ts';
import { cellsOf, kindOf, withCounts } from './line-kind.ts';
import { areInRequest, type Row, rowsOf } from './requests.ts';

/**
 * Lays a normalised text out: lines that a person wrote, lines that a machine wrote, and the names and values in the
 * latter. People copy these in many shapes: `curl -I`, `curl -v`, developer tools, HAR, logs, PowerShell.
 *
 * @param catalogHeaders names of headers that the catalog knows, in lower case
 */
export function layOut(text: string, catalogHeaders: ReadonlySet<string> = new Set()): Layout {
  const rows = readRows(rowsOf(text), catalogHeaders);
  const isDiff = /^@@ -\d/m.test(text);
  return {
    text,
    lines: withCounts(settleHeaders(rows.flatMap((row) => linesOf(row, isDiff)))),
    fields: joinHar(rows.flatMap(({ fields }) => fields)),
  };
}

/** A row with its fields. */
type FieldRow = Pick<Row, 'text' | 'index'> & {
  readonly fields: readonly Field[];
  /** Nothing but a name and its value, or the value of the name on the row before; perhaps a sentence that looks so. */
  readonly header: 'surely' | 'perhaps' | undefined;
};

function readRows(rows: readonly Row[], catalogHeaders: ReadonlySet<string>): FieldRow[] {
  const inRequest = areInRequest(rows);
  let label: Label | undefined;
  return rows.map((row, at): FieldRow => {
    const { text, index } = row;
    const isInRequest = inRequest[at] ?? false;
    const header = headerIn(text, catalogHeaders);
    const fields = fieldsIn(text, index, isInRequest, header);
    // Developer tools copy names and values on alternating lines.
    const previous = label;
    label = labelIn(text, index, isInRequest, catalogHeaders);
    if (previous && !label && fields.length === 0)
      return { text, index, fields: [fieldOf(previous, row)], header: 'surely' };
    return { text, index, fields, header: header && (mayBeSentence(header) ? 'perhaps' : 'surely') };
  });
}

function fieldOf(label: Label, { text, index }: Row): Field {
  const value = text.trim();
  return { ...label, value, valueIndex: index + text.indexOf(value) };
}

type UnsettledLine = Line & { readonly header?: FieldRow['header'] };

function linesOf({ text, index, fields, header }: FieldRow, isDiff: boolean): UnsettledLine[] {
  if (header) return [{ text, index, kind: 'header', header }];
  const kind = isDiff && /^[-+ ]/.test(text) ? 'data' : kindOf(text, fields.length);
  return kind === 'prose' && text.includes('\t') ? cellsOf(text, index) : [{ text, index, kind }];
}

/** What may be a sentence is a header only next to one. */
const settleHeaders = (lines: readonly UnsettledLine[]): Line[] =>
  lines.map(({ text, index, kind, header }, at) => {
    const isSentence = header === 'perhaps' && lines[at - 1]?.header !== 'surely' && lines[at + 1]?.header !== 'surely';
    return { text, index, kind: isSentence ? 'prose' : kind };
  });

import type { Field } from './field.ts';
import { marks, type Row } from './rows.ts';

/** How the cells of a table are told apart. */
type Split = (row: string) => Cell[];

type Cell = { readonly text: string; readonly index: number };

type Header = { readonly names: readonly string[]; readonly split: Split };

/** Rows of a table are about this many cells longer or shorter than its header at most. */
const tolerance = 1;

/**
 * The fields of rows that stand under a header: the logs of IIS and CloudFront, spreadsheets, exports of queries.
 *
 * @returns the fields by the index of their row in `rows`
 */
export function fieldsInTables(rows: readonly Row[]): Map<number, Field[]> {
  const fields = new Map<number, Field[]>();
  let header: Header | undefined;
  for (const [at, row] of rows.entries()) {
    // JSON has commas, too.
    const next = (row.marks & marks.brace) === 0 ? headerIn(row.text) : undefined;
    if (next) {
      header = next;
      continue;
    }
    if (!header || row.text.startsWith('#')) continue;
    const { names, split } = header;
    const cells = split(row.text);
    // Another number of cells: the table is over.
    if (Math.abs(cells.length - names.length) > tolerance) header = undefined;
    else
      fields.set(
        at,
        cells.slice(0, names.length).map(({ text, index }, column) => ({
          name: names[column] ?? '',
          value: text === '-' ? '' : text,
          index: row.index + index,
          valueIndex: row.index + index,
          inRequest: false,
        })),
      );
  }
  return fields;
}

/** What the header of a table with statuses holds. */
const statusWord = /status|code|状态|响应码|返回码|错误码/i;

/** How a table calls its column of statuses. */
const statusColumn =
  /(?:status(?:[-_ ]?code)?|responsecode|(?:^|[-_ ])code|状态码?|响应码|返回码|错误码)(?:[-_][sdi])?$/i;

function headerIn(row: string): Header | undefined {
  if (!statusWord.test(row)) return undefined;
  const [mark] = /^#?Fields: /.exec(row) ?? [];
  const split = mark ? bySpace : splitOf(row);
  if (!split) return undefined;
  const names = split(row.slice(mark?.length ?? 0)).map(({ text }) =>
    text.replace(/(?<!\w)[`*_]{1,2}(?=[A-Za-z])|(?<=\w)[`*_]{1,2}(?!\w)/g, '').toLowerCase(),
  );
  return names.length > 2 && names.some((name) => statusColumn.test(name)) ? { names, split } : undefined;
}

function splitOf(row: string): Split | undefined {
  if (row.includes('\t')) return byTab;
  if (row.includes('|')) return byBar;
  return row.includes(',') ? byComma : undefined;
}

/** Cells with something between them, which may be empty, and may be quoted so that they can hold it. */
const splitAt =
  (separator: string): Split =>
  (row) => {
    const cells: Cell[] = [];
    let start = 0;
    let isQuoted = false;
    for (let at = 0; at <= row.length; at += 1) {
      if (row[at] === '"') isQuoted = !isQuoted;
      if (at < row.length && (isQuoted || row[at] !== separator)) continue;
      const cell = row.slice(start, at);
      const text = cell.trim().replace(/^"(.*)"$/, '$1');
      cells.push({ text, index: start + cell.indexOf(text) });
      start = at + 1;
    }
    return cells;
  };

const bySpace: Split = (row) =>
  [...row.matchAll(/"[^"\n]{0,2000}"|\S+/g)].map(({ 0: text, index }) => ({
    text: text.replace(/^"(.*)"$/, '$1'),
    index,
  }));

const byTab = splitAt('\t');
const byBar = splitAt('|');
const byComma = splitAt(',');

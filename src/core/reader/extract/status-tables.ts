import type { Extractor } from '../finding.ts';
import { countRow } from '../layout/line-kind.ts';
import { codeCandidate } from '../numbers/candidate.ts';

/** Finds statuses in tables that name their columns first: the logs of IIS, CloudFront and Akamai, spreadsheets, exports. */
export const statusColumns: Extractor = function* ({ text }) {
  let header: Header | undefined;
  for (const { 0: row, index } of text.matchAll(/[^\r\n]+/g)) {
    const next = headerIn(row);
    if (next) {
      header = next;
      continue;
    }
    if (!header || row.startsWith('#')) continue;
    const cells = header.split(row);
    const { text: status = '', index: at = 0 } = cells[header.column] ?? {};
    // Another number of cells: the table is over.
    if (Math.abs(cells.length - header.width) > 1) header = undefined;
    else if (/^[1-9]\d\d$/.test(status.trim()))
      yield codeCandidate(status.trim(), index + at, 'status-column', { by: 'output' });
  }
};

/** The second column of a table of counts. */
export const statusCounts: Extractor = function* ({ lines }) {
  for (const { text, index, kind } of lines) {
    const [, before = '', status] = (kind === 'counts' && text.match(countRow)) || [];
    if (status !== undefined) yield codeCandidate(status, index + before.length, 'status-count', { by: 'output' });
  }
};

/** Which column of a table holds statuses, how many there are, and how its rows are split. */
type Header = { readonly column: number; readonly width: number; readonly split: (row: string) => Cell[] };

type Cell = { readonly text: string; readonly index: number };

function headerIn(row: string): Header | undefined {
  const [fields] = /^#?Fields: /.exec(row) ?? [];
  const split = fields ? bySpace : row.includes('\t') ? byTab : row.includes(',') ? byComma : undefined;
  if (!split) return undefined;
  const cells = split(row.slice(fields?.length ?? 0));
  const column = cells.findIndex(({ text }) => statusColumn.test(text.trim()));
  return column >= 0 && cells.length > 2 ? { column, width: cells.length, split } : undefined;
}

/** How a table calls its column of statuses. */
const statusColumn =
  /^(?:sc-status|(?:http[ _-]?)?(?:status|code)(?:[ _-]?code)?|状态码?|http ?状态码?|响应码|返回码)$/i;

const splitBy =
  (cell: RegExp) =>
  (row: string): Cell[] =>
    [...row.matchAll(cell)].map((match) => ({ text: match[1] ?? match[0], index: match.index }));

const bySpace = splitBy(/\S+/g);
const byTab = splitBy(/[^\t]+/g);
const byComma = splitBy(/"([^"\n]*)"|[^,"]+/g);

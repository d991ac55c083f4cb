import type { CatalogFiles, ProductFiles } from '../src/catalog/load.ts';
import { languages } from '../src/language.ts';

/** What the catalog holds, product by product, and how old the oldest look at a source is. */
export function statistics({ products }: CatalogFiles): string[] {
  const rows = products.map(rowOf);
  const total = (pick: (row: Row) => number): number => rows.reduce((sum, row) => sum + pick(row), 0);
  const table = [
    ['product', 'entries', 'reported', 'sources', 'pages of', 'oldest check'],
    ...rows.map((row) => [
      row.id,
      `${row.entries}`,
      `${row.reported}`,
      `${row.sources}`,
      row.published.length > 0 ? `${row.published.at(0)} to ${row.published.at(-1)}` : '-',
      row.checked.at(0) ?? '-',
    ]),
  ];
  const oldest = rows.flatMap(({ checked }) => checked).sort()[0];
  return [
    ...aligned(table),
    '',
    `${rows.length} products, ${total(({ entries }) => entries)} entries in ${languages.join(' and ')}`,
    `${total(({ sources }) => sources)} sources, the oldest check on ${oldest ?? '-'}`,
    `${total(({ reported }) => reported)} entries rest on a secondary source alone`,
  ];
}

type Row = ReturnType<typeof rowOf>;

function rowOf({ id, product, entries }: ProductFiles) {
  const sources = Object.values(product.content.sources);
  return {
    id,
    entries: entries.length,
    reported: entries.filter(({ content }) => content.confidence === 'reported').length,
    sources: sources.length,
    published: sources.flatMap(({ published }) => published ?? []).sort(),
    checked: sources.map(({ checked }) => checked).sort(),
  };
}

/** Cells padded to the width of their column. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** The address of every source and ticket, each once. */
export const sourceUrls = ({ products }: CatalogFiles): string[] => [
  ...new Set(
    products.flatMap(({ product: { content } }) => [
      ...Object.values(content.sources).map(({ url }) => url),
      ...(content.ticket ? [content.ticket.url] : []),
    ]),
  ),
];

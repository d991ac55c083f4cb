import type { CatalogFiles, EntryYaml, ProductFiles } from '../src/catalog/load.ts';
import { languages } from '../src/language.ts';

/**
 * What the catalog holds, product by product: how many entries have a command, how many checks an entry has and how many
 * of these are our own advice, how many rest on a secondary source alone, and how old the oldest look at a source is.
 */
export function statistics({ products }: CatalogFiles): string[] {
  const covered = products.filter(({ product }) => product.content.covered !== false);
  const rows = covered.map(rowOf);
  const total = (pick: (row: Row) => number): number => rows.reduce((sum, row) => sum + pick(row), 0);
  const entries = total((row) => row.entries);
  const checks = total((row) => row.checks);
  const oldest = rows.flatMap(({ checked }) => checked).sort()[0];
  return [
    ...aligned([
      [
        'product',
        'entries',
        'command',
        'checks',
        'advice',
        'relief',
        'reported',
        'sources',
        'pages of',
        'oldest check',
      ],
      ...rows.map((row) => [
        row.id,
        `${row.entries}`,
        `${row.withCommand}`,
        ratio(row.checks, row.entries),
        share(row.advice, row.checks),
        `${row.withRelief}`,
        `${row.reported}`,
        `${row.sources}`,
        row.published.length > 0 ? `${row.published.at(0)} to ${row.published.at(-1)}` : '-',
        row.checked.at(0) ?? '-',
      ]),
    ]),
    '',
    `${rows.length} products, ${entries} entries in ${languages.join(' and ')}; known by name and sign only: ${products.length - rows.length} products`,
    `${total((row) => row.withCommand)} entries have a command, ${total((row) => row.withRelief)} say what stops the damage`,
    `${ratio(checks, entries)} checks an entry, of which ${share(
      total((row) => row.advice),
      checks,
    )} are our own advice`,
    `${total((row) => row.sources)} sources, the oldest check on ${oldest ?? '-'}`,
    `${total((row) => row.reported)} entries rest on a secondary source alone`,
  ];
}

type Row = ReturnType<typeof rowOf>;

function rowOf({ id, product, entries }: ProductFiles) {
  const sources = Object.values(product.content.sources);
  const checks = entries.flatMap(checksOf);
  return {
    id,
    entries: entries.length,
    withCommand: entries.filter((entry) => checksOf(entry).some(({ probe, command }) => probe ?? command)).length,
    checks: checks.length,
    advice: checks.filter(({ advice }) => advice).length,
    withRelief: entries.filter(({ content }) => content.en.relief).length,
    reported: entries.filter(({ content }) => content.confidence === 'reported').length,
    sources: sources.length,
    published: sources.flatMap(({ published }) => published ?? []).sort(),
    checked: sources.map(({ checked }) => checked).sort(),
  };
}

const checksOf = ({ content }: EntryYaml) => content.en.checks;

const ratio = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(1));

const share = (part: number, whole: number): string => (whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`);

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

/** The address of every source, ticket, status page and documentation, each once. */
export const sourceUrls = ({ products }: CatalogFiles): string[] => [
  ...new Set(
    products.flatMap(({ product: { content } }) => [
      ...Object.values(content.sources).map(({ url }) => url),
      ...[content.ticket?.url, content.status, content.documentation].filter((url) => url !== undefined),
    ]),
  ),
];

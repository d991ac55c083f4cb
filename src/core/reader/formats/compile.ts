import type { Format, FormatPart } from '../../../catalog/catalog.ts';
import { groupBy } from '../../collections.ts';
import { lazy } from '../lexicon/lazy.ts';

/** A format of lines, ready to be tried. */
export type LineFormat = {
  readonly format: Format;
  /**
   * Without the names of its groups, since the object that holds them takes longer than the match. Both patterns are made
   * when a line first gets to them: a short question needs none.
   */
  readonly pattern: () => RegExp;
  /** How long the pattern is, in UTF-16 code units. */
  readonly length: number;
  /** The name of each group, from the first one; undefined for a group without a name. */
  readonly names: readonly (FormatPart | undefined)[];
  /** The same, which also tells where each part is; that takes longer. */
  readonly placed: () => RegExp;
};

/** A format of records: which names they hold, and which of them hold which part. In lower case. */
export type RecordFormat = {
  readonly format: Format;
  readonly when: readonly string[];
  /** How much it counts against other formats of the same record. */
  readonly weight: number;
  readonly parts: readonly (readonly [part: FormatPart, names: readonly string[]])[];
};

/** The catalog's formats by how they are found. */
export type Formats = {
  /** Those that own a line, the one that says most first. */
  readonly logs: readonly LineFormat[];
  /** Those that find some words in a line. */
  readonly outputs: readonly LineFormat[];
  /** By the first of the names that a record has to hold. */
  readonly records: ReadonlyMap<string, readonly RecordFormat[]>;
  /** Those names without the objects that they are in. */
  readonly recordNames: ReadonlySet<string>;
};

export function compileFormats(formats: readonly Format[]): Formats {
  const lines = formats.flatMap((format) => (format.line === undefined ? [] : [lineFormatOf(format, format.line)]));
  const rarity = rarityOf(formats);
  const records = formats.flatMap((format) => (format.fields ? [recordFormatOf(format, format.fields, rarity)] : []));
  const byName = groupBy(
    records.sort((a, b) => b.weight - a.weight),
    ({ when: [first = ''] }) => first,
  );
  return {
    logs: lines.filter(({ format }) => format.kind === 'log').sort(byWeight),
    outputs: lines.filter(({ format }) => format.kind === 'output'),
    records: byName,
    recordNames: new Set([...byName.keys()].map(lastPart)),
  };
}

function lineFormatOf(format: Format, line: string): LineFormat {
  // Lines of a log are matched once, the words of a tool as often as they are there.
  const flags = format.kind === 'log' ? 'u' : 'gu';
  const names: (FormatPart | undefined)[] = [];
  // Escapes and classes are passed over; what is left and opens a group without a sign behind it captures.
  const unnamed = line.replace(/\\.|\[(?:\\.|[^\]])*\]|\(\?<([a-z]\w*)>|\((?!\?)/g, (piece, name?: FormatPart) => {
    if (piece.startsWith('(')) names.push(name);
    return piece.startsWith('(') ? '(' : piece;
  });
  return {
    format,
    names,
    length: unnamed.length,
    pattern: lazy(() => new RegExp(unnamed, flags)),
    placed: lazy(() => new RegExp(line, `d${flags}`)),
  };
}

/** The name itself of a field in nested objects. */
const lastPart = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** How rare each name is among those that formats ask for: 1 for a name that one format alone asks for. */
function rarityOf(formats: readonly Format[]): (name: string) => number {
  const names = formats.flatMap(({ when }) => when.map((name) => name.toLowerCase()));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (name) => 1 / (counts.get(name) ?? 1);
}

const recordFormatOf = (
  format: Format,
  fields: NonNullable<Format['fields']>,
  rarity: (name: string) => number,
): RecordFormat => ({
  format,
  when: format.when.map((name) => name.toLowerCase()),
  // What one product alone writes, then by the rarest name that it asks for; a name in its object says more than without.
  weight:
    (format.product === undefined ? 0 : 100) +
    10 * Math.max(0, ...format.when.map((name) => rarity(name.toLowerCase()))) +
    (format.when.some((name) => name.includes('.')) ? 10 : 0),
  parts: (Object.entries(fields) as [FormatPart, string[]][]).map(([part, names]) => [
    part,
    names.map((name) => name.toLowerCase()),
  ]),
});

/** What one product alone writes first, then what names more parts, then what is more exact. */
const byWeight = (a: LineFormat, b: LineFormat): number =>
  Number(b.format.product !== undefined) - Number(a.format.product !== undefined) ||
  partsIn(b) - partsIn(a) ||
  b.length - a.length;

const partsIn = ({ names }: LineFormat): number => names.filter((name) => name !== undefined).length;

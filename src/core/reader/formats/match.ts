import type { Format, FormatPart } from '../../../catalog/catalog.ts';
import { presenceIn } from '../find/presence.ts';
import type { Field } from '../layout/field.ts';
import { marks, type Row } from '../layout/rows.ts';
import type { Formats, LineFormat, RecordFormat } from './compile.ts';

/** What a format reads in a line or a record. */
export type Parts = { readonly [part in FormatPart]?: string | undefined };

/** A place where a line is of a format. */
export type LineMatch = {
  readonly format: Format;
  /** Where the match starts and ends in the text. */
  readonly index: number;
  readonly end: number;
  readonly parts: Parts;
  /** Where each part is; worked out when it is asked for. */
  readonly place: (part: FormatPart) => number | undefined;
};

/** A record of a format. */
export type RecordMatch = Omit<LineMatch, 'index' | 'end'> & { readonly fields: readonly Field[] };

/** Finds what formats see in the lines of one text. */
export type LineMatcher = (
  row: Row,
  mayBeOwned: boolean,
) => { readonly owner?: LineMatch; readonly outputs: readonly LineMatch[] };

/**
 * Leaves out at once the formats whose own words are nowhere in the text, so that a line is tried with the few that are
 * left.
 */
export function lineMatcherFor(text: string, { logs, outputs }: Formats): LineMatcher {
  const isPresent = presenceIn(text);
  const isIn = ({ format }: LineFormat): boolean => format.has.every(isPresent);
  const possibleLogs = logs.filter(isIn);
  // What has no words of its own is told by its numbers.
  const literalLogs = possibleLogs.filter(({ format }) => format.has.length > 0);
  const possibleOutputs = outputs.filter(isIn);
  // A log goes on as it began: the format of the line before is tried first.
  let last: LineFormat | undefined;
  const ownerOf = ({ text: line, index, marks: held }: Row): Owner | undefined => {
    const possible = (held & marks.digit) !== 0 ? possibleLogs : literalLogs;
    return (last && ownerBy(last, line, index)) ?? firstOwner(possible, line, index);
  };
  const outputsIn = ({ text: line, index, marks: held }: Row): LineMatch[] =>
    (held & marks.digit) === 0
      ? []
      : possibleOutputs.flatMap((each) => (hasLiterals(each, line) ? allMatches(each, line, index) : []));
  return (row, mayBeOwned) => {
    const owner = mayBeOwned ? ownerOf(row) : undefined;
    last = owner?.by ?? last;
    return owner ?? { outputs: possibleOutputs.length === 0 ? none : outputsIn(row) };
  };
}

type Owner = { readonly owner: LineMatch; readonly by: LineFormat; readonly outputs: readonly never[] };

function firstOwner(formats: readonly LineFormat[], line: string, index: number): Owner | undefined {
  for (const each of formats) {
    const owner = ownerBy(each, line, index);
    if (owner) return owner;
  }
  return undefined;
}

function ownerBy(by: LineFormat, line: string, index: number): Owner | undefined {
  if (!hasLiterals(by, line)) return undefined;
  const owner = matchOf(by, by.pattern().exec(line), line, index);
  return owner && { owner, by, outputs: none };
}

const none: readonly never[] = [];

function hasLiterals({ format: { has } }: LineFormat, line: string): boolean {
  for (const literal of has) if (!line.includes(literal)) return false;
  return true;
}

const allMatches = (each: LineFormat, line: string, index: number): LineMatch[] =>
  [...line.matchAll(each.pattern())].flatMap((match) => matchOf(each, match, line, index) ?? []);

function matchOf(
  { format, names, placed }: LineFormat,
  match: RegExpExecArray | null,
  line: string,
  index: number,
): LineMatch | undefined {
  if (!match) return undefined;
  const parts: { -readonly [part in keyof Parts]: string | undefined } = {};
  for (const [at, name] of names.entries()) if (name !== undefined) parts[name] = match[at + 1];
  let indices: RegExpIndicesArray['groups'];
  return {
    format,
    index: index + match.index,
    end: index + match.index + match[0].length,
    parts,
    place: (part) => {
      if (!indices) {
        const pattern = placed();
        pattern.lastIndex = match.index;
        indices = pattern.exec(line)?.indices?.groups ?? {};
      }
      const [start] = indices[part] ?? [];
      return start === undefined ? undefined : index + start;
    },
  };
}

/** Finds the format of records of one text, if it is one that the catalog knows: the one that asks for most. */
export type RecordMatcher = (fields: readonly Field[]) => RecordMatch | undefined;

export function recordMatcherFor({ records }: Formats): RecordMatcher {
  // A log goes on as it began: records with the same names may be of the same formats.
  let last: { readonly names: readonly string[]; readonly possible: readonly RecordFormat[] } | undefined;
  const possibleFor = (byName: ReadonlyMap<string, Field>): readonly RecordFormat[] => {
    const names = [...byName.keys()];
    if (last?.names.length !== names.length || !last.names.every((name, at) => name === names[at])) {
      const possible = names.flatMap((name) => records.get(name) ?? none);
      last = { names, possible: possible.filter(({ when }) => when.every((name) => byName.has(name))) };
    }
    return last.possible;
  };
  return (fields) => {
    const byName = fieldsByName(fields);
    const possible = possibleFor(byName);
    if (possible.length === 0) return undefined;
    const found = possible.map((format) => partsOf(format, byName));
    const { format, parts } = found.reduce((best, each) => (each.weight > best.weight ? each : best));
    return {
      format: format.format,
      fields,
      parts: Object.fromEntries([...parts].map(([part, { value }]) => [part, value])),
      place: (part) => parts.get(part)?.valueIndex,
    };
  };
}

/** The first field of each name, and of each way through nested objects. */
function fieldsByName(fields: readonly Field[]): Map<string, Field> {
  const byName = new Map<string, Field>();
  for (const field of fields) {
    if (!byName.has(field.name)) byName.set(field.name, field);
    if (field.path !== undefined && !byName.has(field.path)) byName.set(field.path, field);
  }
  return byName;
}

type FoundParts = {
  readonly format: RecordFormat;
  readonly parts: ReadonlyMap<FormatPart, Field>;
  readonly weight: number;
};

/** What a format reads in a record; of two that count the same, the one that reads more is better. */
function partsOf(format: RecordFormat, byName: ReadonlyMap<string, Field>): FoundParts {
  const parts = new Map(
    format.parts.flatMap(([part, names]) => {
      const field = names.map((name) => byName.get(name)).find((each) => each !== undefined && each.value !== '');
      return field ? [[part, field] as const] : [];
    }),
  );
  return { format, parts, weight: format.weight + parts.size };
}

/** Everything that formats see in a text, line by line and then by records. */
export function* matchesOf(
  lines: readonly { readonly matches: readonly LineMatch[] }[],
  records: readonly RecordMatch[],
): Generator<LineMatch | RecordMatch> {
  for (const { matches } of lines) yield* matches;
  yield* records;
}

import type { Formats } from '../formats/compile.ts';
import type { LineMatch, RecordMatch } from '../formats/match.ts';
import type { Field } from './field.ts';

/** What a text looks like before anything in it is weighed: lines, and the names and values in them. */
export type Layout = {
  readonly text: string;
  /** The same in lower case, as long. */
  readonly lower: string;
  readonly lines: readonly Line[];
  readonly fields: readonly Field[];
  /** Records whose fields a format of the catalog knows. */
  readonly records: readonly RecordMatch[];
};

/** Who wrote a line decides how much evidence a number in it needs. */
export type Line = {
  readonly text: string;
  readonly index: number;
  /**
   * `log`: a format of the catalog owns it; `header`: nothing but a name and its value; `counts`: a count and a status, or cells under a header;
   * `data`: whatever else machines write; `repeated`: the same line was read often enough.
   */
  readonly kind: 'prose' | 'log' | 'header' | 'counts' | 'data' | 'repeated';
  /** What formats find in it: the one that owns it, or tools whose words are in it. */
  readonly matches: readonly LineMatch[];
  /** The record that the line is, or is a part of. */
  readonly record?: RecordMatch;
};

/** What the catalog knows of how texts look. */
export type Known = {
  /** Names of headers, in lower case. */
  readonly headerNames: ReadonlySet<string>;
  readonly formats: Formats;
};

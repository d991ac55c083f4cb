import { atMost } from '../../collections.ts';
import { type LineMatch, lineMatcherFor } from '../formats/match.ts';
import { maxOfOne } from '../repeats.ts';
import type { Field } from './field.ts';
import { fieldsIn } from './fields.ts';
import { headerIn, type Label, labelIn, mayBeSentence } from './headers.ts';
import type { Known } from './layout.ts';
import { areInRequest } from './requests.ts';
import type { Row } from './rows.ts';

/** A row with what is found in it. */
export type ReadRow = {
  readonly row: Row;
  readonly fields: readonly Field[];
  /** Nothing but a name and its value, or the value of the name on the row before; perhaps a sentence that looks so. */
  readonly header: 'surely' | 'perhaps' | undefined;
  readonly owner: LineMatch | undefined;
  readonly outputs: readonly LineMatch[];
  /** It came so often that nothing else is looked for in it. */
  readonly isRepeated?: true;
};

/** Rows by their text that came often, and in which there is nothing that is counted. */
type Repeated = Map<string, Omit<ReadRow, 'row'>>;

/** Reads each row: what it is, and the names and values in it. */
export function readRows(rows: readonly Row[], text: string, { headerNames, formats }: Known): ReadRow[] {
  const matchesIn = lineMatcherFor(text, formats);
  const inRequest = areInRequest(rows);
  const isNew = atMost(maxOfOne - 1);
  const repeated: Repeated = new Map();
  let label: Label | undefined;
  const read = (row: Row, isInRequest: boolean): ReadRow => {
    const header = headerIn(row, headerNames);
    const { owner, outputs } = matchesIn(row, header === undefined);
    if (owner) {
      label = undefined;
      return { row, fields: none, header: undefined, owner, outputs };
    }
    const fields = fieldsIn(row, isInRequest, header, headerNames);
    // Developer tools copy names and values on alternating lines.
    const previous = label;
    label = header ? undefined : labelIn(row, isInRequest, headerNames);
    if (previous && !label && fields.length === 0)
      return { row, fields: [fieldOf(previous, row)], header: 'surely', owner, outputs };
    return { row, fields, header: header && (mayBeSentence(header) ? 'perhaps' : 'surely'), owner, outputs };
  };
  const isCounted = ({ owner, outputs, fields }: ReadRow): boolean =>
    owner !== undefined || outputs.length > 0 || fields.some(({ name }) => formats.recordNames.has(name));
  return rows.map((row, at): ReadRow => {
    const isInRequest = inRequest[at] ?? false;
    const known = isInRequest || label ? undefined : repeated.get(row.text);
    if (known) return { row, ...known };
    const found = read(row, isInRequest);
    if (!isNew(row.text) && !label && !isCounted(found))
      repeated.set(row.text, { fields: none, header: found.header, owner: undefined, outputs: none, isRepeated: true });
    return found;
  });
}

function fieldOf(label: Label, { text, index }: Row): Field {
  const value = text.trim().replace(/^"(.*)"$/, '$1');
  return { ...label, value, valueIndex: index + text.indexOf(value) };
}

const none: readonly never[] = [];

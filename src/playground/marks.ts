import type { Mark } from '../port.ts';
import type { Finding } from '../reader/finding.ts';
import type { Reading } from '../reader/reading.ts';

const kinds: Readonly<Partial<Record<Finding['kind'], Mark['kind']>>> = {
  code: 'code',
  class: 'class',
  product: 'product',
  'request-id': 'request-id',
  host: 'host',
  'shared-name': 'name',
  'unknown-name': 'name',
};

/** What of the text was understood: places that say something and count, each of them once. */
export function marksOf({ findings }: Reading): Mark[] {
  const marks = findings.flatMap(({ kind, value, rule, index, end = index }) => {
    const shown = kinds[kind];
    return shown && end > index ? [{ index, end, kind: shown, value, rule }] : [];
  });
  const once = new Map(marks.map((mark) => [`${mark.index} ${mark.kind} ${mark.value}`, mark]));
  return [...once.values()].sort((a, b) => a.index - b.index || b.end - a.end);
}

import type { Explanation } from '../core/port.ts';

type Reading = Explanation['reading'];

const kinds = {
  code: 'code',
  class: 'class',
  product: 'product',
  uncovered: 'product',
  'request-id': 'request-id',
  host: 'host',
  'shared-name': 'name',
  'unknown-name': 'name',
} as const satisfies { readonly [Kind in Reading['findings'][number]['kind']]?: string };

/** A place in a text that says something: what it says, and the rule that found it. */
export type Mark = {
  /** In UTF-16 code units. */
  readonly index: number;
  /** The first code unit after it. */
  readonly end: number;
  readonly kind: (typeof kinds)[keyof typeof kinds];
  readonly value: string;
  readonly rule: string;
};

const shownKinds: ReadonlyMap<string, Mark['kind']> = new Map(Object.entries(kinds));

/** What of the text was understood, each place and value once, in the order of the text. */
export function marksOf({ findings }: Reading): Mark[] {
  const marks = findings.flatMap(({ kind, value, rule, at }): Mark[] => {
    const shown = shownKinds.get(kind);
    if (!shown || at.in !== 'text' || at.end === at.index) return [];
    return [{ index: at.index, end: at.end, kind: shown, value, rule }];
  });
  const once = new Map(marks.map((mark) => [`${mark.index} ${mark.kind} ${mark.value}`, mark]));
  return [...once.values()].sort((a, b) => a.index - b.index || b.end - a.end);
}

import { expect, it } from 'vitest';
import { lookup } from '../../../src/core/lookup/lookup.ts';
import type { LookupContext } from '../../../src/core/lookup/way.ts';
import { ways } from '../../../src/core/lookup/ways.ts';
import type { Reading } from '../../../src/core/reader/reading.ts';
import { context, reading, refs } from './readings.ts';

const withDefault: LookupContext = { ...context, defaultProducts: ['acme-cdn'] };

const namesAnswering = (said: Partial<Reading>): string[] =>
  ways.filter(([, way]) => way(reading(said), withDefault) !== undefined).map(([name]) => name);

const [code, words] = [{ codes: ['522'] }, { words: ['handshake'] }];
const [shared, unknown, product] = [{ sharedNames: ['ac'] }, { unknownNames: ['cirus'] }, { products: ['cirrus'] }];
const [thanks, compare, list] = [{ intent: 'thanks' }, { intent: 'compare' }, { intent: 'list' }] as const;
const [status, which] = [{ intent: 'status' }, { intent: 'which' }] as const;
const [file, classes] = [{ file: true }, { classes: ['5'] }];
const [uncovered, healthy] = [{ uncovered: ['umbra'] }, { healthy: [{ value: '200', count: 1 }] }];

/** Readings for which several ways have an answer, and which ways these are, in their order. */
const cases: readonly (readonly [said: Partial<Reading>, names: readonly string[]])[] = [
  [
    { ...thanks, ...uncovered, ...code, ...shared, ...file, ...words },
    [
      'thanks',
      'uncovered',
      'by default',
      'ambiguous name',
      'compare',
      'file without a code',
      'symptom',
      'unknown words',
    ],
  ],
  [
    { ...thanks, ...uncovered, ...code, ...unknown, ...classes, ...words },
    ['thanks', 'uncovered', 'unknown name', 'compare', 'class of codes', 'symptom', 'unknown words'],
  ],
  [
    { ...thanks, ...uncovered, ...code, ...product, ...classes, ...words },
    ['thanks', 'uncovered', 'explain', 'compare', 'class of codes', 'symptom', 'about a product', 'unknown words'],
  ],
  [
    { ...thanks, ...uncovered, ...code, ...product, ...file, ...words },
    ['thanks', 'uncovered', 'explain', 'compare', 'file without a code', 'symptom', 'about a product', 'unknown words'],
  ],
  [
    { ...thanks, ...code, ...shared, ...classes, ...words },
    ['thanks', 'by default', 'ambiguous name', 'compare', 'class of codes', 'symptom', 'unknown words'],
  ],
  [
    { ...thanks, ...code, ...shared, ...unknown, ...file, ...words },
    ['thanks', 'ambiguous name', 'unknown name', 'compare', 'file without a code', 'symptom', 'unknown words'],
  ],
  [
    { ...thanks, ...healthy, ...product, ...words },
    ['thanks', 'healthy', 'symptom', 'about a product', 'unknown words'],
  ],
  [
    { ...thanks, ...healthy, ...shared, ...unknown, ...words },
    ['thanks', 'ambiguous name', 'unknown name', 'healthy', 'symptom', 'unknown words'],
  ],
  [
    { ...compare, ...uncovered, ...code, ...shared, ...file, ...words },
    [
      'contrast',
      'uncovered',
      'by default',
      'ambiguous name',
      'compare',
      'file without a code',
      'symptom',
      'unknown words',
    ],
  ],
  [
    { ...compare, ...uncovered, ...code, ...shared, ...unknown, ...classes, ...words },
    [
      'contrast',
      'uncovered',
      'ambiguous name',
      'unknown name',
      'compare',
      'class of codes',
      'symptom',
      'unknown words',
    ],
  ],
  [
    { ...compare, ...uncovered, ...code, ...product, ...file, ...words },
    [
      'contrast',
      'uncovered',
      'explain',
      'compare',
      'file without a code',
      'symptom',
      'about a product',
      'unknown words',
    ],
  ],
  [
    { ...compare, ...uncovered, ...code, ...product, ...classes, ...words },
    ['contrast', 'uncovered', 'explain', 'compare', 'class of codes', 'symptom', 'about a product', 'unknown words'],
  ],
  [
    { ...list, ...uncovered, ...code, ...product, ...classes },
    ['uncovered', 'explain', 'compare', 'class of codes', 'list a product', 'about a product'],
  ],
  [
    { ...list, ...uncovered, ...code, ...product, ...file },
    ['uncovered', 'explain', 'compare', 'file without a code', 'list a product', 'about a product'],
  ],
  [{ ...list, ...healthy, ...product }, ['healthy', 'list a product', 'about a product']],
  [{ ...code, ...classes, ...words }, ['by default', 'compare', 'class of codes', 'symptom', 'unknown words']],
  [
    { ...code, ...shared, ...unknown, ...words },
    ['ambiguous name', 'unknown name', 'compare', 'symptom', 'unknown words'],
  ],
  [
    { ...code, ...shared, ...classes, ...words },
    ['by default', 'ambiguous name', 'compare', 'class of codes', 'symptom', 'unknown words'],
  ],
  [
    { ...code, ...shared, ...file, ...words },
    ['by default', 'ambiguous name', 'compare', 'file without a code', 'symptom', 'unknown words'],
  ],
  [
    { ...code, ...unknown, ...file, ...words },
    ['unknown name', 'compare', 'file without a code', 'symptom', 'unknown words'],
  ],
  [
    { ...thanks, ...healthy, ...product, ...file, ...words },
    ['thanks', 'healthy', 'file without a code', 'symptom', 'about a product', 'unknown words'],
  ],
  [
    { ...thanks, ...healthy, ...shared, ...unknown, ...file, ...words },
    ['thanks', 'ambiguous name', 'unknown name', 'healthy', 'file without a code', 'symptom', 'unknown words'],
  ],
  [
    { ...list, ...healthy, ...product, ...file },
    ['healthy', 'file without a code', 'list a product', 'about a product'],
  ],
  [
    { ...status, ...uncovered, ...product, ...file, ...words },
    ['uncovered', 'outage', 'file without a code', 'symptom', 'about a product', 'unknown words'],
  ],
  [
    { ...status, ...healthy, ...product, ...words },
    ['healthy', 'outage', 'symptom', 'about a product', 'unknown words'],
  ],
  [
    { ...which, ...healthy, ...shared, ...unknown, ...words },
    ['ambiguous name', 'unknown name', 'healthy', 'which product', 'symptom', 'unknown words'],
  ],
  [{ ...which, ...file, ...words }, ['file without a code', 'which product', 'symptom', 'unknown words']],
];

it.each(cases)('%j is answered by the first of the ways that have an answer', (said, names) => {
  expect(namesAnswering(said)).toEqual(names);
  const [, first] = ways.find(([name]) => name === names[0]) ?? [];
  expect(first?.(reading(said), withDefault)).toBeDefined();
  expect(lookup(reading(said), withDefault)).toEqual(first?.(reading(said), withDefault));
});

/** Pairs of ways of which one asks for what the other must not have. */
const exclusive = [
  ['thanks', 'contrast'],
  ['by default', 'unknown name'],
  ...['explain', 'list a product', 'about a product'].flatMap((later) =>
    ['by default', 'ambiguous name', 'unknown name'].map((earlier) => [earlier, later]),
  ),
  ['file without a code', 'class of codes'],
  // A healthy paste has no code and no class, and an uncovered product is named on its card.
  ...['contrast', 'uncovered', 'by default', 'explain', 'compare'].map((earlier) => [earlier, 'healthy']),
  ['healthy', 'class of codes'],
  // A list is asked for by words that leave no others.
  ...['thanks', 'contrast', 'symptom'].map((earlier) => [earlier, 'list a product']),
  ['list a product', 'unknown words'],
  // A question asks for one thing, and whether a product is down without a code.
  ...['thanks', 'contrast', 'by default', 'ambiguous name', 'unknown name', 'explain', 'compare'].map((earlier) => [
    earlier,
    'outage',
  ]),
  ...['class of codes', 'which product', 'list a product'].map((later) => ['outage', later]),
  // Which product it is, is asked where none is named, and no code.
  ...['thanks', 'contrast', 'uncovered', 'by default', 'explain', 'compare', 'class of codes'].map((earlier) => [
    earlier,
    'which product',
  ]),
  ...['list a product', 'about a product'].map((later) => ['which product', later]),
];

it('these cases settle the order of every two ways that can both have an answer', () => {
  const pairsIn = (names: readonly string[]): string[] =>
    names.flatMap((earlier, at) => names.slice(at + 1).map((later) => `${earlier} before ${later}`));
  const covered = new Set(cases.flatMap(([, names]) => pairsIn(names)));
  const all = pairsIn(ways.map(([name]) => name));
  const excluded = exclusive.map(([earlier, later]) => `${earlier} before ${later}`);
  expect(all.filter((pair) => !covered.has(pair)).sort()).toEqual(excluded.sort());
});

it('nothing that is asked is answered with how to ask', () => {
  expect(lookup(reading({}), context)).toEqual({ kind: 'help' });
});

it('of a table of codes, twelve are looked up', () => {
  const codes = Array.from({ length: 13 }, (_item, at) => String(900 + at));
  expect(lookup(reading({ codes }), context)).toMatchObject({ kind: 'unknown', codes: codes.slice(0, 12) });
  expect(lookup(reading({ codes, products: ['dune'] }), context)).toMatchObject({
    refs: refs(...codes.slice(0, 12).map((each) => `dune/${each}`)),
  });
});

import { describe, expect, it } from 'vitest';
import { lookup, mostCodes } from '../../../src/core/lookup/lookup.ts';
import type { LookupContext } from '../../../src/core/lookup/way.ts';
import { ways } from '../../../src/core/lookup/ways.ts';
import type { Reading } from '../../../src/core/reader/reading.ts';
import { context, reading, refs } from './readings.ts';

const withDefault: LookupContext = { ...context, defaultProducts: ['acme-cdn'] };

const namesAnswering = (said: Partial<Reading>): string[] =>
  ways.filter(([, way]) => way(reading(said), withDefault) !== undefined).map(([name]) => name);

/** Readings for which several ways have an answer, and these ways in their order. */
const cases: readonly (readonly [said: Partial<Reading>, names: readonly string[]])[] = [
  [{ intent: 'thanks', codes: ['522'], sharedNames: ['ac'] }, ['thanks', 'by default', 'ambiguous name', 'compare']],
  [
    { intent: 'compare', codes: ['522'], sharedNames: ['ac'] },
    ['contrast', 'by default', 'ambiguous name', 'compare'],
  ],
  [
    { codes: ['522'], sharedNames: ['ac'], file: true, words: ['handshake'] },
    ['by default', 'ambiguous name', 'compare', 'file without a code', 'symptom', 'unknown words'],
  ],
];

describe('the order of the ways', () => {
  it.each(cases)('for %j', (said, names) => {
    expect(namesAnswering(said)).toEqual(names);
  });
  it('x', () => { void lookup; void mostCodes; void refs; });
});

import { expect, it } from 'vitest';
import { thanks } from '../../../../src/core/lookup/ways/thanks.ts';
import { type Case, context, reading } from '../readings.ts';

it.each<Case>([
  ['answers politeness', { intent: 'thanks' }, { kind: 'thanked' }],
  ['has no answer for a comparison', { intent: 'compare' }, undefined],
  ['has no answer for a plain question', { codes: ['522'] }, undefined],
])('%s', (_name, said, answer) => {
  expect(thanks(reading(said), context)).toEqual(answer);
});

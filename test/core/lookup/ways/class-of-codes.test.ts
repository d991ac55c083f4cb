import { expect, it } from 'vitest';
import { classOfCodes } from '../../../../src/core/lookup/ways/class-of-codes.ts';
import { type Case, context, reading } from '../readings.ts';

it.each<Case>([
  [
    'lists the classes of several products',
    { classes: ['4', '5'], products: ['cirrus', 'boreal'] },
    { kind: 'listed', products: ['cirrus', 'boreal'], classes: ['4', '5'] },
  ],
  [
    'lists the class of one product',
    { classes: ['5'], products: ['cirrus'] },
    { kind: 'listed', products: ['cirrus'], classes: ['5'] },
  ],
  [
    'lists the class of an alarm, whatever words are left',
    { classes: ['5'], words: ['告警', '占比'] },
    { kind: 'listed', products: ['http'], classes: ['5'] },
  ],
  ['lists the class of the standards', { classes: ['5'] }, { kind: 'listed', products: ['http'], classes: ['5'] }],
  ['has no answer without a class', { products: ['cirrus'] }, undefined],
])('%s', (_name, said, answer) => {
  expect(classOfCodes(reading(said), context)).toEqual(answer);
});

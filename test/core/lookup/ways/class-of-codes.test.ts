import { expect, it } from 'vitest';
import { classOfCodes } from '../../../../src/core/lookup/ways/class-of-codes.ts';
import { type Case, context, reading, refs } from '../readings.ts';

it.each<Case>([
  [
    'lists the classes of several products where a list is asked for',
    { intent: 'list', classes: ['4', '5'], products: ['cirrus', 'boreal'] },
    { kind: 'listed', products: ['cirrus', 'boreal'], classes: ['4', '5'] },
  ],
  [
    'lists the class of the standards where no product is named',
    { intent: 'list', classes: ['5'] },
    { kind: 'listed', products: ['http'], classes: ['5'] },
  ],
  [
    'has the most asked codes of the class otherwise',
    { classes: ['5'], products: ['acme-cdn'] },
    {
      kind: 'about',
      products: ['acme-cdn'],
      codes: refs('acme-cdn/502', 'acme-cdn/521', 'acme-cdn/522', 'acme-cdn/524'),
      classes: ['5'],
    },
  ],
  [
    'has those of the standards in an alarm, whatever words are left',
    { classes: ['5'], words: ['告警', '占比'] },
    { kind: 'about', products: ['http'], codes: refs('http/502', 'http/503', 'http/504'), classes: ['5'] },
  ],
  [
    'has none of a product without codes of the class',
    { classes: ['2'], products: ['cirrus'] },
    { kind: 'about', products: ['cirrus'], codes: [], classes: ['2'] },
  ],
  ['has no answer without a class', { products: ['cirrus'] }, undefined],
])('%s', (_name, said, answer) => {
  expect(classOfCodes(reading(said), context)).toEqual(answer);
});

import { expect, it } from 'vitest';
import { healthy } from '../../../../src/core/lookup/ways/healthy.ts';
import { type Case, context, reading } from '../readings.ts';

const statuses = [{ value: '200', count: 3 }];

it.each<Case>([
  [
    'says what was seen in a paste in which nothing failed',
    { healthy: statuses, products: ['cirrus'], uncovered: ['umbra'], host: 'www.example.com' },
    { kind: 'healthy', statuses, products: ['cirrus', 'umbra'], host: 'www.example.com' },
  ],
  ['needs no product and no host', { healthy: statuses }, { kind: 'healthy', statuses, products: [] }],
  ['has no answer where a code is asked about', { healthy: statuses, codes: ['301'] }, undefined],
  ['has no answer where a class is asked about', { healthy: statuses, classes: ['5'] }, undefined],
  ['has no answer where nothing is healthy', { products: ['cirrus'] }, undefined],
])('%s', (_name, said, answer) => {
  expect(healthy(reading(said), context)).toEqual(answer);
});

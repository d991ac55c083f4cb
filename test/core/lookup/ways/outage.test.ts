import { expect, it } from 'vitest';
import { outage } from '../../../../src/core/lookup/ways/outage.ts';
import { type Case, context, reading, refs } from '../readings.ts';

const intent = 'status';

it.each<Case>([
  [
    'says of a product where its vendor tells of outages, and has its most asked codes',
    { intent, products: ['acme-shield'], words: ['down'] },
    {
      kind: 'about',
      products: ['acme-shield'],
      codes: refs('acme-shield/524', 'acme-shield/403'),
      asksForOutage: true,
    },
  ],
  [
    'says so of each of several products, with or without codes in the catalog',
    { intent, products: ['dune', 'acme-shield'] },
    {
      kind: 'about',
      products: ['dune', 'acme-shield'],
      codes: refs('acme-shield/524', 'acme-shield/403'),
      asksForOutage: true,
    },
  ],
  [
    'has no answer where a code is named: that is what the question is about',
    { intent, products: ['cirrus'], codes: ['522'] },
    undefined,
  ],
  ['has no answer where a class is named', { intent, products: ['cirrus'], classes: ['5'] }, undefined],
  ['has no answer without a product', { intent, words: ['down'] }, undefined],
  ['has no answer to another question', { products: ['cirrus'] }, undefined],
])('%s', (_name, said, answer) => {
  expect(outage(reading(said), context)).toEqual(answer);
});

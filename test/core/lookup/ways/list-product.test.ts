import { expect, it } from 'vitest';
import { listProduct } from '../../../../src/core/lookup/ways/list-product.ts';
import { type Case, context, reading } from '../readings.ts';

it.each<Case>([
  [
    'lists the products that are named, where a list is asked for',
    { intent: 'list', products: ['acme-cdn', 'dune'] },
    { kind: 'listed', products: ['acme-cdn', 'dune'], classes: [] },
  ],
  ['lists nothing unless it is asked for', { products: ['cirrus'] }, undefined],
  [
    'lists nothing where other words say what it is about',
    { intent: 'list', products: ['cirrus'], words: ['dns'] },
    undefined,
  ],
  ['has no answer without a product', { intent: 'list' }, undefined],
])('%s', (_name, said, answer) => {
  expect(listProduct(reading(said), context)).toEqual(answer);
});

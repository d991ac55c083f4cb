import { expect, it } from 'vitest';
import { listProduct } from '../../../../src/core/lookup/ways/list-product.ts';
import { type Case, context, reading } from '../readings.ts';

it.each<Case>([
  [
    'lists the products that are named',
    { products: ['acme-cdn', 'dune'] },
    { kind: 'listed', products: ['acme-cdn', 'dune'], classes: [] },
  ],
  ['lists one product', { products: ['cirrus'] }, { kind: 'listed', products: ['cirrus'], classes: [] }],
  ['has no answer without a product', { words: ['handshake'] }, undefined],
])('%s', (_name, said, answer) => {
  expect(listProduct(reading(said), context)).toEqual(answer);
});

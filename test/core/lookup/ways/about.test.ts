import { expect, it } from 'vitest';
import { about } from '../../../../src/core/lookup/ways/about.ts';
import { type Case, context, reading, refs } from '../readings.ts';

it.each<Case>([
  [
    'has the most asked codes of a product',
    { products: ['acme-shield'] },
    { kind: 'about', products: ['acme-shield'], codes: refs('acme-shield/524', 'acme-shield/403') },
  ],
  [
    'is about a product without codes, too, whatever words are left',
    { products: ['dune'], words: ['打不开'] },
    { kind: 'about', products: ['dune'], codes: [] },
  ],
  ['has no answer without a product', { words: ['elephant'] }, undefined],
])('%s', (_name, said, answer) => {
  expect(about(reading(said), context)).toEqual(answer);
});

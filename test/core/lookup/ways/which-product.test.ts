import { expect, it } from 'vitest';
import { whichProduct } from '../../../../src/core/lookup/ways/which-product.ts';
import { type Case, context, reading } from '../readings.ts';

const intent = 'which';

it.each<Case>([
  ['says how to find out', { intent, words: ['using'] }, { kind: 'help', asksWhich: true }],
  ['has no answer where a product is named', { intent, products: ['cirrus'] }, undefined],
  ['has no answer where one is named that the catalog does not cover', { intent, uncovered: ['umbra'] }, undefined],
  ['has no answer where a code is named: that is what the question is about', { intent, codes: ['522'] }, undefined],
  ['has no answer where a class is named', { intent, classes: ['5'] }, undefined],
  ['has no answer to another question', { words: ['using'] }, undefined],
])('%s', (_name, said, answer) => {
  expect(whichProduct(reading(said), context)).toEqual(answer);
});

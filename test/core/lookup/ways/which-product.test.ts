import { expect, it } from 'vitest';
import { whichProduct } from '../../../../src/core/lookup/ways/which-product.ts';
import { type Case, context, reading } from '../readings.ts';

const intent = 'which';

it.each<Case>([
  ['says how to find out', { intent, words: ['using'] }, { kind: 'help', asksWhich: true }],
  ['says so where it may be one that is named', { intent, products: ['cirrus'] }, { kind: 'help', asksWhich: true }],
  ['has no answer where a code is named: that is what the question is about', { intent, codes: ['522'] }, undefined],
  ['has no answer where a class is named', { intent, classes: ['5'] }, undefined],
  ['has no answer to another question', { words: ['using'] }, undefined],
])('%s', (_name, said, answer) => {
  expect(whichProduct(reading(said), context)).toEqual(answer);
});

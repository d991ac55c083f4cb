import { expect, it } from 'vitest';
import { symptom } from '../../../../src/core/lookup/ways/symptom.ts';
import { type Case, context, reading, refs } from '../readings.ts';

it.each<Case>([
  [
    'finds what the words describe on any product',
    { words: ['certificate', 'expired'] },
    { kind: 'found', entries: refs('cirrus/525'), notOn: [] },
  ],
  [
    'finds it on the product that is named',
    { words: ['handshake'], products: ['acme-cdn'] },
    { kind: 'found', entries: refs('acme-cdn/522'), notOn: [] },
  ],
  [
    'finds it elsewhere where nothing on the product fits, and says so',
    { words: ['certificate', 'expired'], products: ['acme-cdn', 'dune'] },
    { kind: 'found', entries: refs('cirrus/525'), notOn: ['acme-cdn', 'dune'] },
  ],
  [
    'does so for one product, too',
    { words: ['certificate'], products: ['dune'] },
    { kind: 'found', entries: refs('cirrus/525'), notOn: ['dune'] },
  ],
  ['has no answer for words that nothing fits', { words: ['elephant'] }, undefined],
  ['has no answer for such words on a product', { words: ['elephant'], products: ['dune'] }, undefined],
  ['has no answer without words', { products: ['acme-cdn'] }, undefined],
])('%s', (_name, said, answer) => {
  expect(symptom(reading(said), context)).toEqual(answer);
});

import { expect, it } from 'vitest';
import { ambiguousName } from '../../../../src/core/lookup/ways/ambiguous-name.ts';
import { type Case, context, reading } from '../readings.ts';

it.each<Case>([
  [
    'asks which product a shared name stands for, and keeps the codes',
    { sharedNames: ['ac'], codes: ['522', '524'] },
    { kind: 'ambiguous', name: 'ac', products: ['acme-cdn', 'cirrus'], codes: ['522', '524'] },
  ],
  [
    'asks so without a code, too',
    { sharedNames: ['ac'] },
    { kind: 'ambiguous', name: 'ac', products: ['acme-cdn', 'cirrus'], codes: [] },
  ],
  [
    'has no answer where something else settles the product',
    { sharedNames: ['ac'], products: ['acme-cdn'] },
    undefined,
  ],
  ['has no answer where no name is shared', { codes: ['522'] }, undefined],
])('%s', (_name, said, answer) => {
  expect(ambiguousName(reading(said), context)).toEqual(answer);
});

import { expect, it } from 'vitest';
import { byDefault } from '../../../../src/core/lookup/ways/by-default.ts';
import { type Case, context, reading, refs } from '../readings.ts';

const defaults = ['acme-cdn', 'boreal', 'acme-shield'];

it.each<Case>([
  [
    'answers for the default products, and names those that do not document the code',
    { codes: ['522'] },
    {
      kind: 'explained',
      entries: refs('acme-cdn/522'),
      more: [],
      undocumented: refs('boreal/522', 'acme-shield/522'),
      byDefault: ['acme-cdn'],
    },
  ],
  [
    'names every default product that documents the code as chosen',
    { codes: ['524'] },
    {
      kind: 'explained',
      entries: refs('acme-cdn/524', 'acme-shield/524'),
      more: [],
      undocumented: refs('boreal/524'),
      byDefault: ['acme-cdn', 'acme-shield'],
    },
  ],
  [
    'chooses only among the products that a shared name stands for',
    { codes: ['524'], sharedNames: ['ac'] },
    {
      kind: 'explained',
      entries: refs('acme-cdn/524'),
      more: [],
      undocumented: [],
      byDefault: ['acme-cdn'],
    },
  ],
  ['has no answer where no default product documents the code', { codes: ['525'] }, undefined],
  ['has no answer where no product of a shared name is a default', { codes: ['403'], sharedNames: ['ac'] }, undefined],
  ['has no answer where a product is named', { codes: ['522'], products: ['cirrus'] }, undefined],
  ['has no answer where a name is unknown', { codes: ['522'], unknownNames: ['umbra'] }, undefined],
  ['has no answer without a code', { words: ['handshake'] }, undefined],
])('%s', (_name, said, answer) => {
  expect(byDefault(reading(said), { ...context, defaultProducts: defaults })).toEqual(answer);
});

it('has no answer where no product is the default', () => {
  expect(byDefault(reading({ codes: ['522'] }), context)).toBeUndefined();
});

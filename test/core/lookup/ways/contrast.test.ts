import { expect, it } from 'vitest';
import type { Answer, AnswerOf } from '../../../../src/core/lookup/answer.ts';
import { contrast } from '../../../../src/core/lookup/ways/contrast.ts';
import { type Case, context, reading, refs } from '../readings.ts';

const contrasted = (parts: Partial<AnswerOf<'contrasted'>>): Answer => ({
  kind: 'contrasted',
  codes: ['524'],
  moreCodes: [],
  entries: [],
  ownCodes: [],
  standard: [],
  unknownCodes: [],
  products: [],
  undocumented: [],
  ...parts,
});

const compared = (parts: Partial<AnswerOf<'compared'>>): Answer => ({
  kind: 'compared',
  codes: ['524'],
  moreCodes: [],
  entries: [],
  ownCodes: [],
  standard: [],
  unknownCodes: [],
  ...parts,
});

const two = { codes: ['524'], products: ['cirrus', 'acme-cdn'] };
const sideBySide = contrasted({ entries: refs('acme-cdn/524', 'cirrus/524'), products: ['cirrus', 'acme-cdn'] });

it.each<Case>([
  ['sets two products side by side', { intent: 'compare', ...two }, sideBySide],
  ['does so where the words only say that they differ', { intent: 'between', ...two }, sideBySide],
  ['has no answer where nobody asks to compare', two, undefined],
  ['has no answer without a code', { intent: 'compare', products: two.products }, undefined],
  ['has no answer without a product or a name', { intent: 'compare', codes: ['524'] }, undefined],
  [
    'puts one product in front of all others',
    { intent: 'compare', codes: ['524'], products: ['cirrus'] },
    compared({ entries: refs('cirrus/524', 'acme-cdn/524', 'acme-shield/524') }),
  ],
  [
    'does so for one product against a name that nobody has',
    { intent: 'between', codes: ['524'], products: ['cirrus'], unknownNames: ['umbra'] },
    compared({ entries: refs('cirrus/524', 'acme-cdn/524', 'acme-shield/524') }),
  ],
  [
    'has no answer for the difference between two codes of one product',
    { intent: 'between', codes: ['522', '524'], products: ['cirrus'] },
    undefined,
  ],
  [
    'keeps the standard apart',
    { intent: 'compare', codes: ['502'], products: ['http', 'cirrus'] },
    contrasted({
      codes: ['502'],
      entries: refs('cirrus/502'),
      standard: refs('http/502'),
      products: ['http', 'cirrus'],
    }),
  ],
  [
    'names the products that do not document the code',
    { intent: 'compare', codes: ['524'], products: ['cirrus', 'boreal', 'dune'] },
    contrasted({
      entries: refs('cirrus/524'),
      products: ['cirrus', 'boreal', 'dune'],
      undocumented: refs('boreal/524', 'dune/524'),
    }),
  ],
  [
    'counts the codes that a product has for a status, and does not call it undocumented',
    { intent: 'compare', codes: ['502'], products: ['cirrus', 'boreal', 'dune'] },
    contrasted({
      codes: ['502'],
      entries: refs('cirrus/502'),
      ownCodes: [{ ref: { product: 'boreal', code: '502' }, count: 2 }],
      products: ['cirrus', 'boreal', 'dune'],
      undocumented: refs('dune/502'),
    }),
  ],
  [
    'leaves out products that were not named, those with codes of their own included',
    { intent: 'compare', codes: ['502'], products: ['cirrus', 'acme-cdn'] },
    contrasted({ codes: ['502'], entries: refs('acme-cdn/502', 'cirrus/502'), products: ['cirrus', 'acme-cdn'] }),
  ],
  [
    'has no answer where none of the products documents the code',
    { intent: 'compare', codes: ['524'], products: ['boreal', 'dune'] },
    undefined,
  ],
  [
    'has no answer for a code of one product alone, which leaves nothing to compare',
    { intent: 'compare', codes: ['1016'], products: ['acme-cdn', 'cirrus'] },
    undefined,
  ],
  [
    'has no answer for a code that nobody documents',
    { intent: 'compare', codes: ['999'], products: ['acme-cdn', 'cirrus'] },
    undefined,
  ],
  [
    'names codes that nobody documents beside those that somebody does',
    { intent: 'compare', codes: ['999', '524'], products: ['acme-cdn', 'cirrus'] },
    contrasted({
      entries: refs('acme-cdn/524', 'cirrus/524'),
      unknownCodes: ['999'],
      products: ['acme-cdn', 'cirrus'],
    }),
  ],
  [
    'asks about a misspelt name first, whatever else was named',
    { intent: 'compare', ...two, unknownNames: ['umbra', 'borael'], sharedNames: ['ac'] },
    { kind: 'unknown', names: [{ name: 'borael', nearest: ['boreal'] }], codes: ['524'] },
  ],
  [
    'then asks about a name that stands for several products',
    { intent: 'between', codes: ['524'], products: ['acme-shield'], sharedNames: ['ac'] },
    { kind: 'ambiguous', name: 'ac', products: ['acme-cdn', 'cirrus'], codes: ['524'] },
  ],
  ['goes on without a name that nobody has', { intent: 'compare', ...two, unknownNames: ['umbra'] }, sideBySide],
])('%s', (_name, said, answer) => {
  expect(contrast(reading(said), context)).toEqual(answer);
});

import { expect, it } from 'vitest';
import { unknownName } from '../../../../src/core/lookup/ways/unknown-name.ts';
import { type Case, context, reading } from '../readings.ts';

it.each<Case>([
  [
    'offers the nearest name for a misspelt one, and keeps the codes',
    { unknownNames: ['cirus'], codes: ['522'] },
    { kind: 'unknown', names: [{ name: 'cirus', nearest: ['cirrus'] }], codes: ['522'] },
  ],
  [
    'offers names that begin with the word',
    { unknownNames: ['http'] },
    { kind: 'unknown', names: [{ name: 'http', nearest: ['http 标准'] }], codes: [] },
  ],
  [
    'offers a name once that is both',
    { unknownNames: ['艾克'] },
    { kind: 'unknown', names: [{ name: '艾克', nearest: ['艾克米', '艾克米盾', '艾克米 cdn'] }], codes: [] },
  ],
  [
    'offers nothing for a name that is like no other',
    { unknownNames: ['umbra'] },
    { kind: 'unknown', names: [{ name: 'umbra', nearest: [] }], codes: [] },
  ],
  [
    'looks for every name by itself',
    { unknownNames: ['umbra', 'borael'] },
    {
      kind: 'unknown',
      names: [
        { name: 'umbra', nearest: [] },
        { name: 'borael', nearest: ['boreal'] },
      ],
      codes: [],
    },
  ],
  ['has no answer where a product is named as well', { unknownNames: ['umbra'], products: ['cirrus'] }, undefined],
  ['has no answer where every name is known', { codes: ['522'] }, undefined],
])('%s', (_name, said, answer) => {
  expect(unknownName(reading(said), context)).toEqual(answer);
});

import { expect, it } from 'vitest';
import { fileWithoutCode } from '../../../../src/core/lookup/ways/file-without-code.ts';
import { type Case, context, reading } from '../readings.ts';

it.each<Case>([
  [
    'says that nothing was found in a file',
    { file: true, products: ['cirrus'] },
    { kind: 'unknown', names: [], codes: [] },
  ],
  ['has no answer for a file with a class of codes', { file: true, classes: ['5'] }, undefined],
  ['has no answer for what a person typed', { words: ['hello'] }, undefined],
])('%s', (_name, said, answer) => {
  expect(fileWithoutCode(reading(said), context)).toEqual(answer);
});

import { expect, it } from 'vitest';
import { unknownWords } from '../../../../src/core/lookup/ways/unknown-words.ts';
import { type Case, context, reading } from '../readings.ts';

it.each<Case>([
  ['says that the words match nothing', { words: ['elephant'] }, { kind: 'unknown', names: [], codes: [] }],
  ['has no answer without words', {}, undefined],
])('%s', (_name, said, answer) => {
  expect(unknownWords(reading(said), context)).toEqual(answer);
});

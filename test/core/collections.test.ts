import { expect, it } from 'vitest';
import { groupBy, unique, uniqueBy } from '../../src/core/collections.ts';

it('unique keeps each value once, at its first place', () => {
  expect(unique(['b', 'a', 'b', 'c', 'a'])).toEqual(['b', 'a', 'c']);
});

it('uniqueBy keeps the first item of every key, in order', () => {
  expect(uniqueBy(['bee', 'ant', 'bug', 'asp', 'cat'], (word) => word[0])).toEqual(['bee', 'ant', 'cat']);
});

it('groupBy keeps keys and items in order', () => {
  expect([...groupBy(['bee', 'ant', 'bug', 'asp'], (word) => word[0])]).toEqual([
    ['b', ['bee', 'bug']],
    ['a', ['ant', 'asp']],
  ]);
});

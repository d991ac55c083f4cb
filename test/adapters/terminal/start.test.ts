import { expect, it } from 'vitest';
import { screenOf } from '../../../src/adapters/terminal/prompt.ts';

const screenWith = (changes: object) => screenOf(changes as NodeJS.WriteStream).width;

it('a terminal is as wide as it says, and 80 columns where it does not know', () => {
  expect(screenWith({ isTTY: true, columns: 120 })).toBe(120);
  expect(screenWith({ isTTY: true, columns: 0 })).toBe(80);
  expect(screenWith({ isTTY: true })).toBe(80);
  expect(screenWith({ isTTY: false })).toBe(Number.POSITIVE_INFINITY);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cut } from '../../../src/adapters/discord/render/limits.ts';

it.each([
  ['short', 10, 'short'],
  ['exactly 10', 10, 'exactly 10'],
  ['a little too long', 10, 'a little…'],
  ['😀😀😀', 4, '😀…'],
  ['e\u0301e\u0301e\u0301', 4, 'e\u0301…'],
  ['👨‍👩‍👧 family', 5, '…'],
])('cut %j to %i gives %j', (text, limit, expected) => {
  expect(cut(text, limit)).toBe(expected);
});

it('cut keeps its limit and no half character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
      expect(cut(text, limit).length).toBeLessThanOrEqual(limit);
      expect(cut(text, limit)).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});

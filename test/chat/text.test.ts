import fc from 'fast-check';
import { expect, it } from 'vitest';
import { truncate } from '../../src/chat/text.ts';

it.each([
  ['short', 10, 'short'],
  ['exactly 10', 10, 'exactly 10'],
  ['a little too long', 10, 'a little…'],
  ['😀😀😀', 4, '😀…'],
  ['e\u0301e\u0301e\u0301', 4, 'e\u0301…'],
  ['👨‍👩‍👧 family', 5, '👨\u200d…'],
])('truncate %j to %i gives %j', (text, limit, expected) => {
  expect(truncate(text, limit)).toBe(expected);
});

it('truncate keeps its limit and no half character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
      expect(truncate(text, limit).length).toBeLessThanOrEqual(limit);
      expect(truncate(text, limit)).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});

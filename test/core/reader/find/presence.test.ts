import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presenceIn } from '../../../../src/core/reader/find/presence.ts';

const long = 'GET /api/cart 502 157 "curl/8.0"\n'.repeat(200);

describe('what a text holds', () => {
  it.each(['GET', '/', ' ', '502 157', '"curl/8.0"\nGET'])('is found: %j', (literal) => {
    expect(presenceIn(long)(literal)).toBe(true);
    expect(presenceIn(long.slice(0, 100))(literal)).toBe(true);
  });

  it.each(['POST', '504', 'xyz', '[code:count]', '502  157', '错误'])('is nothing else: %j', (literal) => {
    expect(presenceIn(long)(literal)).toBe(false);
    expect(presenceIn(long.slice(0, 100))(literal)).toBe(false);
  });

  it('is what a look through the text would find, in a text of any length', () => {
    const filler = fc.constantFrom('', 'x'.repeat(5_000), long);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        filler,
        fc.string({ minLength: 1, maxLength: 8 }),
        (text, more, literal) => {
          const whole = `${text}${more}${text}`;
          expect(presenceIn(whole)(literal)).toBe(whole.includes(literal));
          const inner = text.slice(0, 5);
          expect(presenceIn(whole)(inner)).toBe(true);
        },
      ),
    );
  });
});

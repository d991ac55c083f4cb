import { describe, expect, it } from 'vitest';
import { numbers } from '../../../../src/core/reader/numbers/numbers.ts';
import { hasPhrase } from '../../../../src/core/reader/numbers/phrase.ts';
import { acme, extract } from '../acme.ts';

/** Whether the phrase of the standard is beside the first number of a text. */
function isBeside(text: string): boolean {
  const [number = ''] = text.match(/\d{3}/) ?? [];
  const index = text.indexOf(number);
  return hasPhrase(number, text.slice(0, index), text.slice(index + 3), acme);
}

describe("the standard's own phrase beside a status", () => {
  it.each([
    ['502 Bad Gateway'],
    ['504: GATEWAY_TIMEOUT'],
    ['503 (Service Unavailable)'],
    ['503 -service unavailable, then'],
    ['404NotFound'],
    ['404\tNot-Found'],
    ['[502 Bad Gateway]'],
    ['got:\n502 Bad Gateway'],
    ['request failed: bad gateway (502)'],
    ['NOT_FOUND [404]'],
    ['502/Bad Gateway'],
    ['502 Bad\n  Gateway'],
  ])('makes it one: %j', (text) => {
    expect(isBeside(text)).toBe(true);
  });

  it.each([
    ['another phrase', '502 Not Found'],
    ['only the beginning of it', '502 Bad'],
    ['before it, without brackets', 'bad gateway 502'],
    ['before it, and not only it is in brackets', 'bad gateway (502 times)'],
    ['another phrase before it', 'not found (502)'],
    ['what stands on the next line', '502\nBad Gateway'],
    ['a status that the standards do not have', '522 It failed'],
    ['a part of an address', 'a:502 Bad Gateway'],
    ['a part of a path', '/502 Bad Gateway'],
    ['a part of a number', '1.502 Bad Gateway'],
    ['a ticket', '#502 Bad Gateway'],
  ])('does not where it is %s: %j', (_what, text) => {
    expect(isBeside(text)).toBe(false);
  });

  it('makes each of several one', () => {
    expect(extract(numbers, 'first 404 not found, then 502 bad gateway').candidates).toMatchObject([
      { value: '404', rule: 'reason-phrase', evidence: { by: 'output' }, index: 6, text: '404' },
      { value: '502', rule: 'reason-phrase', index: 26 },
    ]);
  });

  it('does not where another protocol is meant', () => {
    expect(extract(numbers, 'smtp said 503 Service Unavailable').candidates).toEqual([]);
  });
});

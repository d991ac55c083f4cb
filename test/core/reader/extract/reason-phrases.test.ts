import { expect, it } from 'vitest';
import { reasonPhrases } from '../../../../src/core/reader/extract/reason-phrases.ts';
import { extract, valuesIn } from '../acme.ts';

it.each([
  ['502 Bad Gateway', ['502']],
  ['504: GATEWAY_TIMEOUT', ['504']],
  ['503 (Service Unavailable)', ['503']],
  ['404 not found, then 502 bad gateway', ['404', '502']],
])('a status with its own phrase is one: %j', (text, codes) => {
  expect(valuesIn(reasonPhrases, text)).toEqual(codes);
});

it.each([
  ['another phrase', '502 Not Found'],
  ['a status that the standards do not have', '522 It failed'],
  ['part of an address', ':502 Bad Gateway'],
  ['another protocol', 'smtp said 503 Service Unavailable'],
])('%s is none: %j', (_what, text) => {
  expect(valuesIn(reasonPhrases, text)).toEqual([]);
});

it('only the number is shown', () => {
  expect(extract(reasonPhrases, 'a 502 Bad Gateway').candidates).toMatchObject([{ index: 2, text: '502' }]);
});

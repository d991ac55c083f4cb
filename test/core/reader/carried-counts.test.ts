import { describe, expect, it } from 'vitest';
import type { Carried } from '../../../src/core/question.ts';
import { carriedClaims, carriedMoment } from '../../../src/core/reader/carried-counts.ts';
import { createReader } from '../../../src/core/reader/reader.ts';
import { acme } from './acme.ts';

const read = createReader(acme);
const count = { code: '502', count: 2, of: 9 };
const claims = (counts: unknown) => carriedClaims({ counts } as unknown as Carried);

describe('a time that came along', () => {
  it.each([
    { time: '10:05:47' },
    { time: '10:05:47', zone: 'GMT' },
    { date: '2026-11-21', time: '10:05:47', zone: '+0800' },
    { date: '2026-11-21', time: '10:05:47', zone: '-08:00' },
    { date: '2026-11-21', time: '10:05:47', zone: 'Z' },
  ])('is what it was: %j', (moment) => {
    expect(carriedMoment(moment)).toEqual(moment);
    expect(read({ text: '', asked: {}, carried: { time: moment } }).time).toEqual(moment);
  });

  it.each([
    undefined,
    null,
    5,
    '10:05:47',
    [],
    {},
    { date: '2026-11-21' },
    { time: 100547 },
    { time: '10:05' },
    { time: '10:05:47\n' },
    { time: '10:05:47 `x`' },
    { time: ['10:05:47'] },
    { time: { toString: '10:05:47' } },
  ])('is none where it has another shape: %j', (value) => {
    expect(carriedMoment(value)).toBeUndefined();
    expect(read({ text: '', asked: {}, carried: { time: value } as unknown as Carried })).not.toHaveProperty('time');
  });

  it.each([
    { date: '21/Nov/2026' },
    { date: '2026-11-21\nx' },
    { date: 5 },
    { zone: 'x`y' },
    { zone: '+8' },
    { zone: 'GMT\n' },
    { zone: {} },
    { more: 'x' },
  ])('leaves out a day or a zone of another shape, and whatever else there is: %j', (broken) => {
    expect(carriedMoment({ time: '10:05:47', ...broken })).toEqual({ time: '10:05:47' });
  });
});

describe('counts of a log that came along', () => {
  it('are what they were', () => {
    const [first, last] = [{ time: '10:05:00' }, { date: '2026-11-21', time: '10:05:49', zone: 'Z' }];
    const all = [
      { ...count, first, last, path: '/api/cart' },
      { ...count, code: '504', role: 'origin', count: 9 } as const,
    ];
    const expected = [
      { ...count, first, last, hosts: [], paths: [{ value: '/api/cart', count: 2 }] },
      { code: '504', role: 'origin', count: 9, of: 9, hosts: [], paths: [] },
    ];
    expect(claims(all)).toEqual(expected);
    expect(read({ text: '', asked: {}, carried: { counts: all } }).claims).toEqual(expected);
  });

  it('stand behind what the click itself claims', () => {
    const asked = { codes: ['522'], products: ['bolt'], claims: [{ code: '522', product: 'bolt' }] };
    const all = read({ text: '', asked, carried: { counts: [count] } }).claims;
    expect(all.map(({ code, product }) => [code, product])).toEqual([
      ['522', 'bolt'],
      ['502', undefined],
    ]);
  });

  it('are none where nothing came along', () => {
    expect(carriedClaims(undefined)).toEqual([]);
    expect(carriedClaims({})).toEqual([]);
  });

  it.each([null, 5, 'x', {}, { length: 3 }, { 0: count, length: 1 }, true])(
    'are none where they are no list: %j',
    (broken) => {
      expect(claims(broken)).toEqual([]);
    },
  );

  it.each([
    null,
    5,
    'x',
    [],
    {},
    { ...count, code: 502 },
    { ...count, code: undefined },
    { ...count, code: '502\n$(reboot)' },
    { ...count, code: '`x`' },
    { ...count, code: '5'.repeat(81) },
    { ...count, count: '2' },
    { ...count, count: 0 },
    { ...count, count: -1 },
    { ...count, count: 1.5 },
    { ...count, count: Number.NaN },
    { ...count, count: 2 ** 53, of: 2 ** 53 },
    { ...count, of: Number.POSITIVE_INFINITY },
    { ...count, of: 1 },
    { ...count, of: undefined },
    { ...count, of: [9] },
  ])('leave out what is none, and keep the others: %j', (broken) => {
    expect(claims([broken, { ...count, code: '504' }]).map(({ code }) => code)).toEqual(['504']);
  });

  it.each([
    { first: 'x', last: 5 },
    { first: { time: 'x' }, last: null },
    { path: 5 },
    { path: 'www.example.com/a' },
    { path: '/x`y' },
    { path: '/a b' },
    { path: '/$(reboot)' },
    { path: '/reset/8f1e2d3c4b5a69788f1e2d3c4b5a' },
    { path: `/${'a/'.repeat(99)}` },
    { hosts: [{ value: 'x', count: 1 }], paths: [{ value: '/x', count: 1 }], product: 'bolt', role: 'x' },
  ])('leave out a time or a path that is none, and whatever else there is: %j', (broken) => {
    expect(claims([{ ...count, ...broken }])).toEqual([{ ...count, hosts: [], paths: [] }]);
  });

  it('are four at most', () => {
    expect(claims(Array.from({ length: 1_000 }, () => count))).toHaveLength(4);
  });
});

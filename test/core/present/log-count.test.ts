import { describe, expect, it } from 'vitest';
import { type CountedClaim, isCounted, logCount, requestFact } from '../../../src/core/present/log-count.ts';
import type { Reading } from '../../../src/core/reader/reading.ts';
import { reading } from '../lookup/readings.ts';
import { chinese, context } from './small-cards.ts';

const claim = (parts: Partial<CountedClaim> = {}): CountedClaim => ({
  code: '502',
  count: 8,
  of: 50,
  hosts: [],
  paths: [],
  ...parts,
});

const sentence = (parts: Partial<CountedClaim>, ...others: CountedClaim[]): string => {
  const it = claim(parts);
  return logCount(it, [it, ...others], context);
};

const time = (clock: string, date?: string) => ({ time: clock, ...(date !== undefined && { date }) });

describe('how often a code is in a log', () => {
  it('is the lines that have it, of all', () => {
    expect(sentence({})).toBe('`502` in 8 of 50 lines');
    expect(sentence({ role: 'origin' })).toBe("`502` (the origin's answer) in 8 of 50 lines");
  });

  it('is not counted in a single line, or outside a log', () => {
    expect(isCounted(claim())).toBe(true);
    expect(isCounted(claim({ of: 1 }))).toBe(false);
    expect(isCounted({ code: '502', count: 2, hosts: [], paths: [] })).toBe(false);
  });

  it('comes with when it was, and with days where there are several', () => {
    const day = '2026-10-10';
    expect(sentence({ first: time('10:05:00', day), last: time('10:05:49', day) })).toBe(
      '`502` in 8 of 50 lines, 10:05:00 to 10:05:49',
    );
    expect(sentence({ first: time('23:59:58', day), last: time('00:00:03', '2026-10-11') })).toBe(
      '`502` in 8 of 50 lines, 2026-10-10 23:59:58 to 2026-10-11 00:00:03',
    );
    expect(sentence({ first: time('10:05:00'), last: time('10:05:00') })).toBe('`502` in 8 of 50 lines, at 10:05:00');
  });

  it('comes with the path that more than half of the lines have', () => {
    const on = (count: number, all = 8) => sentence({ count: all, paths: [{ value: '/api/cart', count }] });
    expect(on(8)).toBe('`502` in 8 of 50 lines, all on `/api/cart`');
    expect(on(5)).toBe('`502` in 8 of 50 lines, most on `/api/cart`');
    expect(on(4)).toBe('`502` in 8 of 50 lines');
    expect(on(1, 1)).toBe('`502` in 1 of 50 lines, on `/api/cart`');
  });

  it('comes with the host where the log has several, unless it is one of an internal network', () => {
    const on = (host: string) => ({ hosts: [{ value: host, count: 8 }] });
    const other = claim(on('b.example.com'));
    expect(sentence(on('a.example.com'))).toBe('`502` in 8 of 50 lines');
    expect(sentence(on('a.example.com'), other)).toBe('`502` in 8 of 50 lines, all on `a.example.com`');
    expect(sentence(on('db.prod.internal'), other)).toBe('`502` in 8 of 50 lines');
    expect(sentence(on('10.0.0.7'), other)).toBe('`502` in 8 of 50 lines');
    expect(sentence({ ...on('a.example.com'), paths: [{ value: '/x', count: 5 }] }, other)).toBe(
      '`502` in 8 of 50 lines, most on `a.example.com` and `/x`',
    );
  });

  it.each(['/x`y', '/reset/8f1e2d3c4b5a69788f1e2d3c4b5a', '/a b', 'www.example.com/a'])(
    'comes without a path that is none, or that may hold a key: %s',
    (value) => {
      expect(sentence({ paths: [{ value, count: 8 }] })).toBe('`502` in 8 of 50 lines');
    },
  );

  it('comes with the product where there are logs of several', () => {
    const other = claim({ product: 'umbra' });
    expect(sentence({ product: 'cirrus' })).toBe('`502` in 8 of 50 lines');
    expect(sentence({ product: 'cirrus' }, other)).toBe('`502` in 8 of 50 lines of Cirrus');
    expect(logCount(other, [claim({ product: 'cirrus' }), other], context)).toBe('`502` in 8 of 50 lines of Umbra');
  });

  it('is said in Chinese as well', () => {
    const all = [
      claim({ role: 'edge', product: 'umbra', first: time('10:05:00'), last: time('10:05:00') }),
      claim({ count: 1, product: 'cirrus', paths: [{ value: '/a', count: 1 }] }),
      claim({ paths: [{ value: '/a', count: 8 }] }),
      claim({ first: time('10:05:00'), last: time('10:05:49'), paths: [{ value: '/a', count: 5 }] }),
    ];
    expect(all.map((each) => logCount(each, all, chinese))).toEqual([
      '`502`（本影，节点返回的状态）占 8/50 行，10:05:00',
      '`502`（卷云）占 1/50 行，`/a`',
      '`502` 占 8/50 行，均为 `/a`',
      '`502` 占 8/50 行，10:05:00 至 10:05:49，多为 `/a`',
    ]);
  });
});

describe('what was asked and how often it failed', () => {
  const fact = (said: Partial<Reading>, words = context) => requestFact({ ...words, reading: reading(said) });
  const host = 'www.example.com';
  const date = { date: '2026-11-21', time: '10:05:47', zone: 'GMT' };

  it('is the request of a dump: its host, its path, and when it was', () => {
    expect(fact({ host })).toEqual({ label: 'Request', value: '`www.example.com`' });
    expect(fact({ host, path: '/a' })).toEqual({ label: 'Request', value: '`www.example.com/a`' });
    expect(fact({ host, path: '/a', time: date })?.value).toBe('`www.example.com/a` · 10:05:47 GMT');
    expect(fact({ host, time: time('10:05:47') })?.value).toBe('`www.example.com` · 10:05:47');
    expect(fact({ host }, chinese)?.label).toBe('请求');
  });

  it('is nothing without a host', () => {
    expect(fact({})).toBeUndefined();
    expect(fact({ path: '/a', time: date })).toBeUndefined();
  });

  it('is of a log what it counts, whatever host it names, of two codes at most', () => {
    const claims = ['502', '503', '504'].map((code) => claim({ code }));
    expect(fact({ host, claims })).toEqual({
      label: 'In the log',
      value: '`502` in 8 of 50 lines; `503` in 8 of 50 lines',
    });
    expect(fact({ claims: claims.slice(0, 1) }, chinese)).toEqual({
      label: '日志中',
      value: '`502` 占 8/50 行',
    });
  });

  it('is of a single line of a log the request in it', () => {
    expect(fact({ host, path: '/a', claims: [claim({ of: 1 })] })?.value).toBe('`www.example.com/a`');
  });
});

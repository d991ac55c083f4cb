import { describe, expect, it } from 'vitest';
import { compareMoments, momentIn } from '../../../../src/core/reader/layout/moment.ts';

describe('the time of a line', () => {
  it.each([
    ['ISO 8601', '2026-10-10T10:05:49.123Z', '2026-10-10', '10:05:49'],
    ['a date with slashes', '2026/10/10 10:05:49', '2026-10-10', '10:05:49'],
    ['an access log', '10/Oct/2026:10:05:49 +0530', '2026-10-10', '10:05:49'],
    ['an access log with a short day', '1/Feb/2026:10:05:49 +0000', '2026-02-01', '10:05:49'],
    ['fourteen digits', '20261010100549', '2026-10-10', '10:05:49'],
    ['seconds since 1970', '1791626749', '2026-10-10', '10:05:49'],
    ['seconds and a fraction', '1791626749.404', '2026-10-10', '10:05:49'],
    ['milliseconds', '1791626749404', '2026-10-10', '10:05:49'],
    ['nanoseconds', '1791626749404000000', '2026-10-10', '10:05:49'],
  ])('is read with its day, as %s', (_how, text, date, time) => {
    expect(momentIn(text)).toEqual({ date, time });
  });

  it.each(['10:05:49', 'Oct 10 10:05:49', '[10:05:49.404]'])(
    'is read without a day where there is none: %j',
    (text) => {
      expect(momentIn(text)).toEqual({ time: '10:05:49' });
    },
  );

  it.each(['', '-', 'yesterday', '10:05', '5', '17916267', '110:05:49', '2026-10-10'])('is none: %j', (text) => {
    expect(momentIn(text)).toBeUndefined();
  });
});

describe('two times', () => {
  const day = (date: string, time = '10:00:00') => ({ date, time });

  it.each([
    ['by their days first', day('2026-10-09', '23:00:00'), day('2026-10-10', '01:00:00')],
    ['by the time of one day', day('2026-10-10', '09:59:59'), day('2026-10-10')],
    ['by the time where one has no day', { time: '09:00:00' }, day('2026-10-10')],
    ['by the time where none has a day', { time: '09:00:00' }, { time: '10:00:00' }],
  ])('are compared %s', (_how, earlier, later) => {
    expect(compareMoments(earlier, later)).toBeLessThan(0);
    expect(compareMoments(later, earlier)).toBeGreaterThan(0);
    expect(compareMoments(earlier, earlier)).toBe(0);
  });
});

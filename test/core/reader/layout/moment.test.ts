import { describe, expect, it } from 'vitest';
import { compareMoments, momentIn } from '../../../../src/core/reader/layout/moment.ts';

describe('the time of a line', () => {
  it.each([
    ['ISO 8601', '2026-10-10T10:05:49.123'],
    ['a date with slashes', '2026/10/10 10:05:49'],
    ['an access log without a zone', '10/Oct/2026:10:05:49'],
    ['fourteen digits', '20261010100549'],
  ])('is read with its day, as %s', (_how, text) => {
    expect(momentIn(text)).toEqual({ date: '2026-10-10', time: '10:05:49' });
  });

  it.each([
    ['ISO 8601', '2026-10-10T10:05:49.123Z', 'Z'],
    ['ISO 8601 with an offset', '2026-10-10T10:05:49+08:00', '+08:00'],
    ['ISO 8601 with a fraction and a short offset', '2026-10-10T10:05:49,123456-0530', '-0530'],
    ['a date with a zone behind it', '2026-10-10 10:05:49 +0000', '+0000'],
    ['a date in UTC', '2026-10-10 10:05:49 UTC', 'UTC'],
    ['an access log', '10/Oct/2026:10:05:49 +0530', '+0530'],
    ['a header', 'Sat, 10 Oct 2026 10:05:49 GMT', 'GMT'],
    ['a mail', '10 Oct 2026 10:05:49 +0200', '+0200'],
    ['seconds since 1970', '1791626749', 'Z'],
    ['seconds and a fraction', '1791626749.404', 'Z'],
    ['milliseconds', '1791626749404', 'Z'],
    ['nanoseconds', '1791626749404000000', 'Z'],
  ])('is read with its day and its zone as they are written, as %s', (_how, text, zone) => {
    expect(momentIn(text)).toEqual({ date: '2026-10-10', time: '10:05:49', zone });
  });

  it.each([
    ['1/Feb/2026:10:05:49 +0000', '2026-02-01'],
    ['Sun, 1 Feb 2026 10:05:49 GMT', '2026-02-01'],
    ['Tue, 15 Dec 2026 10:05:49 GMT', '2026-12-15'],
  ])('has days and months of two digits: %s', (text, date) => {
    expect(momentIn(text)).toMatchObject({ date, time: '10:05:49' });
  });

  it.each(['2026-10-10 10:05:49 +5', '2026-10-10 10:05:49 -', '2026-10-10 10:05:49 PDT'])(
    'has no zone where none is written that everybody knows: %s',
    (text) => {
      expect(momentIn(text)).toEqual({ date: '2026-10-10', time: '10:05:49' });
    },
  );

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

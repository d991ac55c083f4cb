import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/core/reader/reader.ts';
import { acme } from './acme.ts';

const read = createReader(acme);

const timeIn = (text: string) => read({ text }).time;

describe('when the response was sent', () => {
  it('is the date of its headers, with the zone', () => {
    expect(timeIn('HTTP/2 502\nDate: Sat, 21 Nov 2026 10:05:47 GMT\nserver: bolt')).toEqual({
      date: '2026-11-21',
      time: '10:05:47',
      zone: 'GMT',
    });
    expect(timeIn('< HTTP/1.1 502\n< date: Sat, 21 Nov 2026 10:05:47 GMT')).toMatchObject({ time: '10:05:47' });
  });

  it('is that of the last response, which the person ended up with', () => {
    const response = (status: string, clock: string) => `HTTP/2 ${status}\ndate: Sat, 21 Nov 2026 ${clock} GMT`;
    expect(timeIn(`${response('302', '10:05:47')}\n\n${response('502', '10:05:49')}`)).toMatchObject({
      time: '10:05:49',
    });
  });

  it.each([
    ['a plain question', '502 bolt'],
    ['a log, whose lines have times of their own', '2026-11-21T10:05:47Z 502 /a'],
    ['a date that is none', 'HTTP/2 502\ndate: yesterday'],
    [
      'other headers',
      'HTTP/2 502\nlast-modified: Sat, 21 Nov 2026 10:05:47 GMT\nexpires: Sat, 21 Nov 2026 10:05:47 GMT',
    ],
  ])('is unknown in %s', (_what, text) => {
    expect(timeIn(text)).toBeUndefined();
    expect(read({ text })).not.toHaveProperty('time');
  });
});

import { describe, expect, it } from 'vitest';
import { splitPiped } from '../../../../src/core/reader/layout/piped.ts';
import { rowsOf } from '../../../../src/core/reader/layout/rows.ts';

const split = (text: string) => splitPiped(rowsOf(text));

describe('a dump that is joined by bars', () => {
  it.each([
    [
      'from its status line on',
      'HTTP/1.1 502 Bad Gateway | Server: nginx',
      ['HTTP/1.1 502 Bad Gateway', 'Server: nginx'],
    ],
    ['with words before it', 'we got HTTP/2 502 | cf-ray: 8a', ['we got HTTP/2 502', 'cf-ray: 8a']],
  ])('is taken apart %s', (_where, text, rows) => {
    expect(split(text).map((row) => row.text)).toEqual(rows);
  });

  it('says where its parts are, and which of them a blank line is before', () => {
    const text = 'a\n\nHTTP/1.1 502 x | Server: y | Via: z';
    expect(split(text)).toMatchObject([
      { text: 'a', index: 0, afterBlank: false },
      { index: text.indexOf('HTTP'), afterBlank: true },
      { index: text.indexOf('Server'), afterBlank: false },
      { index: text.indexOf('Via'), afterBlank: false },
    ]);
  });

  it.each([
    ['a table', '| code | count |\n| 502 | 3 |'],
    ['a log with bars', 'web-1 | 10.0.0.1 "GET / HTTP/1.1" 502 | x'],
    ['a command', 'curl -sI https://a.example | grep HTTP/2'],
    ['a dump without bars', 'HTTP/1.1 502 Bad Gateway\nServer: nginx'],
    ['bars without blanks', 'HTTP/1.1 502|Server: nginx'],
  ])('is not %s', (_what, text) => {
    const rows = rowsOf(text);
    expect(splitPiped(rows)).toEqual(rows);
  });
});

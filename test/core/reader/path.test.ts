import { describe, expect, it } from 'vitest';
import { countLogs } from '../../../src/core/reader/claims.ts';
import { pathIn, pathOf } from '../../../src/core/reader/path.ts';
import { lexicon, surveyed } from './acme.ts';

const failedPath = (text: string): string | undefined => pathOf(surveyed(text), countLogs(surveyed(text), lexicon));

describe('the path that failed', () => {
  it.each([
    [
      'the one of a request, without its query',
      'GET /api/report?id=9 HTTP/2\nhost: a.example\n\nHTTP/2 524',
      '/api/report',
    ],
    ['as curl -v marks it', '> POST /pay HTTP/1.1\n< HTTP/1.1 502', '/pay'],
    ['the one of a command', "curl -sI 'https://a.example/img/a.png?x=1'\nHTTP/2 522", '/img/a.png'],
    ['the one that a log hits most', 'ACME|502|GET|/a\nACME|502|GET|/b\nACME|502|GET|/b', '/b'],
  ])('is %s', (_what, text, path) => {
    expect(failedPath(text)).toBe(path);
  });

  it.each([
    ['the home page', 'GET / HTTP/1.1'],
    ['none', 'HTTP/2 522'],
    ['an address in a sentence', 'see https://a.example/docs/522'],
    ['a path with what means something to a shell', 'GET /a$(id)`x` HTTP/1.1'],
    ['a path that may be a secret', 'GET /reset/9f8e7d6c5b4a39281706f5e4d3c2b1a0 HTTP/1.1'],
    ['a path with a machine of the own network', 'GET /fetch/http://10.0.0.7/a HTTP/1.1'],
    ['a path with its name', 'GET /proxy/db.prod.internal/a HTTP/1.1'],
    ['a path with an address of a person', 'GET /users/ada@example.com/reset HTTP/1.1'],
  ])('is not said for %s', (_what, text) => {
    expect(failedPath(text)).toBeUndefined();
  });

  it('that came along with a click is looked at once more', () => {
    expect(['/api/cart', '/a;b', 'a', 7, undefined].map(pathIn)).toEqual([
      '/api/cart',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { statusPatterns } from '../../../../src/core/reader/extract/status-patterns.ts';
import { extract, valuesIn } from '../acme.ts';

/** One text for each pattern, and what is read out of it. */
const texts: readonly [rule: string, by: string, text: string, codes: readonly string[]][] = [
  ['status-line', 'status-line', '< HTTP/2 522', ['522']],
  ['access-log', 'log-line', '- - [x] "GET /a?id=404 HTTP/1.1" 502 0 "-" "curl"', ['502']],
  [
    'load-balancer-log',
    'log-line',
    '1.2.3.4:80 0.001 0.002 -1 502 504 512 277 "GET https://a.example/ HTTP/1.1"',
    ['502', '504'],
  ],
  [
    'cloudfront-log',
    'log-line',
    '2026-11-20\t10:00:00\tFRA56-P4\t1024\t203.0.113.9\tGET\ta.example\t/\t502\t-',
    ['502'],
  ],
  ['cloudfront-log', 'log-line', '1795003202.404\t203.0.113.9\t0.520\t502\t', ['502']],
  ['haproxy-log', 'log-line', 'fe be/s1 0/0/3/-1/30004 504 194 - - sH-- 12/12/3/1/0', ['504']],
  ['tencent-log', 'log-line', '20261120100000 203.0.113.9 a.example /x 520 1 2 524 -', ['524']],
  ['bunny-log', 'log-line', 'MISS|504|1795003202913|520|404522', ['504']],
  ['varnish-log', 'log-line', '-   RespStatus     503', ['503']],
  ['squid-log', 'log-line', 'TCP_MISS/504 520 GET', ['504']],
  ['tool-message', 'output', 'awaiting response... 503 Service Unavailable', ['503']],
  ['tool-message', 'output', 'Invalid response from https://a.example/x: 404', ['404']],
  ['alert', 'output', 'probe_http_status_code on a.example, value: 503', ['503']],
  ['curl-w', 'output', '504 0.404522', ['504']],
  ['title', 'output', '<title>a.example | 522: Connection timed out</title>', ['522']],
  ['page-marker', 'output', '<span data-translate="error">Error</span> <span>1020</span>', ['1020']],
  ['page-marker', 'output', '<span class="cf-error-code">1020</span>', ['1020']],
  ['status-and-headers', 'output', "502 {'server': 'x'}", ['502']],
];

describe('statuses in what machines write', () => {
  it.each(texts)('are read by %s (%s): %j', (rule, by, text, codes) => {
    const { candidates } = extract(statusPatterns, text);
    expect(candidates.map(({ value }) => value)).toEqual(codes);
    for (const candidate of candidates) expect(candidate).toMatchObject({ kind: 'code', rule, evidence: { by } });
  });

  it('have roles where a line has one of the edge and one of the origin', () => {
    const text = '0.001 0.002 -1 502 504 512 277 "GET';
    expect(extract(statusPatterns, ` ${text}`).candidates).toMatchObject([
      { value: '502', role: 'edge' },
      { value: '504', role: 'origin' },
    ]);
    expect(extract(statusPatterns, ` ${text.replace('504', '-')}`).candidates).toMatchObject([{ role: 'edge' }]);
  });

  it('are shown with what is around them where that is short', () => {
    expect(extract(statusPatterns, 'HTTP/1.1 502 Bad Gateway').candidates).toMatchObject([
      { text: 'HTTP/1.1 502', index: 0 },
    ]);
  });

  it.each(['HTTP/1.1 502.5', 'value: 503', '"GET /x" 99', 'HIT|5200|1', '504 0.40'])('are none in %j', (text) => {
    expect(valuesIn(statusPatterns, text)).toEqual([]);
  });
});

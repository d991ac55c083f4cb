import { describe, expect, it } from 'vitest';
import { claimsOf, countLogs } from '../../../src/core/reader/claims.ts';
import type { Finding } from '../../../src/core/reader/finding.ts';
import { lexicon, surveyed } from './acme.ts';

const counted = (text: string) => countLogs(surveyed(text), lexicon);

const line = (status: string, rest = 'GET|/'): string => `ACME|${status}|${rest}`;

describe('what logs say of a code', () => {
  it('is counted over all lines, healthy ones too', () => {
    const { claims, lines, healthy } = counted(
      [line('522'), line('200'), line('522'), line('504'), 'and a word'].join('\n'),
    );
    expect(claims).toEqual([
      { code: '522', product: 'acme-cdn', count: 2, of: 4, hosts: [], paths: [{ value: '/', count: 2 }] },
      { code: '504', product: 'acme-cdn', count: 1, of: 4, hosts: [], paths: [{ value: '/', count: 1 }] },
    ]);
    expect({ lines, healthy }).toEqual({ lines: 4, healthy: [{ value: '200', count: 1 }] });
  });

  it('is told apart by whose answer it was', () => {
    const { claims } = counted([line('504/502'), line('504/504'), line('504/-')].join('\n'));
    expect(claims.map(({ code, role, count }) => `${code} ${role} ${count}`)).toEqual([
      '504 edge 2',
      '502 origin 1',
      '504 origin 1',
      '504 undefined 1',
    ]);
  });

  it('is counted once for each line that has it', () => {
    const { claims } = counted('{"status":503,"bolt_flags":"UF,UF"}\n{"status":503,"bolt_flags":"UF"}');
    expect(claims.map(({ code, count, of }) => `${code} ${count} of ${of}`)).toEqual(['503 2 of 2', 'UF 2 of 2']);
    expect(counted(line('502', 'GET|/|8f1e2d3c|EDGE_ORIGIN_TIMEOUT, EDGE_ORIGIN_TIMEOUT')).claims).toMatchObject([
      { code: '502', count: 1 },
      { code: 'EDGE_ORIGIN_TIMEOUT', count: 1 },
    ]);
  });

  it('is told apart by product', () => {
    const { claims } = counted(`${line('503')}\n{"status":503,"bolt_flags":"UF"}\nprobe of a.example gave 503`);
    expect(claims.map(({ code, product, of }) => [code, product, of])).toEqual([
      ['503', 'acme-cdn', 2],
      ['503', undefined, undefined],
      ['503', 'bolt', 2],
      ['UF', 'bolt', 2],
    ]);
  });

  it('tells from when to when, in whatever order the lines are', () => {
    const at = (time: string): string => `ACME|2026-11-20T${time}Z 522|GET|/`;
    const { claims } = counted([at('10:00:02'), at('10:00:01'), line('522'), at('10:00:03')].join('\n'));
    expect(claims).toMatchObject([
      { first: { date: '2026-11-20', time: '10:00:01' }, last: { date: '2026-11-20', time: '10:00:03' }, count: 4 },
    ]);
  });

  it('tells no time where no line has one', () => {
    const [claim] = counted(line('522')).claims;
    expect(claim).not.toHaveProperty('first');
    expect(claim).not.toHaveProperty('last');
  });

  it.each([
    ['an address', 'https://Www.Example.com:8443/a/b?x=1#y', 'www.example.com', '/a/b'],
    ['an address without a scheme', 'www.example.com:8443/a', 'www.example.com', '/a'],
    ['an address without a path', 'https://www.example.com?x=1', 'www.example.com', undefined],
    ['a path', '/a/b?x=1', undefined, '/a/b'],
  ])('tells hosts and paths without port and query, of %s', (_what, url, host, path) => {
    const [claim] = counted(line('522', `GET|${url}`)).claims;
    expect([claim?.hosts[0]?.value, claim?.paths[0]?.value]).toEqual([host, path]);
  });

  it('tells the three hosts and paths that are hit most', () => {
    const hits = ['a', 'b', 'b', 'c', 'c', 'c', 'd', 'd', 'd', 'd'].map((name) =>
      line('522', `GET|https://${name}.example/${name}`),
    );
    const [claim] = counted(hits.join('\n')).claims;
    expect(claim?.hosts).toEqual([
      { value: 'd.example', count: 4 },
      { value: 'c.example', count: 3 },
      { value: 'b.example', count: 2 },
    ]);
    expect(claim?.paths.map(({ value }) => value)).toEqual(['/d', '/c', '/b']);
  });

  it('holds the codes in the messages of lines', () => {
    expect(counted(line('502', 'GET|/|8f1e2d3c|EDGE_ORIGIN_TIMEOUT')).claims).toMatchObject([
      { code: '502', product: 'acme-cdn' },
      { code: 'EDGE_ORIGIN_TIMEOUT', product: 'acme-cdn', count: 1 },
    ]);
  });

  it('is fifty codes at most', () => {
    const lines = Array.from({ length: 90 }, (_, at) => line(String(400 + at)));
    expect(counted(lines.join('\n')).claims).toHaveLength(50);
  });

  it('is nothing where there are none', () => {
    expect(counted('522 on bolt')).toEqual({ lines: 0, claims: [], healthy: [] });
  });
});

describe('the claims about the codes that are asked', () => {
  const found = (value: string): Finding => ({
    kind: 'code',
    value,
    rule: 'test',
    evidence: { by: 'words', strength: 'strong' },
    text: value,
    at: { in: 'text', index: 0, end: 3, line: 1 },
  });

  it('are those of logs, and of other codes how often they are in the text', () => {
    const logs = counted([line('522'), line('522'), line('504')].join('\n'));
    expect(claimsOf(['1016', '522'], [found('1016'), found('522'), found('1016')], logs)).toMatchObject([
      { code: '1016', count: 2, hosts: [], paths: [] },
      { code: '522', product: 'acme-cdn', count: 2 },
    ]);
  });

  it('are in the order in which the codes are asked', () => {
    const logs = counted([line('504/502'), line('522')].join('\n'));
    expect(claimsOf(['522', '502'], [], logs).map(({ code }) => code)).toEqual(['522', '502']);
  });
});

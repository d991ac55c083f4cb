import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../src/core/reader/layout/lay-out.ts';
import { lexicon } from '../acme.ts';

const linesOf = (text: string) => layOut(text, lexicon).lines;
const kindsOf = (text: string): string[] => linesOf(text).map(({ kind }) => kind);
const fieldsOf = (text: string, known = lexicon): string[] =>
  layOut(text, known).fields.map(({ name, value, inRequest }) => `${inRequest ? '> ' : ''}${name}=${value}`);

describe('a line', () => {
  it.each([
    ['prose', 'we see 522 on the site'],
    ['header', 'server: cloudflare'],
    ['header', '< x-cache: MISS'],
    ['data', '2026-11-20 10:00:00 error 522'],
    ['data', '<p>522</p>'],
    ['data', 'return 522;'],
    ['data', 'a=1 b=2 c=3'],
    ['data', 'x'.repeat(130)],
  ])('is %s: %j', (kind, text) => {
    expect(kindsOf(text)).toEqual([kind]);
  });

  it('that may be a sentence is a header only next to one', () => {
    expect(kindsOf('Warning: edgeone returns 522')).toEqual(['prose']);
    expect(kindsOf('x-cache: MISS\nWarning: edgeone returns 522')).toEqual(['header', 'header']);
  });

  it('of a spreadsheet is taken apart into cells', () => {
    expect(linesOf('shop\t522')).toEqual([
      { text: 'shop', index: 0, kind: 'prose', matches: [] },
      { text: '522', index: 5, kind: 'data', matches: [] },
    ]);
  });

  it('of counts needs another one', () => {
    expect(kindsOf(' 12 502\n 3 504')).toEqual(['counts', 'counts']);
    expect(kindsOf(' 12 502')).toEqual(['prose']);
  });

  it('of a diff is no prose', () => {
    expect(kindsOf('@@ -1,2 +1,2 @@\n+ we see 522')).toEqual(['data', 'data']);
  });

  it('that is blank is left out', () => {
    expect(linesOf('a\n\n  \nb').map(({ index }) => index)).toEqual([0, 6]);
  });

  it('belongs to the format that matches it, and none of its names and values is read', () => {
    const text = 'ACME|522|GET|/?status=404';
    expect(linesOf(text)).toMatchObject([{ kind: 'log', matches: [{ format: { name: 'acme edge log' } }] }]);
    expect(fieldsOf(text)).toEqual([]);
  });

  it('holds the words of a tool, whoever wrote the rest of it', () => {
    expect(linesOf('hi, the probe of a.example gave 503')).toMatchObject([
      { kind: 'prose', matches: [{ format: { name: 'probe' } }] },
    ]);
  });

  it.each([
    ['in one line', '{"status":503,"bolt_flags":"UF"}', ['log']],
    ['in key=value', 'ts=10:00:00 status=503 bolt_flags=UF', ['log']],
    ['over several lines', '{\n  "status": 503,\n  "bolt_flags": "UF"\n}', ['data', 'log', 'log', 'data']],
    ['under a header', 'status\tbolt_flags\thost\n503\tUF\ta.example', ['prose', 'log']],
  ])('of a record is a log where a format knows its names: %s', (_where, text, kinds) => {
    const { lines, records } = layOut(text, lexicon);
    expect(lines.map(({ kind }) => kind)).toEqual(kinds);
    expect(records.map(({ format, parts }) => [format.name, parts.status, parts.code])).toEqual([
      ['bolt access log', '503', 'UF'],
    ]);
  });

  it('of a record is none of a format without all of its names', () => {
    expect(layOut('{"status":503,"flags":"UF"}', lexicon).records).toEqual([]);
  });
});

describe('names and values', () => {
  it.each([
    ['a header', 'Server: cloudflare', ['server=cloudflare']],
    ['JSON', '{"status":522,"host":"a.example"}', ['status=522', 'host=a.example']],
    ['JSON within JSON', '{\\"status\\": 504}', ['status=504']],
    ['an object of JavaScript', '{ status: 508, ok: false }', ['status=508', 'ok=false']],
    ['a log', 'at=error status=503 path="/a b"', ['at=error', 'status=503', 'path=/a b']],
    ['PowerShell', '{[cf-ray, 8a], [Server, x]}', ['cf-ray=8a', 'server=x']],
    ['Go', 'map[Cf-Ray:[8a] Server:[x]]', ['cf-ray=8a', 'server=x']],
    ['a HAR file', '{"name": "server", "value": "x"}', ['name=server', 'server=x']],
    ['alternating lines', 'cf-ray\n8a', ['cf-ray=8a']],
    ['developer tools', 'Status Code\n522', ['status code=522']],
  ])('are read out of %s', (_what, text, fields) => {
    expect(fieldsOf(text)).toEqual(fields);
  });

  it('are read around JSON, too', () => {
    const text = `got 'Server': 'x', 'NEL': {"report_to":"a"}, 'CF-RAY': '8a'`;
    expect(fieldsOf(text)).toEqual(['server=x', 'cf-ray=8a', 'report_to=a']);
    const [, ray] = layOut(text, lexicon).fields;
    expect([ray?.index, ray?.valueIndex].map((at) => text.slice(at, (at ?? 0) + 2))).toEqual(['CF', '8a']);
  });

  it('are read in a sentence where the catalog knows the header', () => {
    const known = { ...lexicon, headerNames: new Set(['x-acme-error']) };
    expect(fieldsOf('an empty agent gives `403 X-Acme-Error: denied by agent`, so what', known)).toEqual([
      'x-acme-error=denied by agent',
    ]);
    expect(fieldsOf('an empty agent gives X-Other-Error: denied', known)).toEqual([]);
  });

  it('say where they are', () => {
    expect(layOut('x\nserver: a', lexicon).fields).toMatchObject([{ index: 2, valueIndex: 10 }]);
  });

  it('may have a name that only the catalog knows', () => {
    expect(fieldsOf('acmeray: (1)')).toEqual([]);
    expect(fieldsOf('acmeray: (1)', { ...lexicon, headerNames: new Set(['acmeray']) })).toEqual(['acmeray=(1)']);
  });
});

describe('a request', () => {
  it.each([
    ['after its first line', 'GET / HTTP/1.1\nhost: a.example', ['> host=a.example']],
    ['until a blank line', 'GET / HTTP/1.1\n\nserver: x', ['server=x']],
    ['until the response', 'GET / HTTP/1.1\nHTTP/1.1 502\nserver: x', ['server=x']],
    ['under its heading', 'Request Headers\naccept: x\nResponse Headers\nserver: y', ['> accept=x', 'server=y']],
    ['as curl -v marks it', '> accept: x\n< server: y', ['> accept=x', 'server=y']],
    ['not where mail quotes a response', '> HTTP/2 522\n> server: x', ['server=x']],
  ])('is told apart %s', (_where, text, fields) => {
    expect(fieldsOf(text)).toEqual(fields);
  });
});

describe('a line that comes again and again', () => {
  const times = (line: string, count: number): string => `${line}\n`.repeat(count);

  it('is read fifty times, and further on is only there', () => {
    const kinds = kindsOf(times('we see 522 on the site', 60));
    expect(kinds.slice(0, 50)).toEqual(Array(50).fill('prose'));
    expect(kinds.slice(50)).toEqual(Array(10).fill('repeated'));
  });

  it('has its fields fifty times', () => {
    expect(fieldsOf(times('x-cache: MISS', 60))).toHaveLength(50);
  });

  it.each([
    ['a format owns it', 'ACME|522|GET|/'],
    ['a tool wrote words of it', 'hi, the probe of a.example gave 503'],
    ['a record of a format has its fields', '{"status":503,"bolt_flags":"UF"}'],
  ])('is counted to the end where %s', (_where, line) => {
    expect(kindsOf(times(line, 60))).not.toContain('repeated');
  });

  it('goes on to be read in a request, which says nothing of who answered', () => {
    expect(kindsOf(`GET / HTTP/1.1\n${times('x-cache: MISS', 60)}`)).not.toContain('repeated');
  });

  it('leaves a sentence behind it as it is', () => {
    const kinds = kindsOf(`${times('x-cache: MISS', 60)}Warning: edgeone returns 522\nand nothing else`);
    expect(kinds.slice(-2)).toEqual(['header', 'prose']);
  });
});

describe('many records of one format', () => {
  it('are all counted, and prove who wrote them with the fields of the first fifty', () => {
    const { records, fields } = layOut('{"status":503,"bolt_flags":"UF"}\n'.repeat(60), lexicon);
    expect(records).toHaveLength(60);
    expect(fields.filter(({ name }) => name === 'status')).toHaveLength(50);
  });
});

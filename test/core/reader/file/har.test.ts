import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../../../src/core/bot.ts';
import { condenseHar } from '../../../../src/core/reader/file/har.ts';
import { smallCatalog } from '../../../support/catalog.ts';

const headers = (fields: Record<string, string>) => Object.entries(fields).map(([name, value]) => ({ name, value }));

const entry = (
  status: number,
  url = 'https://www.example.com/a?code=500#top',
  fields: Record<string, string> = {},
) => ({
  request: { method: 'GET', url, headers: headers({ cookie: 'secret=1' }) },
  response: {
    status,
    statusText: status === 522 ? 'Origin Timeout' : '',
    headers: headers(fields),
    content: { text: '503 in a body' },
  },
});

const har = (...entries: unknown[]): string => JSON.stringify({ log: { version: '1.2', entries } });

describe('a HAR', () => {
  it('becomes what a person would paste of the request that failed: no body, no query, nothing that was sent', () => {
    const text = har(entry(200), entry(522, undefined, { Server: 'cloudflare', 'CF-Ray': '9d5d0f3a2b1c4d5e-FRA' }));
    expect(condenseHar(text)).toBe(
      [
        'Request URL: https://www.example.com/a',
        'HTTP/1.1 522 Origin Timeout',
        'Server: cloudflare',
        'CF-Ray: 9d5d0f3a2b1c4d5e-FRA',
      ].join('\n'),
    );
  });

  it('may hold more requests than a function takes arguments', () => {
    const requests = `${'{},'.repeat(300_000)}${JSON.stringify(entry(522))}`;
    expect(condenseHar(`{"log":{"entries":[${requests}]}}`)).toContain('522');
  });

  it('keeps the worst failure of the page itself, and the last five of those', () => {
    const failures = [524, 404, 524, 524, 524, 524, 524].map((status) => entry(status));
    const elsewhere = entry(503, 'https://tracker.example.net/pixel');
    const condensed = condenseHar(har(entry(200), ...failures, entry(404), elsewhere));
    expect(condensed.match(/(?<=HTTP\/1\.1 )\d+/g)).toEqual(['524', '524', '524', '524', '524']);
    expect(condensed).not.toContain('tracker');
  });

  it('keeps a failure elsewhere where the page itself did not fail', () => {
    const condensed = condenseHar(har(entry(200), entry(502, 'https://api.example.net/v1')));
    expect(condensed).toBe('Request URL: https://api.example.net/v1\nHTTP/1.1 502');
  });

  const page = 'https://www.example.com/';
  const other = 'https://other.example.net/';
  const first = (...entries: unknown[]): string | undefined =>
    condenseHar(har(...entries)).match(/(?<=Request URL: ).*\nHTTP\/1\.1 \d+/)?.[0];

  it.each([
    ['a failure of the page before one elsewhere', [entry(502, page), entry(502, other)], `${page}\nHTTP/1.1 502`],
    ['a failure of the server before one of the client', [entry(500, page), entry(499, page)], `${page}\nHTTP/1.1 500`],
    ['the same elsewhere before one of the page', [entry(500, other), entry(499, page)], `${other}\nHTTP/1.1 500`],
    ['the last of those that are alike', [entry(502, page), entry(503, page)], `${page}\nHTTP/1.1 503`],
    ['400 before what is no failure', [entry(400, page), entry(399, page)], `${page}\nHTTP/1.1 400`],
  ])('keeps %s', (_what, entries, kept) => {
    expect(first(entry(200, page), entry(200, other), ...entries)).toBe(kept);
  });

  it('is about the first page that answered', () => {
    expect(first(entry(0, other), entry(200, page), entry(502, page), entry(502, other))).toBe(`${page}\nHTTP/1.1 502`);
  });

  it('takes no status for no failure', () => {
    expect(condenseHar(har({ request: { url: page }, response: {} }))).toBe('');
    expect(condenseHar(har({ request: { url: page }, response: { status: 'x' } }))).toBe('');
  });

  it('keeps every header in one line', () => {
    const text = condenseHar(har(entry(502, page, { server: ' acme\n522  x ' })));
    expect(text).toBe(`Request URL: ${page}\nHTTP/1.1 502\nserver: acme 522 x`);
  });

  it('leaves out requests that a browser blocked or broke off', () => {
    expect(condenseHar(har(entry(0), entry(522), entry(0)))).toMatch(
      /^Request URL: .*\nHTTP\/1\.1 522 Origin Timeout$/,
    );
  });

  it('in which nothing failed becomes nothing', () => {
    expect(condenseHar(har(entry(301), entry(200), entry(0)))).toBe('');
    expect(condenseHar(har())).toBe('');
  });

  it('is read like a paste: code, product, host and id', () => {
    const text = har(entry(522, undefined, { server: 'acme', 'acme-ray': 'a1b2c3d4' }), entry(200));
    const { card } = createBot(smallCatalog, { defaultLanguage: 'en' }).explain({ text: condenseHar(text) });
    expect(card.replay).toMatchObject({
      asked: { codes: ['522'], products: ['acme-cdn'] },
      carried: { host: 'www.example.com', ids: [{ value: 'a1b2c3d4' }] },
    });
  });

  it('may miss whatever it should have', () => {
    const text = har(null, 5, {}, { response: null }, { response: { status: 502, headers: [null, { name: 5 }] } });
    expect(condenseHar(text)).toBe('Request URL: \nHTTP/1.1 502\n: \n: ');
  });
});

it.each([
  ['plain text', 'HTTP/2 522\nserver: cloudflare'],
  ['other JSON', '{"status":522}'],
  ['a log of another kind', '{"log":{"entries":"none"}}'],
  ['half a HAR', har(entry(522)).slice(0, 100)],
  ['nothing', ''],
])('%s stays as it is', (_name, text) => {
  expect(condenseHar(text)).toBe(text);
});

it('never throws, whatever stands in the file', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.string(), (entries, text) => {
      condenseHar(har(...entries));
      condenseHar(`{${text}`);
    }),
  );
  condenseHar('{"a":'.repeat(100_000));
});

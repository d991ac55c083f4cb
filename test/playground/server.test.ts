import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createObserve, type Trail } from '../../src/chat/trail.ts';
import { playgroundRoutes } from '../../src/playground/server.ts';
import { bot, pigeon } from './fakes.ts';

/* The server's side of the page, over HTTP and with every header that a client may send. */

const folder = mkdtempSync(join(tmpdir(), 'page-'));
let server: Server;
let log: string[];
let trails: Trail[];
/** How many answers were asked for that the page had shown before. */
let repeated: number;

async function serve(host: string): Promise<void> {
  log = [];
  trails = [];
  repeated = 0;
  const logger = pino({}, { write: (line: string) => log.push(line) });
  const routes = playgroundRoutes(
    { host },
    {
      observe: createObserve('playground', (trail) => trails.push(trail)),
      bot,
      explainAgain: (question) => {
        repeated += 1;
        return bot.explain(question);
      },
      logger,
      previews: new Map([
        ['pigeon', pigeon],
        ['drum', { ...pigeon, title: 'Drum' }],
      ]),
      folder: pathToFileURL(`${folder}/`),
    },
  );
  server = createServer((incoming, response) => routes[incoming.url?.split('?')[0] ?? '']?.(incoming, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

const close = () => new Promise((resolve) => server.close(resolve));

beforeAll(() => {
  for (const name of ['index.html', 'page.js', 'page.css', 'icon.svg']) {
    writeFileSync(join(folder, name), `the content of ${name}`);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => serve('127.0.0.1'));
afterEach(close);

type Answer = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly text: string };

/** Node's own client, since `fetch` sets neither Host nor Origin. */
const send = (
  method: string,
  path: string,
  { body, headers = {} }: { body?: string; headers?: Record<string, string> } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });

const question = { text: '522 edge', seenBy: 'asker' };
const ask = (body: object, headers: Record<string, string> = {}): Promise<Answer> =>
  send('POST', '/playground/ask', { body: JSON.stringify(body), headers });

describe('the playground over HTTP', () => {
  it.each(['asker', 'sharer', 'channel'])('answers with the message of every platform for: %s', async (seenBy) => {
    const { status, text } = await ask({ text: '522 edge', language: 'zh-CN', seenBy });
    const message = { scroll: 'About 522', echo: '{"text":"522 edge","language":"zh-CN"}', seenBy, buttons: [] };
    const onlyYou = 'The pigeon sees only you (zh-CN)';
    expect({ status, ...JSON.parse(text) }).toEqual({
      status: 200,
      title: 'About 522',
      language: 'zh-CN',
      replay: { text: '522 edge', asked: { codes: ['522'] }, language: 'zh-CN', isWhole: true },
      marks: [{ index: 0, end: 3, kind: 'code', value: '522', rule: 'first' }],
      platforms: [
        { name: 'pigeon', title: 'Carrier Pigeon', onlyYou },
        { name: 'drum', title: 'Drum', onlyYou },
      ],
      messages: { pigeon: message, drum: message },
    });
  });

  it('asks what a click asks as data, with what was carried along', async () => {
    const clicked = {
      text: '',
      asked: {
        intent: 'compare',
        codes: ['502'],
        classes: ['5'],
        products: ['edge'],
        sharedName: 'ex',
        words: ['slow'],
      },
      language: 'en',
      carried: { host: 'www.example.com', ids: [{ product: 'edge', name: 'ray', value: '1' }] },
    };
    const { messages } = JSON.parse((await ask({ ...clicked, seenBy: 'asker' })).text);
    expect(JSON.parse(messages.pigeon.echo)).toEqual(clicked);
  });

  it.each([
    ['in-place', 'Back'],
    ['apart', undefined],
  ])('shows the rest of a card %s, in the language that is asked for', async (rest, back) => {
    const more = { text: '', asked: { codes: ['522'] }, language: 'en', rest };
    const { title, messages } = JSON.parse((await ask({ ...more, seenBy: 'asker' })).text);
    expect(title).toBe('About 522');
    expect(messages.pigeon).toMatchObject({ scroll: 'About 522', seenBy: 'asker' });
    expect(messages.pigeon.echo).toContain('All of 522');
    expect(messages.pigeon.buttons).toEqual(back ? [expect.stringContaining(back)] : []);
  });

  it('counts an answer that the page has shown before as no new question', async () => {
    const more = { text: '', asked: { codes: ['522'] }, language: 'en', seenBy: 'asker' };
    for (const again of [true, undefined]) expect((await ask({ ...more, again })).status).toBe(200);
    expect(repeated).toBe(1);
  });

  it('shows the card itself, once the catalog has no rest of it any more', async () => {
    const more = { text: '', asked: { codes: ['504'] }, language: 'en', seenBy: 'asker', rest: 'in-place' };
    const { messages } = JSON.parse((await ask(more)).text);
    expect(messages.pigeon.echo).toContain('"codes":["504"]');
    expect(messages.pigeon.buttons).toEqual([]);
  });

  it('says which edition of the catalog answers, and no address of the source while there is none', async () => {
    const { status, text } = await send('GET', '/playground/about');
    const { repository, homepage } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect({ status, edition: JSON.parse(text).edition }).toEqual({ status: 200, edition: bot.edition });
    expect('source' in JSON.parse(text)).toBe(repository !== undefined || homepage !== undefined);
  });

  it('says what a click does, by what the platform would hand back', async () => {
    const click = async (platform: string, id: string) =>
      JSON.parse((await send('POST', '/playground/click', { body: JSON.stringify({ platform, id, value: '' }) })).text);
    expect(await click('pigeon', 'open:en:|522|edge')).toEqual({
      kind: 'open',
      language: 'en',
      asked: { codes: ['522'], products: ['edge'] },
    });
    expect(await click('drum', 'share:zh-CN')).toEqual({ kind: 'share', language: 'zh-CN' });
    expect(await click('drum', 'something else')).toBeNull();
    expect(await click('smoke', 'share:en')).toBeNull();
    expect(await click('__proto__', 'share:en')).toBeNull();
  });

  it('lists the products in the language that is asked for, or in its own', async () => {
    const names = async (language: string): Promise<string[]> => {
      const { text } = await send('GET', `/playground/products?language=${language}`);
      return JSON.parse(text).products.map(({ name }: { name: string }) => name);
    };
    expect(await names('zh-CN')).toEqual(['Example Edge (zh-CN)', 'Example Host (zh-CN)', 'Shy CDN (zh-CN)']);
    expect(await names('fr')).toContain('Shy CDN (en)');
  });

  it.each([
    ['/', 'index.html', 'text/html; charset=utf-8'],
    ['/?q=522', 'index.html', 'text/html; charset=utf-8'],
    ['/page.js', 'page.js', 'text/javascript; charset=utf-8'],
    ['/page.css', 'page.css', 'text/css; charset=utf-8'],
    ['/icon.svg', 'icon.svg', 'image/svg+xml'],
  ])('serves %s, the file %s', async (path, name, type) => {
    const { status, headers, text } = await send('GET', path);
    expect({ status, type: headers['content-type'], text }).toEqual({
      status: 200,
      type,
      text: `the content of ${name}`,
    });
  });

  it.each(['/', '/page.js', '/playground/products'])(
    'forbids %s to load from other origins, to be framed, sniffed or to leak a referrer',
    async (path) => {
      const { status, headers } = await send('GET', path);
      expect(status).toBe(200);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).not.toMatch(/unsafe|data:|\*|http/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      });
    },
  );

  it('answers HEAD like GET, without the body', async () => {
    const { status, headers, text } = await send('HEAD', '/');
    expect({ status, text }).toEqual({ status: 200, text: '' });
    expect(headers['content-length']).toBe(String('the content of index.html'.length));
  });

  it.each([
    ['GET', '/playground/ask', 'POST'],
    ['GET', '/playground/click', 'POST'],
    ['POST', '/playground/products', 'GET'],
    ['POST', '/playground/about', 'GET'],
    ['DELETE', '/', 'GET, HEAD'],
  ])('rejects %s %s and names %s', async (method, path, right) => {
    const { status, text, headers } = await send(method, path);
    expect(status).toBe(405);
    expect(text).toContain(right);
    expect(headers.allow).toContain(right);
  });

  it.each([
    ['what is not JSON', '{'],
    ['an empty body', ''],
    ['null', 'null'],
    ['a question without a text', '{"seenBy":"asker"}'],
    ['a text that is a number', '{"text":522,"seenBy":"asker"}'],
    ['a language that the bot does not speak', '{"text":"522","seenBy":"asker","language":"fr"}'],
    ['an audience that does not exist', '{"text":"522","seenBy":"everybody"}'],
    ['codes that are numbers', '{"text":"","seenBy":"asker","asked":{"codes":[522]}}'],
    ['a rest that is neither here nor there', '{"text":"522","seenBy":"asker","rest":"elsewhere"}'],
    ['a repetition that is none', '{"text":"522","seenBy":"asker","again":false}'],
    ['an intent that does not exist', '{"text":"","seenBy":"asker","asked":{"intent":"guess"}}'],
  ])('rejects %s, and logs nothing of it', async (_what, body) => {
    const { status, text } = await send('POST', '/playground/ask', { body });
    expect({ status, text: JSON.parse(text) }).toEqual({
      status: 400,
      text: { error: 'This is not a request of the page.' },
    });
    expect(log).toEqual([]);
  });

  it('rejects what is too long, with or without its length, and goes on answering', async () => {
    const chunked: Record<string, string> = { 'transfer-encoding': 'chunked' };
    for (const length of [256 * 1024 + 1, 5_000_000]) {
      const body = JSON.stringify({ ...question, text: 'x'.repeat(length) });
      for (const headers of [{}, chunked]) {
        const { status, text } = await send('POST', '/playground/ask', { body, headers });
        expect(status).toBe(413);
        expect(JSON.parse(text)).toEqual({ error: 'This is more than 256 KB. Take the part with the error.' });
      }
    }
    expect((await ask(question)).status).toBe(200);
  });

  it.each([
    ['letters', 'x', 256 * 1024],
    ['Chinese characters', '状', Math.floor((256 * 1024) / 3)],
    ['escape characters, which JSON makes six times as long', '\x1b', 256 * 1024],
  ])('takes 256 KB of %s', async (_what, character, count) => {
    expect((await ask({ ...question, text: character.repeat(count) })).status).toBe(200);
    expect((await ask({ ...question, text: character.repeat(count + 1) })).status).toBe(413);
  });

  it('rejects what says that it is too long before it is sent', async () => {
    const { port } = server.address() as AddressInfo;
    const headers = { 'content-length': 5_000_000 };
    const sent = request({ host: '127.0.0.1', port, method: 'POST', path: '/playground/ask', headers, agent: false });
    sent.on('error', () => {}).write('{');
    const [response] = await once(sent, 'response');
    expect(response.statusCode).toBe(413);
    sent.destroy();
  });

  it('logs nothing when a client is gone before it has sent everything', async () => {
    const { port } = server.address() as AddressInfo;
    const headers = { 'content-length': 100 };
    const sent = request({ host: '127.0.0.1', port, method: 'POST', path: '/playground/ask', headers, agent: false });
    sent.on('error', () => {}).write('{');
    const [received] = await once(server, 'request');
    sent.destroy();
    await new Promise((resolve) => received.on('error', () => {}).on('close', () => setImmediate(resolve)));
    expect(log).toEqual([]);
    expect(trails).toMatchObject([{ outcome: 'rejected' }]);
  });

  it('answers a fault with an id, under which the log has it', async () => {
    const { status, text } = await ask({ text: 'fail', seenBy: 'asker' });
    expect(status).toBe(500);
    const [, id] = /\(([0-9a-f]{8})\)/.exec(JSON.parse(text).error) ?? [];
    expect(id).toBeDefined();
    expect(log.join('')).toContain(`"id":"${id}"`);
    expect(trails).toMatchObject([{ id, outcome: 'failed' }]);
    expect(text).not.toContain('it failed');
  });

  it.each([
    ['another site, by its origin', { host: 'localhost:3000', origin: 'https://evil.example' }],
    ['a page without an origin', { host: 'localhost:3000', origin: 'null' }],
    ['another site, by what the browser says', { host: 'localhost:3000', 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { host: 'localhost:3000', 'sec-fetch-site': 'same-site' }],
    ['a name that resolves to this machine', { host: 'evil.example:3000', 'sec-fetch-site': 'same-origin' }],
    ['a name that begins like one of this machine', { host: '127.0.0.1.evil.example' }],
    ['a name that ends like one of this machine', { host: 'evil-localhost' }],
  ])('rejects what comes from %s', async (_who, headers) => {
    const { status, text } = await ask(question, headers);
    expect(status).toBe(403);
    expect(text).toContain('HOST');
    expect((await send('GET', '/playground/products', { headers })).status).toBe(403);
  });

  it.each([
    { host: 'localhost:3000', origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
    { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' },
    { host: '[::1]:3000' },
    { host: 'LOCALHOST' },
  ])('accepts what comes from the page itself: %j', async (headers) => {
    expect((await ask(question, headers)).status).toBe(200);
  });

  it('accepts every name where it is bound to more than this machine', async () => {
    await close();
    await serve('0.0.0.0');
    const headers = { host: 'bot.example', origin: 'https://bot.example' };
    expect((await ask(question, headers)).status).toBe(200);
    expect((await ask(question, { ...headers, origin: 'https://evil.example' })).status).toBe(403);
  });
});

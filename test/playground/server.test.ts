import { type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BaseLogger, pino } from 'pino';
import { Registry } from 'prom-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { preview as ofDiscord } from '../../src/adapters/discord/preview.ts';
import { preview as ofSlack } from '../../src/adapters/slack/preview.ts';
import { botOf } from '../../src/core/bot.ts';
import { startServer, stopServer } from '../../src/http/server.ts';
import { start } from '../../src/playground/server.ts';
import { realCatalog } from '../support/catalog.ts';

/* The server's side of the page, over HTTP as whoever may send it. */

const real = botOf(realCatalog, () => ({ defaultLanguage: 'en' }));
const bot = {
  ...real,
  explain: (question: Parameters<typeof real.explain>[0]) => {
    if (question.text === 'fail') throw new Error('it failed');
    return real.explain(question);
  },
};
const folder = new URL('../../dist/playground/', import.meta.url);

let server: Server;
let lines: string[];

async function serve(host: string): Promise<void> {
  lines = [];
  const logger: BaseLogger = pino({}, { write: (line: string) => lines.push(line) });
  const previews = { slack: ofSlack, discord: ofDiscord };
  const adapter = start({ host }, { bot, logger, previews, folder });
  server = await startServer({ port: 0, host: '127.0.0.1' }, () => [adapter], new Registry());
}

beforeEach(() => serve('127.0.0.1'));
afterEach(() => stopServer(server));

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

const asking = { text: '522 tencent', seenBy: 'asker' };
const ask = (question: object, headers: Record<string, string> = {}): Promise<Answer> =>
  send('POST', '/playground/ask', { body: JSON.stringify(question), headers });

describe('the playground over HTTP', () => {
  it.each(['asker', 'sharer', 'channel'] as const)('answers with what the adapters render for: %s', async (seenBy) => {
    for (const text of ['522 tencent', '502', 'edgeone', 'help', '522 tencnt', '腾讯云 522', '']) {
      const { status, text: body } = await ask({ text, seenBy });
      const card = real.explain({ text });
      const { slack, discord, title, language } = JSON.parse(body);
      expect({ status, title, language }).toEqual({ status: 200, title: card.title, language: card.language });
      expect(slack).toEqual(JSON.parse(JSON.stringify(ofSlack.render(card, seenBy))));
      expect(discord).toEqual(JSON.parse(JSON.stringify(ofDiscord.render(card, seenBy))));
    }
  });

  it('says what a click does, by what the platform would hand back', async () => {
    const click = async (platform: string, id: string, value: string) =>
      JSON.parse((await send('POST', '/playground/click', { body: JSON.stringify({ platform, id, value }) })).text);
    const asked = { kind: 'ask', question: { text: '521 edgeone', language: 'zh-CN' } };
    expect(await click('slack', 'ask:3.0', 'zh-CN:521 edgeone')).toEqual({ ...asked, replaces: false });
    expect(await click('slack', 'open:3.0', 'zh-CN:521 edgeone')).toEqual({ ...asked, replaces: true });
    expect(await click('discord', 'ask:zh-CN:521 edgeone', '')).toEqual({ ...asked, replaces: false });
    expect(await click('discord', 'menu:0', 'open:zh-CN:521 edgeone')).toEqual({ ...asked, replaces: true });
    expect(await click('slack', 'delete', 'en:U0')).toEqual({ kind: 'delete' });
    expect(await click('discord', 'share:en', '')).toEqual({ kind: 'share' });
    expect(await click('discord', 'something else', '')).toBeNull();
    expect(await click('slack', '__proto__', '')).toBeNull();
  });

  it('lists every product and code, in the language that is asked for', async () => {
    const { text } = await send('GET', '/playground/contents?language=zh-CN');
    const { shelves } = JSON.parse(text) as { shelves: { id: string; name: string; codes: unknown[] }[] };
    expect(shelves.map(({ id, codes }) => [id, codes.length])).toEqual(
      [...realCatalog.products.values()].map(({ id, entries }) => [id, entries.size]),
    );
    expect(shelves.find(({ id }) => id === 'tencent-edgeone')?.name).toBe('腾讯云 EdgeOne');
    expect((await send('GET', '/playground/contents?language=fr')).status).toBe(200);
  });

  it.each(['/', '/?q=522', '/page.js', '/page.css', '/icon.svg', '/playground/contents'])(
    'lets %s neither load from elsewhere nor be framed, sniffed or told on',
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

  it('answers HEAD like GET, without the page', async () => {
    const { status, headers, text } = await send('HEAD', '/');
    expect({ status, text }).toEqual({ status: 200, text: '' });
    expect(Number(headers['content-length'])).toBeGreaterThan(100);
  });

  it.each([
    ['GET', '/playground/ask', 'POST'],
    ['GET', '/playground/click', 'POST'],
    ['POST', '/playground/contents', 'GET'],
    ['DELETE', '/', 'GET'],
  ])('turns %s %s down and names %s', async (method, path, right) => {
    const { status, text, headers } = await send(method, path);
    expect(status).toBe(405);
    expect(text).toContain(right);
    expect(headers.allow).toContain(right);
  });

  it.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['null', 'null'],
    ['no text', '{"seenBy":"asker"}'],
    ['a text that is none', '{"text":522,"seenBy":"asker"}'],
    ['a language that nobody speaks here', '{"text":"522","seenBy":"asker","language":"fr"}'],
    ['somebody else', '{"text":"522","seenBy":"everybody"}'],
  ])('takes %s for no request, and logs nothing of it', async (_what, body) => {
    const { status, text } = await send('POST', '/playground/ask', { body });
    expect({ status, text: JSON.parse(text) }).toEqual({
      status: 400,
      text: { error: 'This is no request of the page.' },
    });
    expect(lines).toEqual([]);
  });

  it('turns down what is too long, with or without its length, and goes on answering', async () => {
    const body = JSON.stringify({ ...asking, text: 'x'.repeat(5_000_000) });
    const chunked: Record<string, string> = { 'transfer-encoding': 'chunked' };
    for (const headers of [{}, chunked]) {
      const { status, text } = await send('POST', '/playground/ask', { body, headers });
      expect(status).toBe(413);
      expect(text).toContain('4 MB');
    }
    expect((await ask(asking)).status).toBe(200);
  });

  it('tells of a fault by an id, under which the log has it', async () => {
    const { status, text } = await ask({ text: 'fail', seenBy: 'asker' });
    expect(status).toBe(500);
    const [, id] = /\(([0-9a-f]{8})\)/.exec(JSON.parse(text).error) ?? [];
    expect(id).toBeDefined();
    expect(lines.join('')).toContain(`"id":"${id}"`);
    expect(text).not.toContain('it failed');
  });

  it.each([
    ['another site, by its origin', { host: 'localhost:3000', origin: 'https://evil.example' }],
    ['a page without an origin', { host: 'localhost:3000', origin: 'null' }],
    ['another site, by what the browser says', { host: 'localhost:3000', 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { host: 'localhost:3000', 'sec-fetch-site': 'same-site' }],
    ['a name that was led to this machine', { host: 'evil.example:3000', 'sec-fetch-site': 'same-origin' }],
    ['a name that begins like one of ours', { host: '127.0.0.1.evil.example' }],
    ['a name that ends like one of ours', { host: 'evil-localhost' }],
  ])('turns down what comes from %s', async (_who, headers) => {
    const { status, text } = await ask(asking, headers);
    expect(status).toBe(403);
    expect(text).toContain('HOST');
    expect((await send('GET', '/playground/contents', { headers })).status).toBe(403);
  });

  it.each([
    { host: 'localhost:3000', origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
    { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' },
    { host: '[::1]:3000' },
    { host: 'LOCALHOST' },
  ])('takes what comes from the page itself: %j', async (headers) => {
    expect((await ask(asking, headers)).status).toBe(200);
  });

  it('takes every name where it is bound to more than this machine', async () => {
    await stopServer(server);
    await serve('0.0.0.0');
    const headers = { host: 'bot.example', origin: 'https://bot.example' };
    expect((await ask(asking, headers)).status).toBe(200);
    expect((await ask(asking, { ...headers, origin: 'https://evil.example' })).status).toBe(403);
  });
});

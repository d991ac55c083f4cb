import type { Server } from 'node:http';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openApi } from '../../src/api/openapi.ts';
import { apiRoutes } from '../../src/api/routes.ts';
import { entriesOf } from '../../src/catalog/catalog.ts';
import { createObserve, type Trail } from '../../src/chat/trail.ts';
import { createBot } from '../../src/core/bot.ts';
import { createFacts } from '../../src/core/facts/facts.ts';
import { portOf, startServer, stopServer } from '../../src/http/server.ts';
import { languages } from '../../src/language.ts';
import { realCatalog } from '../support/catalog.ts';

const token = 'a-token-for-tests-only';
const runbooks = () => ({
  team: 'Edge on-call',
  about: () => ({ owner: 'Ada', notes: [], steps: ['Call Ada'], links: [], files: ['522.yaml'] }),
});
const real = createBot(realCatalog, { defaultLanguage: 'en', runbooks });
const bot = {
  ...real,
  explain: (question: Parameters<typeof real.explain>[0]) => {
    if (question.text === 'fail') throw new Error('it failed: a secret');
    return real.explain(question);
  },
};
const facts = createFacts(realCatalog, runbooks);
type Problem = { readonly error: string };

const log: string[] = [];
const trails: Trail[] = [];

const serverWith = async (withTeam: boolean): Promise<Server> => {
  const observe = createObserve('api', (trail) => trails.push(trail));
  const logger = pino({}, { write: (line: string) => log.push(line) });
  const routes = apiRoutes({ token, withTeam }, { bot, observe, facts, logger });
  const { Registry } = await import('prom-client');
  const served = { adapters: () => new Map(), routes, registry: new Registry(), loopDelay: () => 0 };
  return startServer(0, '127.0.0.1', served);
};

let [server, withRunbooks]: Server[] = [];
beforeAll(async () => {
  [server, withRunbooks] = [await serverWith(false), await serverWith(true)];
});
afterAll(() => Promise.all([server, withRunbooks].map((each) => each && stopServer(each))));
beforeEach(() => {
  log.length = 0;
  trails.length = 0;
});

const authorization = `Bearer ${token}`;
const ask = (path: string, init: RequestInit = {}, of = server as Server): Promise<Response> =>
  fetch(`http://127.0.0.1:${portOf(of)}${path}`, { ...init, headers: { authorization, ...init.headers } });
const explain = (body: unknown, of?: Server): Promise<Response> =>
  ask('/api/v1/explain', { method: 'POST', body: JSON.stringify(body) }, of);

const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ $id: 'api', components: openApi.components });
const problemsWith = (body: unknown, name: string): unknown => {
  const validate = ajv.compile({ $ref: `api#/components/schemas/${name}` });
  return validate(body) ? [] : validate.errors;
};

describe('a question', () => {
  it('is answered with facts, as the description of the API says', async () => {
    const response = await explain({ text: '522 tencent' });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const body = await response.json();
    expect(problemsWith(body, 'Facts')).toEqual([]);
    expect(body).toMatchObject({ kind: 'explained', entries: [{ product: 'tencent-edgeone', code: '522' }] });
    expect(trails).toMatchObject([{ platform: 'api', surface: 'api', outcome: 'done' }]);
  });

  it('may name its products and its language apart, and be a file', async () => {
    const body = { text: 'HTTP/2 522\ncertificate expired', products: ['edgeone'], language: 'zh-CN', file: true };
    expect(await (await explain(body)).json()).toMatchObject({ language: 'zh-CN', entries: [{ code: '522' }] });
  });

  it('has nothing of the runbooks unless the API may have them', async () => {
    expect(await (await explain({ text: '522 cloudflare' })).text()).not.toMatch(/Ada|on-call/);
    expect(await (await explain({ text: '522 cloudflare' }, withRunbooks)).json()).toMatchObject({
      text: expect.stringContaining('Call Ada'),
      entries: [{ team: { owner: 'Ada' } }],
    });
  });

  it.each([
    ['no text', {}, 400, 'text'],
    ['a field that there is not', { text: '522', txt: '522' }, 400, 'txt'],
    ['a language that the catalog does not speak', { text: '522', language: 'fr' }, 400, 'language takes en or zh-CN.'],
    ['a text of more than 256 KB', { text: 'x'.repeat(262_145) }, 413, '256 KB'],
  ])('with %s is rejected with a sentence', async (_what, body, status, sentence) => {
    const response = await explain(body);
    expect(response.status).toBe(status);
    const problem = (await response.json()) as Problem;
    expect(problemsWith(problem, 'Problem')).toEqual([]);
    expect(problem.error).toContain(sentence);
    expect(trails).toMatchObject([{ outcome: 'rejected' }]);
  });

  it('that is no JSON is rejected', async () => {
    const response = await ask('/api/v1/explain', { method: 'POST', body: '{"text":' });
    expect([response.status, await response.json()]).toEqual([400, { error: 'The body is not JSON.' }]);
  });

  it('that fails gives an id, under which the log has it, and nothing of what failed', async () => {
    const response = await explain({ text: 'fail' });
    const { error } = (await response.json()) as Problem;
    expect(response.status).toBe(500);
    expect(error).not.toContain('secret');
    const [, id] = /\(([0-9a-f]{8})\)/.exec(error) ?? [];
    expect(log.join('')).toContain(`"id":"${id}"`);
    expect(trails).toMatchObject([{ id, outcome: 'failed' }]);
  });
});

describe('who may ask', () => {
  it.each([
    ['nobody without a token', {}],
    ['nobody with another one', { authorization: 'Bearer another-token-for-tests' }],
    ['nobody with a piece of it', { authorization: `Bearer ${token.slice(0, -1)}` }],
    ['nobody with another scheme', { authorization: `Basic ${token}` }],
  ])('is %s', async (_who, headers) => {
    for (const path of ['/api/v1/explain', '/api/v1/products', '/mcp']) {
      const response = await fetch(`http://127.0.0.1:${portOf(server as Server)}${path}`, {
        method: 'POST',
        headers,
        body: '{}',
      });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(problemsWith(await response.json(), 'Problem')).toEqual([]);
    }
  });

  it('is no page of another origin: it gets no header that would let it read the answer', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    for (const method of ['OPTIONS', 'POST']) {
      const response = await ask('/api/v1/explain', {
        method,
        headers,
        ...(method === 'POST' && { body: '{"text":"522"}' }),
      });
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('is nobody who asks for more than a thousand answers within a minute', async () => {
    const own = await serverWith(false);
    const statuses = new Map<number, number>();
    for (let at = 0; at < 1_010; at += 1) {
      const response = await ask('/api/v1/products/nobody', {}, own);
      await response.text();
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      if (response.status === 429) expect(response.headers.get('retry-after')).toBe('60');
    }
    await stopServer(own);
    expect(Object.fromEntries(statuses)).toEqual({ 404: 1_000, 429: 10 });
    expect(trails.at(-1)).toMatchObject({ outcome: 'slowed' });
  });

  it.each([
    ['GET', '/api/v1/explain', 'POST'],
    ['DELETE', '/api/v1/products', 'GET'],
    ['GET', '/mcp', 'POST'],
  ])('%s of %s is told which method there is', async (method, path, allowed) => {
    const response = await ask(path, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allowed]);
  });
});

describe('the catalog', () => {
  it.each([
    ['/api/v1/products', 'Products'],
    ['/api/v1/products/cloudflare', 'Product'],
    ['/api/v1/products/cloudflare?language=zh-CN', 'Product'],
    ['/api/v1/products/litespeed', 'Product'],
    ['/api/v1/products/iis/codes/403.14', 'Entry'],
  ])('%s is as the description of the API says', async (path, name) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(problemsWith(await response.json(), name)).toEqual([]);
  });

  it('has every entry at its address', async () => {
    const addresses = entriesOf(realCatalog).map(
      ({ product, code }) => `/api/v1/products/${product}/codes/${encodeURIComponent(code)}`,
    );
    const sample = addresses.filter((address, at) => at % 40 === 0 || address.includes('%'));
    expect(sample.length).toBeGreaterThan(50);
    for (const address of sample.slice(0, 400)) {
      const response = await ask(address);
      await response.text();
      expect([address, response.status]).toEqual([address, 200]);
    }
  });

  it('is not sent again to whoever has it', async () => {
    const path = '/api/v1/products/cloudflare/codes/522';
    const first = await ask(path);
    const etag = first.headers.get('etag') ?? '';
    await first.text();
    const again = await ask(path, { headers: { 'if-none-match': `"other", W/${etag}` } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    const inChinese = await ask(`${path}?language=zh-CN`, { headers: { 'if-none-match': etag } });
    expect(inChinese.status).toBe(200);
    expect((await ask(path, { method: 'HEAD' })).headers.get('etag')).toBe(etag);
  });

  it.each([
    '/api/v1/products/nobody',
    '/api/v1/products/cloudflare/codes/999',
    '/api/v1/products/cloudflare/codes',
    '/api/v1/products/cloudflare/codes/522/more',
    '/api/v1/products/__proto__',
    '/api/v1/products/cloudflare/codes/constructor',
  ])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it.each(['/api/v1/products/%E0%A4', '/api/v1/products?language=fr', '/api/v1/products?lang=en'])(
    'rejects %s',
    async (path) => {
      expect((await ask(path)).status).toBe(400);
    },
  );

  it('has the runbook of the team with an entry, where the API may have it', async () => {
    const path = '/api/v1/products/cloudflare/codes/522';
    expect(await (await ask(path)).text()).not.toContain('"team"');
    expect(await (await ask(path, {}, withRunbooks)).json()).toMatchObject({ entry: { team: { owner: 'Ada' } } });
  });
});

describe('the description of the API', () => {
  it('can be had without a token, and is the one in the documents', async () => {
    const response = await fetch(`http://127.0.0.1:${portOf(server as Server)}/api/v1/openapi.json`);
    const documented = await import('../../docs/openapi.json', { with: { type: 'json' } });
    expect(await response.json()).toEqual(documented.default);
  });

  it('names a schema for everything that it refers to, in every language of the catalog', () => {
    const references = [...JSON.stringify(openApi.paths).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(references.filter((name = '') => !(name in openApi.components.schemas))).toEqual([]);
    expect(JSON.stringify(openApi.paths)).toContain(JSON.stringify(languages));
  });
});

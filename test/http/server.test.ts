import { once } from 'node:events';
import { request, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { Registry } from 'prom-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { portOf, startServer, stopServer } from '../../src/http/server.ts';

/* The port as a client sees it, and as one that keeps to no rule does. */

let server: Server;
/** How long the event loop stood still, in milliseconds. */
let delay: number;
const sockets: Socket[] = [];

beforeEach(async () => {
  const routes = { '/custom': (_request: unknown, response: { end: (text: string) => void }) => response.end('mine') };
  delay = 0;
  const served = { adapters: () => new Map(), routes, registry: new Registry(), loopDelay: () => delay };
  server = await startServer(0, '127.0.0.1', served);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await stopServer(server);
});

type Answer = { readonly status: number | undefined; readonly allow: string | undefined; readonly text: string };

/** Node's own client, since `fetch` knows no TRACE. */
async function send(method: string, path: string): Promise<Answer> {
  const sent = request({ host: '127.0.0.1', port: portOf(server), method, path, agent: false }).end();
  const [response] = await once(sent, 'response');
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  return { status: response.statusCode, allow: response.headers.allow, text };
}

/** Opens a connection and writes these bytes. @returns everything that comes until the server ends it */
async function raw(bytes: string): Promise<string> {
  const socket = connect(portOf(server), '127.0.0.1');
  sockets.push(socket);
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  socket.write(bytes);
  await once(socket, 'close');
  return text;
}

it('a process that stood still is not ready, and says for how long', async () => {
  delay = 2_345;
  expect(await send('GET', '/readyz')).toMatchObject({ status: 503, text: 'the process stood still for 2.3 s\n' });
  expect(await send('GET', '/healthz')).toMatchObject({ status: 200 });
  delay = 2_000;
  expect(await send('GET', '/readyz')).toMatchObject({ status: 200 });
});

describe.each(['/healthz', '/readyz', '/metrics'])('%s', (path) => {
  it('answers GET, and HEAD without a body', async () => {
    expect(await send('GET', path)).toMatchObject({ status: 200 });
    expect(await send('HEAD', path)).toEqual({ status: 200, allow: undefined, text: '' });
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])(
    'rejects %s and names what it takes',
    async (method) => {
      expect(await send(method, path)).toEqual({
        status: 405,
        allow: 'GET, HEAD',
        text: 'This takes GET and HEAD only.\n',
      });
    },
  );
});

describe('the port', () => {
  it.each(['GET', 'DELETE', 'TRACE'])('has nothing at an unknown path for %s', async (method) => {
    expect(await send(method, '/nothing')).toMatchObject({ status: 404 });
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/custom/../../package.json',
    '//etc/passwd',
    '/..\\package.json',
  ])('nothing lies at a path that leads out of a folder: %s', async (path) => {
    expect(await send('GET', path)).toMatchObject({ status: 404 });
  });

  it('leaves the methods of other routes to them', async () => {
    expect(await send('DELETE', '/custom')).toMatchObject({ status: 200, text: 'mine' });
  });

  it.each([
    ['what is not HTTP', 'hello\r\n\r\n', 400],
    ['TLS', '\x16\x03\x01\x02\x00\x01', 400],
    ['a header without a name', 'GET /healthz HTTP/1.1\r\nHost: x\r\n: x\r\n\r\n', 400],
    ['two lengths', 'POST /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    ['a request without a host', 'GET /healthz HTTP/1.1\r\n\r\n', 400],
    ['headers that are too long', `GET /healthz HTTP/1.1\r\nHost: x\r\nCookie: ${'x'.repeat(17_000)}\r\n\r\n`, 431],
  ])('answers %s with a status, ends the connection, and goes on', async (_what, bytes, status) => {
    expect(await raw(bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(await send('GET', '/healthz')).toMatchObject({ status: 200 });
  });

  it('ends a connection whose headers do not arrive within ten seconds', async () => {
    const started = Date.now();
    expect(await raw('GET /healthz HTTP/1.1\r\nHost: x\r\n')).toMatch(/^HTTP\/1\.1 408 /);
    expect(Date.now() - started).toBeLessThan(10_000);
  }, 20_000);

  it('ends a request that does not arrive within thirty seconds, and bounds how many are open', () => {
    const { requestTimeout, timeout, maxConnections } = server;
    expect(requestTimeout).toBeLessThan(30_000);
    expect(timeout).toBeLessThanOrEqual(30_000);
    expect(maxConnections).toBeLessThanOrEqual(1000);
  });
});

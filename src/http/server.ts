import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Registry } from 'prom-client';
import type { Adapter } from '../chat/platform.ts';

/** How long requests that are under way may take once the server is told to stop, in milliseconds. */
const patience = 2_000;

/**
 * Opens the HTTP port: `/healthz` (the process is up), `/readyz` (every platform is connected), `/metrics`, and
 * whatever paths the platforms bring along.
 *
 * @param host the address to bind the port to; all of this machine's for none
 * @throws if the port cannot be opened
 */
export async function startServer(
  { port, host }: { readonly port: number; readonly host?: string },
  adapters: () => readonly Adapter[],
  registry: Registry,
): Promise<Server> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const route = adapters()
      .map(({ routes }) => routes?.[path])
      .find((listener) => listener !== undefined);
    (route ?? own(path, adapters, registry))(request, response);
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

function own(path: string, adapters: () => readonly Adapter[], registry: Registry): RequestListener {
  switch (path) {
    case '/healthz':
      return (_request, response) => response.writeHead(200, plain).end('ok\n');
    case '/readyz':
      return (_request, response) => {
        const all = adapters();
        const lines = all.map(({ name, ready }) => `${name}: ${ready() ? 'connected' : 'not connected'}\n`);
        response.writeHead(all.every(({ ready }) => ready()) ? 200 : 503, plain).end(lines.join(''));
      };
    case '/metrics':
      return (_request, response) => {
        registry.metrics().then(
          (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
          () => response.writeHead(500, plain).end('The metrics cannot be read.\n'),
        );
      };
    default:
      return (_request, response) =>
        response.writeHead(404, plain).end('Nothing here. There are /healthz, /readyz and /metrics.\n');
  }
}

const plain = { 'content-type': 'text/plain; charset=utf-8' };

/** Stops the server: idle connections at once, those under way when they are done or patience is at its end. */
export async function stopServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(timer);
}

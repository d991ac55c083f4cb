import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import type { Adapter, Routes } from '../chat/platform.ts';
import { type LoopDelay, maxLoopDelay } from './event-loop.ts';

/** How long requests that are under way may take once the server is told to stop, in milliseconds. */
const closeTimeout = 2_000;

/**
 * What a client may take of the server. Every request fits into one packet or a few, but for the texts of the playground,
 * and is answered at once; Node's own limits are a minute for the headers and five for a request. Times in milliseconds.
 */
const limits = {
  headersTimeout: 8_000,
  requestTimeout: 25_000,
  /** How often the two are looked at, 30 seconds by default: what is late is ended by that much later. */
  connectionsCheckingInterval: 1_000,
  /** In bytes. The cookies and tokens of a login in front reach some thousand. */
  maxHeaderSize: 16 * 1024,
} as const;

/** A connection on which nothing moves is ended, such as that of a client that does not read its response. */
const idleTimeout = 30_000;

/** Far more than Slack, probes and a team with the page open need; each may hold a text of the page in memory. */
const maxConnections = 500;

/** What the port serves. */
export type Served = {
  /** The platforms by name; asked for at every request, since they start once the port is open. */
  readonly adapters: () => ReadonlyMap<string, Adapter>;
  /** What is served besides health, metrics and the platforms' own routes. */
  readonly routes: Routes;
  readonly registry: Registry;
  /** How long the event loop stood still lately, in milliseconds. */
  readonly loopDelay: LoopDelay;
};

/**
 * Opens the HTTP port: `/healthz` (the process is up), `/readyz` (every platform is connected), `/metrics`, and
 * whatever paths the platforms and others bring along.
 *
 * @param host the address to bind the port to; all of this machine's for undefined
 * @throws if the port cannot be opened
 */
export async function startServer(port: number, host: string | undefined, served: Served): Promise<Server> {
  const server = createServer(limits, (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    routeOf(path, served)(request, response);
  });
  server.timeout = idleTimeout;
  server.maxConnections = maxConnections;
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

/** The port that a server listens on. */
export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function routeOf(path: string, { adapters, routes, registry, loopDelay }: Served): RequestListener {
  switch (path) {
    case '/healthz':
      return readOnly((_request, response) => sendText(response, 200, 'ok\n'));
    case '/readyz':
      return readOnly((_request, response) => void sendReadiness(response, adapters(), loopDelay()));
    case '/metrics':
      return readOnly((_request, response) => void sendMetrics(response, registry));
    default:
      return customRoute(path, adapters(), routes) ?? notFound;
  }
}

/** The route for GET and for HEAD, whose body Node leaves out. */
const readOnly =
  (route: RequestListener): RequestListener =>
  (request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD') return route(request, response);
    response.setHeader('allow', 'GET, HEAD');
    sendText(response, 405, 'This takes GET and HEAD only.\n');
  };

const customRoute = (
  path: string,
  adapters: ReadonlyMap<string, Adapter>,
  routes: Routes,
): RequestListener | undefined =>
  [...adapters.values()].map((adapter) => adapter.routes?.[path]).find((route) => route !== undefined) ??
  routes[path] ??
  routes[Object.keys(routes).find((pattern) => pattern.endsWith('/*') && path.startsWith(pattern.slice(0, -1))) ?? ''];

const notFound: RequestListener = (_request, response) =>
  sendText(response, 404, 'Nothing here. There are /healthz, /readyz and /metrics.\n');

async function sendReadiness(
  response: ServerResponse,
  adapters: ReadonlyMap<string, Adapter>,
  delay: number,
): Promise<void> {
  const all = await Promise.all([...adapters].map(async ([name, { check }]) => ({ name, health: await check() })));
  const lines = all.map(
    ({ name, health }) => `${name}: ${health.isUp ? 'connected' : `not connected (${health.reason})`}\n`,
  );
  const isHeldUp = delay > maxLoopDelay;
  if (isHeldUp) lines.push(`the process stood still for ${(delay / 1000).toFixed(1)} s\n`);
  const isReady = !isHeldUp && all.every(({ health }) => health.isUp);
  sendText(response, isReady ? 200 : 503, lines.join('') || 'no platform is configured\n');
}

async function sendMetrics(response: ServerResponse, registry: Registry): Promise<void> {
  try {
    const text = await registry.metrics();
    response.writeHead(200, { 'content-type': registry.contentType }).end(text);
  } catch {
    sendText(response, 500, 'The metrics cannot be read.\n');
  }
}

const sendText = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
};

/** Stops the server: idle connections at once, the others when their requests are done or the time is up. */
export async function stopServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), closeTimeout);
  await closed;
  clearTimeout(timer);
}

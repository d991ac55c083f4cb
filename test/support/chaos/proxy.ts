import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault, When } from './faults.ts';

/** A request of the bot's on its way to the platform. */
export type Exchange = { readonly method: string; readonly path: string; readonly body: string };

export type Answer = {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What stands between the bot and a platform. */
export type FaultProxy = {
  readonly origin: string;
  /** Refuses connections from now on, and ends those that stand. */
  readonly refuse: () => void;
  readonly accept: () => void;
  readonly close: () => Promise<void>;
};

/** `headers` go with whatever the platform answers. */
export type Intervention = {
  readonly answer?: Answer | undefined;
  readonly fault?: Fault | undefined;
  readonly headers?: Answer['headers'] | undefined;
};

type Settings = {
  /** The origin of the platform. */
  readonly target: string;
  /** What the platform answers instead of doing what was asked, or what goes wrong; asked once for every request. */
  readonly intervene: (exchange: Exchange) => Intervention;
  /** How the platform words a fault. */
  readonly word: (fault: Fault, exchange: Exchange) => Answer | undefined;
  /** Is told what the platform answered, and whether the bot heard of it. */
  readonly onAnswer: (exchange: Exchange, answer: Answer, heard: boolean) => void;
};

/** Passes requests on to a platform on this machine, unless something goes wrong with them. */
export async function startProxy({ target, intervene, word, onAnswer }: Settings): Promise<FaultProxy> {
  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy());
  });
  // By itself, Node closes a line that was silent for five seconds: faults are injected where they are counted.
  server.keepAliveTimeout = 10 * 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const exchange = { method: request.method ?? '', path: request.url ?? '', body: await readText(request) };
    const { answer: instead, fault, headers } = intervene(exchange);
    await suffer(fault, 'before', request.socket);
    // Nobody waits any more, so that nothing arrives.
    if (request.socket.destroyed) return;
    const refusal = instead ?? (fault && word(fault, exchange));
    if (refusal) return send(response, refusal);
    const answer = await forward(target, exchange, request);
    await suffer(fault, 'after', request.socket);
    const heard = !request.socket.destroyed;
    onAnswer(exchange, answer, heard);
    if (heard) send(response, { ...answer, headers: { ...answer.headers, ...headers } });
  }

  return {
    origin: `http://127.0.0.1:${port}`,
    refuse: () => {
      server.close();
      server.closeAllConnections();
    },
    accept: () => void server.listen(port, '127.0.0.1'),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** What a fault does to a connection before the platform has seen the request, or after it has done what was asked. */
async function suffer(fault: Fault | undefined, when: When, socket: Socket): Promise<void> {
  if (!fault || !('when' in fault) || fault.when !== when) return;
  if (fault.kind === 'slow') await pause(fault.milliseconds);
  else socket.resetAndDestroy();
}

const passedOn = ['authorization', 'content-type'];
const passedBack = ['content-type', 'x-oauth-scopes'];

async function forward(
  target: string,
  { method, path, body }: Exchange,
  { headers }: IncomingMessage,
): Promise<Answer> {
  const response = await fetch(target + path, {
    method,
    headers: Object.fromEntries(passedOn.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : []))),
    ...(method !== 'GET' && body !== '' && { body }),
  });
  const kept = passedBack.flatMap((name): [string, string][] => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return { status: response.status, body: await response.text(), headers: Object.fromEntries(kept) };
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, headers);
  // These have no body.
  response.end(status === 204 ? undefined : body);
}

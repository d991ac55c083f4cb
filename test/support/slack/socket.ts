import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from './payloads.ts';

/** What an envelope of Socket Mode carries. */
export type Kind = 'slash_commands' | 'events_api' | 'interactive';

export type Ack = { readonly latency: number; readonly payload: unknown };

/**
 * When to give up on an envelope, in milliseconds. Slack does so after three seconds; how long it took is for a test to
 * judge, which knows what else the machine had to do.
 */
const ackTimeout = 60_000;

/** The server side of Socket Mode (docs.slack.dev/apis/events-api/using-socket-mode). */
export type SocketSide = {
  /** Takes over an HTTP upgrade. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** An address for one connection; each works once. */
  readonly ticket: () => string;
  /** Connections that stand now. */
  readonly connections: () => number;
  /** Connections so far. */
  readonly connected: () => number;
  /** The codes with which connections were closed, in order; 1006 where nobody said goodbye. */
  readonly closed: readonly number[];
  /**
   * Sends a payload in an envelope; fails without an acknowledgement in time.
   *
   * @param age where an app has several connections, which of them it is for: 0 for the newest, 1 for the one before
   */
  readonly send: (kind: Kind, payload: Json, changes?: Json, age?: number) => Promise<Ack>;
  /** Asks the app to connect anew, then closes, as Slack does every few hours. */
  readonly refresh: (reason?: 'refresh_requested' | 'warning') => void;
  /** Cuts the line without a word. */
  readonly cut: () => void;
  /** Leaves the line open but answers nothing on it any more, as after a lost route. */
  readonly fallSilent: () => void;
  readonly close: () => void;
};

export function socketSide(): SocketSide {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const waiting = new Map<string, (payload: unknown) => void>();
  const closed: number[] = [];
  let connected = 0;

  server.on('connection', (socket: WebSocket) => {
    connected += 1;
    socket.on('message', (data) => {
      const { envelope_id, payload } = JSON.parse(String(data)) as { envelope_id: string; payload?: unknown };
      waiting.get(envelope_id)?.(payload);
    });
    const pings = setInterval(() => socket.ping('Ping from loopback-slack'), 2_000);
    socket.on('close', (code) => {
      clearInterval(pings);
      closed.push(code);
    });
    say(socket, {
      type: 'hello',
      num_connections: server.clients.size,
      debug_info: {
        host: 'applink-loopback',
        started: '2026-01-01 00:00:00.000',
        build_number: 1,
        approximate_connection_time: 18_060,
      },
      connection_info: { app_id: 'A0CDNCODE' },
    });
  });
  const say = (socket: WebSocket, message: Json): void => socket.send(JSON.stringify(message));
  const open = (): WebSocket[] => [...server.clients].filter((socket) => socket.readyState === socket.OPEN);

  return {
    upgrade: (request, socket, head) => {
      if (!tickets.delete(request.url ?? '')) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      server.handleUpgrade(request, socket, head, (upgraded) => server.emit('connection', upgraded, request));
    },
    ticket: () => {
      const path = `/link/?ticket=${randomUUID()}&app_id=A0CDNCODE`;
      tickets.add(path);
      return path;
    },
    connections: () => open().length,
    connected: () => connected,
    closed,
    send: (kind, payload, changes = {}, age = 0) => {
      const sockets = open();
      const socket = sockets.at(-1 - age) ?? sockets.at(-1);
      if (!socket) return Promise.reject(new Error('no app is connected'));
      const envelope = {
        envelope_id: randomUUID(),
        type: kind,
        accepts_response_payload: kind !== 'events_api',
        payload,
        ...changes,
      };
      const began = performance.now();
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${kind} was not acknowledged`)), ackTimeout);
        waiting.set(envelope.envelope_id, (answer) => {
          clearTimeout(timer);
          resolve({ latency: performance.now() - began, payload: answer });
        });
        say(socket, envelope);
      });
    },
    refresh: (reason = 'refresh_requested') => {
      for (const socket of open()) {
        say(socket, { type: 'disconnect', reason, debug_info: { host: 'applink-loopback' } });
      }
    },
    cut: () => {
      for (const socket of server.clients) socket.terminate();
    },
    fallSilent: () => {
      for (const socket of server.clients) socket.pause();
    },
    close: () => {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

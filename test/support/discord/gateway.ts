import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import guild from '../../fixtures/discord/guild.json' with { type: 'json' };
import ready from '../../fixtures/discord/ready.json' with { type: 'json' };

type Packet = { readonly op: number; readonly d?: unknown; readonly s?: number | null; readonly t?: string | null };

export type Gateway = {
  /** The packets that arrived, oldest first. */
  readonly received: readonly Packet[];
  readonly connected: () => boolean;
  /** Sends an event, or keeps it for the session's return. */
  readonly dispatch: (event: string, data: unknown) => void;
  /** Opcode 7: asks the client to come back. */
  readonly askToReconnect: () => void;
  /** Opcode 9: ends the session, or lets it be resumed. */
  readonly invalidate: (resumable: boolean) => void;
  /** Ends the connection without a word. */
  readonly cut: () => void;
  readonly closeWith: (code: number) => void;
  /** Answers the next connections' handshakes with this status; undefined lets them in. */
  readonly turnAway: (status: number | undefined) => void;
  /** Asks the next connections for a sign of life every so many milliseconds. */
  readonly askForHeartbeats: (interval: number) => void;
  readonly stop: () => void;
};

export type GatewaySettings = {
  readonly token: string;
  readonly url: () => string;
  /** Closes every identified connection with this code. */
  readonly closeOnIdentify?: number | undefined;
};

type Session = { readonly id: string; sequence: number; readonly events: Packet[] };

/** Discord's gateway as far as one shard can tell: hello, identify, ready, heartbeats, resume, opcodes 7 and 9. */
export function serveGateway(server: Server, settings: GatewaySettings): Gateway {
  const received: Packet[] = [];
  const sockets = new WebSocketServer({ noServer: true });
  let status: number | undefined;
  // As Discord has it. Where it is short, a client that a busy machine kept waiting takes its connection for dead.
  let heartbeat = 41_250;
  let session: Session | undefined;
  let current: WebSocket | undefined;

  server.on('upgrade', (request, socket, head) => {
    if (status !== undefined) socket.end(`HTTP/1.1 ${status} Turned away\r\n\r\n`);
    else sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });

  const send = (socket: WebSocket, packet: Packet): void =>
    socket.send(JSON.stringify({ s: null, t: null, ...packet }));

  const dispatch = (event: string, data: unknown): void => {
    if (!session) throw new Error('nobody has identified yet');
    const packet = { op: 0, t: event, s: ++session.sequence, d: data };
    session.events.push(packet);
    if (current?.readyState === current?.OPEN && current) send(current, packet);
  };

  const identify = (socket: WebSocket, token: string): void => {
    const code = token === settings.token ? settings.closeOnIdentify : 4004;
    if (code !== undefined) {
      socket.close(code);
      return;
    }
    session = { id: randomUUID(), sequence: 0, events: [] };
    current = socket;
    dispatch('READY', { ...ready, session_id: session.id, resume_gateway_url: settings.url(), shard: [0, 1] });
    dispatch('GUILD_CREATE', guild);
  };

  const resume = (socket: WebSocket, { session_id, seq }: { session_id: string; seq: number }): void => {
    if (session?.id !== session_id) {
      send(socket, { op: 9, d: false });
      return;
    }
    current = socket;
    for (const missed of session.events.filter(({ s }) => (s ?? 0) > seq)) send(socket, missed);
    dispatch('RESUMED', { _trace: [] });
  };

  sockets.on('connection', (socket) => {
    send(socket, { op: 10, d: { heartbeat_interval: heartbeat, _trace: [] } });
    socket.on('message', (data) => {
      const packet = JSON.parse(String(data)) as Packet;
      received.push(packet);
      if (packet.op === 1) send(socket, { op: 11 });
      if (packet.op === 2) identify(socket, (packet.d as { token: string }).token);
      if (packet.op === 6) resume(socket, packet.d as { session_id: string; seq: number });
    });
    socket.on('close', () => {
      if (current === socket) current = undefined;
    });
  });

  return {
    received,
    connected: () => current !== undefined,
    dispatch,
    askToReconnect: () => current && send(current, { op: 7 }),
    invalidate: (resumable) => {
      if (!resumable) session = undefined;
      if (current) send(current, { op: 9, d: resumable });
    },
    cut: () => current?.terminate(),
    closeWith: (code) => current?.close(code),
    turnAway: (answer) => {
      status = answer;
    },
    askForHeartbeats: (interval) => {
      heartbeat = interval;
    },
    stop: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}

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
  /** Sends an event to every session, or keeps it for the session's return. */
  readonly dispatch: (event: string, data: unknown) => void;
  /** Opcode 7: asks the client to come back. */
  readonly askToReconnect: () => void;
  /** Opcode 9: ends the session, or lets it be resumed. */
  readonly invalidate: (resumable: boolean) => void;
  /** Opcode 9 in the same breath as the next RESUMED: ends the session while its return is being handled. */
  readonly invalidateOnceResumed: () => void;
  /** Ends the connection without a word. */
  readonly cut: () => void;
  /** Leaves the connection open, but neither answers nor says anything on it any more. */
  readonly fallSilent: () => void;
  /** Reads nothing from the connection any more, not even that it is to be closed. */
  readonly die: () => void;
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
  /** Permissions in the server's channel. */
  readonly overwrites?: readonly object[] | undefined;
};

/** Who identifies. */
type Identity = { readonly token: string; readonly shard?: readonly [id: number, count: number] };

/** What one process of the bot gets, over one connection after the other. */
type Session = { readonly id: string; sequence: number; readonly events: Packet[]; socket: WebSocket | undefined };

/** Discord's gateway as far as one shard can tell: hello, identify, ready, heartbeats, resume, opcodes 7 and 9. */
export function serveGateway(server: Server, settings: GatewaySettings): Gateway {
  const received: Packet[] = [];
  const sockets = new WebSocketServer({ noServer: true });
  let status: number | undefined;
  // As Discord has it. Where it is short, a client that a busy machine kept waiting takes its connection for dead.
  let heartbeat = 41_250;
  let sessions: Session[] = [];
  let endsOnceResumed = false;
  const silent = new WeakSet<WebSocket>();

  server.on('upgrade', (request, socket, head) => {
    if (status !== undefined) socket.end(`HTTP/1.1 ${status} Turned away\r\n\r\n`);
    else sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });

  const send = (socket: WebSocket, packet: Packet): void => {
    if (!silent.has(socket)) socket.send(JSON.stringify({ s: null, t: null, ...packet }));
  };

  const dispatchTo = (session: Session, event: string, data: unknown): void => {
    const packet = { op: 0, t: event, s: ++session.sequence, d: data };
    session.events.push(packet);
    if (session.socket?.readyState === session.socket?.OPEN && session.socket) send(session.socket, packet);
  };

  const dispatch = (event: string, data: unknown): void => {
    if (sessions.length === 0) throw new Error('nobody has identified yet');
    for (const session of sessions) dispatchTo(session, event, data);
  };

  const current = (): WebSocket[] => sessions.flatMap(({ socket }) => socket ?? []);

  const invalidate = (resumable: boolean): void => {
    const open = current();
    if (!resumable) sessions = [];
    for (const socket of open) send(socket, { op: 9, d: resumable });
  };

  const identify = (socket: WebSocket, { token, shard = [0, 1] }: Identity): void => {
    const code = token === settings.token ? settings.closeOnIdentify : 4004;
    if (code !== undefined) {
      socket.close(code);
      return;
    }
    const session: Session = { id: randomUUID(), sequence: 0, events: [], socket };
    // Whoever identifies gives up what was left of an earlier connection.
    sessions = [...sessions.filter((each) => each.socket), session];
    dispatchTo(session, 'READY', {
      ...ready,
      session_id: session.id,
      resume_gateway_url: settings.url(),
      shard,
    });
    const channels = guild.channels.map((each) => ({ ...each, permission_overwrites: settings.overwrites ?? [] }));
    dispatchTo(session, 'GUILD_CREATE', { ...guild, channels });
  };

  const resume = (socket: WebSocket, { session_id, seq }: { session_id: string; seq: number }): void => {
    const session = sessions.find(({ id }) => id === session_id);
    if (!session) {
      send(socket, { op: 9, d: false });
      return;
    }
    session.socket = socket;
    for (const missed of session.events.filter(({ s }) => (s ?? 0) > seq)) send(socket, missed);
    dispatchTo(session, 'RESUMED', { _trace: [] });
    if (endsOnceResumed) invalidate(false);
    endsOnceResumed = false;
  };

  sockets.on('connection', (socket) => {
    send(socket, { op: 10, d: { heartbeat_interval: heartbeat, _trace: [] } });
    socket.on('message', (data) => {
      const packet = JSON.parse(String(data)) as Packet;
      received.push(packet);
      if (packet.op === 1) send(socket, { op: 11 });
      if (packet.op === 2) identify(socket, packet.d as Identity);
      if (packet.op === 6) resume(socket, packet.d as { session_id: string; seq: number });
    });
    socket.on('close', () => {
      for (const session of sessions.filter((each) => each.socket === socket)) session.socket = undefined;
    });
  });

  return {
    received,
    connected: () => current().some((socket) => !silent.has(socket)),
    dispatch,
    askToReconnect: () => {
      for (const socket of current()) send(socket, { op: 7 });
    },
    invalidate,
    invalidateOnceResumed: () => {
      endsOnceResumed = true;
    },
    cut: () => {
      for (const socket of current()) socket.terminate();
    },
    fallSilent: () => {
      for (const socket of current()) silent.add(socket);
    },
    die: () => {
      for (const socket of current()) {
        silent.add(socket);
        socket.pause();
      }
    },
    closeWith: (code) => {
      for (const socket of current()) socket.close(code);
    },
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

import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** Something on this machine that takes connections. */
export type Tcp = {
  readonly port: number;
  /** Connections so far. */
  readonly taken: () => number;
  readonly stop: () => Promise<void>;
};

/** @param onConnection what it does with each; nothing if none is given */
export async function startTcp(onConnection: (socket: Socket) => void = () => {}): Promise<Tcp> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => {}));
    onConnection(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    taken: () => sockets.length,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A port on which nobody listens now. */
export async function freePort(): Promise<number> {
  const { port, stop } = await startTcp();
  await stop();
  return port;
}

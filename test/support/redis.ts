import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { createClient } from 'redis';
import { until } from './until.ts';

/** A real server of its own on this machine, which keeps nothing; scripts/install-redis.sh installs it. */
export type RedisServer = {
  readonly url: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** Runs one command on a connection of its own. */
  readonly run: (...command: string[]) => Promise<unknown>;
  /** Ends it at once. */
  readonly kill: () => Promise<void>;
};

export type RedisSettings = {
  readonly port?: number;
  /** More options of the server's, such as `--requirepass secret`. */
  readonly options?: readonly string[];
  /** What stands before the host, such as `:secret@`. */
  readonly credentials?: string;
};

/** Starts a server on 127.0.0.1, on a free port unless one is given. The caller kills it. */
export async function startRedis(settings: RedisSettings = {}): Promise<RedisServer> {
  const { port = await freePort(), options = [], credentials = '' } = settings;
  const child = spawn(
    server,
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', ...options],
    { stdio: ['ignore', 'pipe', 'pipe'], cwd: '/' },
  );
  let written = '';
  child.stdout.on('data', (chunk: Buffer) => {
    written += chunk.toString();
  });
  const exited = once(child, 'exit');
  const url = `redis://${credentials}127.0.0.1:${port}`;
  await until(
    () => {
      if (child.exitCode !== null) throw new Error(`the Redis server ended:\n${written}`);
      return /ready to accept connections/i.test(written);
    },
    () => `the Redis server did not start:\n${written}`,
  );
  return {
    url,
    port,
    process: child,
    run: async (...command) => {
      const client = await createClient({ url, maintNotifications: 'disabled' }).connect();
      try {
        return await client.sendCommand(command);
      } finally {
        client.destroy();
      }
    },
    kill: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Valkey answers to the same commands. */
const server =
  ['redis-server', 'valkey-server'].find((name) => !spawnSync(name, ['--version']).error) ?? 'redis-server';

/** A port on which nobody listens now. */
export async function freePort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  taken.close();
  await once(taken, 'close');
  return port;
}

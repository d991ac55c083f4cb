import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { until } from '../until.ts';

export type Redis = { readonly url: string; readonly stop: () => Promise<void> };

/** Starts a redis-server that keeps nothing; undefined where none is installed. */
export async function startRedis(): Promise<Redis | undefined> {
  const port = await freePort();
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'ignore'] });
  if (!(await hasStarted(child))) return undefined;
  let written = '';
  child.stdout?.on('data', (chunk) => {
    written += String(chunk);
  });
  await until(
    () => written.includes('Ready to accept connections'),
    () => `redis-server did not start:\n${written}`,
    10_000,
  );
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      const closed = once(child, 'close');
      child.kill();
      await closed;
    },
  };
}

const hasStarted = (child: ChildProcess): Promise<boolean> =>
  new Promise((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/* The programs that are measured, each as a process of its own. */

export type Program = {
  /** Of its HTTP port; 0 without one. */
  readonly port: number;
  /** How long it took from its start until it said that it is ready, in milliseconds. */
  readonly start: number;
  /** Resident memory, in bytes. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
};

const root = fileURLToPath(new URL('../../', import.meta.url));

export type PlatformName = 'slack' | 'discord';

/** What the bot says once a platform is connected. */
const connected: Readonly<Record<PlatformName, RegExp>> = {
  slack: /"msg":"(?:ready for requests from Slack|connected to Slack)"/,
  discord: /"platform":"discord","msg":"connected"/,
};

type Variables = Readonly<Record<string, string>>;

/** The bot. */
export const botProgram = (platforms: readonly PlatformName[], env: Variables): Promise<Program> =>
  startProgram(['dist/main.js'], { PORT: '0', ...env }, (written) =>
    platforms.every((platform) => connected[platform].test(written)),
  );

/** The libraries alone (bare.mjs). */
export const bareProgram = (platforms: readonly PlatformName[], env: Variables): Promise<Program> =>
  startProgram(['scripts/bench/bare.mjs'], { ...env, BENCH_PLATFORMS: platforms.join() }, (written) =>
    written.includes('"msg":"listening"'),
  );

/**
 * Starts a program and waits until it is ready.
 *
 * @param args of node
 * @param isReady tells by what it has written on standard output
 */
async function startProgram(
  args: readonly string[],
  env: Variables,
  isReady: (written: string) => boolean,
): Promise<Program> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let written = '';
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`it ended with ${code}:\n${written}`)));
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      written += chunk;
      if (isReady(written)) resolve();
    });
  });
  return {
    port: Number(/"port":(\d+)/.exec(written)?.[1] ?? 0),
    start: performance.now() - begun,
    memory: () => residentMemory(child),
    stop: () => end(child),
  };
}

/** As Linux tells it (proc(5)). */
function residentMemory({ pid }: ChildProcess): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

function end(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
  return ended;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './until.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** The bot as a process of its own. */
export type BotProcess = {
  /** Everything it wrote so far, log and complaints. */
  readonly output: () => string;
  /** From now on: what it writes after this call. */
  readonly listenIn: () => () => string;
  /** Base address of its HTTP port, such as `http://127.0.0.1:41234`; known once it listens. */
  readonly url: () => string;
  /** Resolves when `/readyz` says that every platform is connected; fails with the output if that takes too long. */
  readonly untilReady: () => Promise<void>;
  /** Sends a signal, waits for the end and gives the exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
  /** The exit code, once it has ended by itself. */
  readonly exited: Promise<number | null>;
  readonly process: ChildProcess;
};

/**
 * Starts dist/main.js with these variables and no others, so that nothing on the machine decides a test. The caller
 * stops it.
 *
 * @param directory what dist lies in; the project unless another one is given
 */
export function startBot({
  env,
  directory = project,
}: {
  env: Readonly<Record<string, string>>;
  directory?: string;
}): BotProcess {
  const child = spawn(process.execPath, [join(directory, 'dist/main.js')], {
    // A directory without a .env file.
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      written += chunk;
    });
  }
  const exited = once(child, 'close').then(() => child.exitCode);
  const output = (): string => written;
  const url = (): string => {
    const port = /"port":(\d+)[^\n]*"msg":"listening"/.exec(written)?.[1];
    if (!port) throw new Error(`the bot does not listen:\n${written}`);
    return `http://127.0.0.1:${port}`;
  };
  const ready = async (): Promise<boolean> => {
    if (child.exitCode !== null) throw new Error(`the bot ended with ${child.exitCode}:\n${written}`);
    if (!written.includes('"listening"')) return false;
    return (await fetch(`${url()}/readyz`)).status === 200;
  };
  return {
    output,
    listenIn: () => {
      const { length } = written;
      return () => written.slice(length);
    },
    url,
    exited,
    process: child,
    untilReady: () => until(ready, () => `the bot did not get ready:\n${written}`),
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null) child.kill(signal);
      return exited;
    },
  };
}

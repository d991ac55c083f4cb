import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { until } from './until.ts';

/** The bot in a terminal of its own; on Linux. */
export type InTerminal = {
  /** What the terminal shows, from the beginning. */
  readonly shown: () => string;
  /** Waits until it shows something. */
  readonly shows: (text: string) => Promise<void>;
  readonly type: (text: string) => void;
  /** Exit code and signal, once the bot has ended. */
  readonly ended: Promise<unknown[]>;
  /** Takes the terminal away, as closing its window does; the bot is on its own then. */
  readonly hangUp: () => void;
  /** The processor time that the bot has used so far, in seconds; undefined once it has ended. */
  readonly busy: () => number | undefined;
  /** Ends the bot, whatever it is doing, and its terminal. */
  readonly kill: () => void;
};

/** Starts dist/main.js with these variables and a terminal, which `script` of util-linux makes. */
export function startInTerminal(env: Readonly<Record<string, string>> = {}): InTerminal {
  const script = spawn('script', ['-qec', `echo "pid $$"; exec ${process.execPath} dist/main.js`, '/dev/null'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', NO_COLOR: '1', PORT: '0', ...env },
  });
  let shown = '';
  script.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    shown += chunk;
  });
  const ended = once(script, 'close');
  const pid = (): number => Number(/pid (\d+)/.exec(shown)?.[1]);
  return {
    shown: () => shown,
    shows: (text) =>
      until(
        () => shown.includes(text),
        () => shown,
      ),
    type: (text) => script.stdin.write(text),
    ended,
    hangUp: () => script.kill('SIGKILL'),
    busy: () => processorTime(pid()),
    kill: () => {
      if (processorTime(pid()) !== undefined) process.kill(pid(), 'SIGKILL');
      script.kill('SIGKILL');
    },
  };
}

/** Of a process, in seconds; undefined if there is none, or none any more that somebody has not looked after yet. */
function processorTime(pid: number): number | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // After the name, which may hold anything: the state, and as the 12th and the 13th the time in ticks.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticksPerSecond = 100;
  return fields[0] === 'Z' ? undefined : (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

import { readFileSync } from 'node:fs';
import { type BotProcess, startBot } from '../bot-process.ts';
import { until } from '../until.ts';

/** How much memory a process held after so many questions, in megabytes. */
export type Sample = { readonly asked: number; readonly megabytes: number };

/** The processes of the bot in a run. */
export type Fleet = {
  readonly ports: () => readonly string[];
  /** Whether every process says that every platform is connected. */
  readonly isReady: () => Promise<boolean>;
  /** SIGHUP. */
  readonly reload: () => void;
  /** Ends the first process in the middle of whatever it does, and starts another in its place. */
  readonly kill: () => Promise<void>;
  /** Starts those again that have ended by themselves; gives their number. */
  readonly revive: () => number;
  /** Notes how much memory the largest process holds. */
  readonly sample: (asked: number) => void;
  readonly samples: readonly Sample[];
  /** Everything that all of them wrote, the ended ones included. */
  readonly output: () => string;
  readonly metrics: () => Promise<string>;
  /** Ends all; gives the exit codes. */
  readonly stop: () => Promise<(number | null)[]>;
};

export async function startFleet(size: number, env: Readonly<Record<string, string>>): Promise<Fleet> {
  const start = (): BotProcess => {
    const bot = startBot({ env });
    // A run that is broken off leaves nothing behind.
    process.once('exit', () => bot.process.kill('SIGKILL'));
    return bot;
  };
  const bots = Array.from({ length: size }, start);
  const ended: BotProcess[] = [];
  const samples: Sample[] = [];
  const replace = (bot: BotProcess): void => {
    ended.push(bot);
    bots[bots.indexOf(bot)] = start();
  };
  const listening = (): BotProcess[] => bots.filter((bot) => bot.output().includes('"listening"'));

  const fleet: Fleet = {
    ports: () => listening().map((bot) => bot.url()),
    isReady: async () => {
      if (listening().length < size) return false;
      const answers = await Promise.all(bots.map((bot) => fetch(`${bot.url()}/readyz`).catch(() => undefined)));
      return answers.every((answer) => answer?.status === 200);
    },
    reload: () => {
      for (const bot of listening()) bot.process.kill('SIGHUP');
    },
    kill: async () => {
      const [first] = bots;
      if (!first) return;
      await first.stop('SIGKILL');
      replace(first);
      await until(fleet.isReady, first.output);
    },
    revive: () => {
      const dead = bots.filter(({ process }) => process.exitCode !== null);
      for (const bot of dead) replace(bot);
      return dead.length;
    },
    sample: (asked) => {
      samples.push({ asked, megabytes: Math.max(...bots.map(({ process }) => residentMegabytes(process.pid))) });
    },
    samples,
    output: () => [...ended, ...bots].map((bot) => bot.output()).join('\n'),
    metrics: async () => {
      const texts = fleet.ports().map(async (port) => (await fetch(`${port}/metrics`)).text());
      return (await Promise.all(texts)).join('\n');
    },
    stop: () => Promise.all(bots.map((bot) => bot.stop())),
  };
  await until(fleet.isReady, fleet.output);
  return fleet;
}

/** Source: proc_pid_status(5). Elsewhere than on Linux, nothing is known. */
function residentMegabytes(pid: number | undefined): number {
  try {
    return Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

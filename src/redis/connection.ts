import type { BaseLogger } from 'pino';
import { createEnd, pause, within } from '../chat/retry.ts';
import { type Command, type Line, openLine } from './line.ts';

/** Redis as it comes and goes. */
export type Connection = {
  /** @returns undefined where Redis gives no good answer in time, or is known to be gone */
  readonly ask: <Reply>(command: Command<Reply>) => Promise<Reply | undefined>;
  readonly isUp: () => boolean;
  /** Settles when it is known whether Redis can be reached. */
  readonly tried: Promise<void>;
  /** Settles within a second; nothing keeps the process alive then. */
  readonly close: () => Promise<void>;
};

/** How often somebody sees whether Redis is still there if nobody asks it anything, in milliseconds. */
const interval = 10_000;

/** Delays between attempts, in milliseconds: doubling from the first to the longest. */
const [firstDelay, maxDelay] = [100, 4_000];

/** Up to half of it is left to chance, so that replicas do not come back all at once. */
const delayAfter = (failures: number): number =>
  Math.min(firstDelay * 2 ** failures, maxDelay) * (0.5 + Math.random() / 2);

/** Connects to Redis, again and again. The log says once that it is gone, and once that it is back. */
export function connect(url: string, logger: BaseLogger): Connection {
  const closing = createEnd();
  let line: Line | undefined;
  let known: boolean | undefined;
  let settle: () => void = () => {};
  const tried = new Promise<void>((resolve) => {
    settle = resolve;
  });

  function note(isUp: boolean, cause?: unknown): void {
    settle();
    if (known === isUp || closing.signal.aborted) return;
    known = isUp;
    if (isUp) logger.info('what was answered is shared with other replicas');
    else logger.warn({ reason: reasonOf(cause) }, 'what was answered is not shared with other replicas');
  }

  /** Holds a line for as long as it lasts. @returns why it ended */
  async function hold(): Promise<unknown> {
    const opened = await openLine(url);
    if (closing.signal.aborted) await opened.close();
    line = opened;
    note(true);
    const beat = setInterval(() => void ask((client) => client.ping()), interval);
    const cause = await opened.lost;
    clearInterval(beat);
    line = undefined;
    return cause;
  }

  async function stayConnected(): Promise<void> {
    let failures = 0;
    while (!closing.signal.aborted) {
      try {
        note(false, await hold());
        failures = 0;
      } catch (error) {
        note(false, error);
        failures += 1;
      }
      await pause(delayAfter(failures), closing.signal);
    }
  }

  async function ask<Reply>(command: Command<Reply>): Promise<Reply | undefined> {
    try {
      return await line?.ask(command);
    } catch {
      // The line is lost, and whoever holds it says why.
      return undefined;
    }
  }

  const ended = stayConnected();
  return {
    ask,
    isUp: () => line !== undefined,
    tried,
    close: async () => {
      closing.abort();
      await line?.close();
      await within(500, ended);
    },
  };
}

/** What went wrong, for people. Where a name has many addresses, each with its own error, only their code says it. */
const reasonOf = (error: unknown): string => {
  const { message, code } = error as NodeJS.ErrnoException;
  return message || code || String(error);
};

import { createClient } from 'redis';
import { within } from '../chat/retry.ts';

/** One connection to Redis. It is not mended: whoever lost it opens another one. */
export type Line = {
  /** @throws where Redis gives no good answer in time; the line is lost then */
  readonly ask: <Reply>(command: Command<Reply>) => Promise<Reply>;
  /** Settles with the cause once the line is lost. */
  readonly lost: Promise<unknown>;
  /** Ends the line once what was asked is answered. */
  readonly close: () => Promise<void>;
};

export type Command<Reply> = (client: ReturnType<typeof clientOf>) => Promise<Reply>;

/** How long an answer may take, and how long opening and closing a line may take, in milliseconds. */
const patience = 250;
const [opening, closing] = [1_000, 500];

/** Whether Redis takes writes: one that is full, loads its data or only copies another one may answer everything else. */
const proof: Command<unknown> = (client) =>
  client.set('cdncode:proof', '', { expiration: { type: 'PX', value: 1_000 } });

/** @throws where Redis cannot be reached in time, or takes no writes */
export async function openLine(url: string): Promise<Line> {
  const client = clientOf(url);
  let isLost = false;
  let settle: (cause: unknown) => void = () => {};
  const lost = new Promise<unknown>((resolve) => {
    settle = resolve;
  });

  function lose(cause: unknown): void {
    if (isLost) return;
    isLost = true;
    settle(cause);
    client.destroy();
  }

  async function inTime<Reply>(limit: number, reply: Promise<Reply>): Promise<Reply> {
    const time = startTime(limit);
    try {
      return await Promise.race([reply, time.isUp]);
    } catch (error) {
      lose(error);
      throw error;
    } finally {
      time.stop();
    }
  }

  client.on('error', lose);
  // What is given up while it connects may connect all the same.
  client.on('connect', () => isLost && client.destroy());
  await inTime(
    opening,
    client.connect().then(() => proof(client)),
  );
  return {
    ask: (command) => inTime(patience, command(client)),
    lost,
    close: async () => {
      await within(closing, client.close()).catch(() => {});
      lose('closed');
    },
  };
}

/** It neither reconnects nor keeps commands for later: while there is no Redis, others answer. */
const clientOf = (url: string) =>
  createClient({
    url,
    name: 'cdncode',
    disableOfflineQueue: true,
    maintNotifications: 'disabled',
    socket: { reconnectStrategy: false, connectTimeout: opening },
  });

/**
 * Time is taken in steps. One that this process was too busy to end in time counts no more than another, for by then the
 * command may not have been sent yet, or its answer not been read: Redis is not to blame for our own work.
 */
const steps = 10;

function startTime(limit: number): { readonly isUp: Promise<never>; readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const isUp = new Promise<never>((_, reject) => {
    let left = steps;
    timer = setInterval(() => {
      left -= 1;
      if (left === 0) reject(new Error(`no answer within ${limit} ms`));
    }, limit / steps);
  });
  return { isUp, stop: () => clearInterval(timer) };
}

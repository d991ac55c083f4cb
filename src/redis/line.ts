import { setImmediate as nextTurn } from 'node:timers/promises';
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
    try {
      // Where this process was busy, the answer may be there unread, behind the timer.
      if (
        (await within(limit, reply)) ||
        (await within(
          1,
          nextTurn().then(() => reply),
        ))
      )
        return await reply;
      throw new Error(`no answer within ${limit} ms`);
    } catch (error) {
      lose(error);
      throw error;
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

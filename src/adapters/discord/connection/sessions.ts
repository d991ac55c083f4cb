import { type Client, SimpleIdentifyThrottler } from 'discord.js';
import type { BaseLogger } from 'pino';
import { pause } from '../../../chat/retry.ts';

type ClientOptions = ConstructorParameters<typeof Client>[0];
type BuildThrottler = NonNullable<NonNullable<ClientOptions['ws']>['buildIdentifyThrottler']>;

/**
 * The library's own way of starting sessions one after the other, which asks before each of them whether there is one left:
 * Discord allows 1000 a day, and whoever starts more loses the token. Waits until there is one, and says so once.
 * Source: Events › Gateway › Session Start Limit.
 *
 * @param signal once aborted, nobody waits any more
 */
export const identifyThrottler =
  (logger: BaseLogger, signal: AbortSignal): BuildThrottler =>
  async (manager) => {
    const { session_start_limit } = await manager.fetchGatewayInformation();
    const throttler = new SimpleIdentifyThrottler(session_start_limit.max_concurrency);
    /** In milliseconds, 0 if a session is left; what cannot be asked holds up nothing. */
    const untilNextSession = async (): Promise<number> => {
      const information = await manager.fetchGatewayInformation(true).catch(() => undefined);
      const { remaining = 1, reset_after = 0 } = information?.session_start_limit ?? {};
      return remaining > 0 ? 0 : Math.max(reset_after, 1_000);
    };
    let said = 0;
    return {
      waitForIdentify: async (shard, closed) => {
        const delay = await untilNextSession();
        if (delay > 0) {
          if (said < performance.now()) logger.warn({ seconds: Math.ceil(delay / 1000) }, noSession);
          said = performance.now() + delay;
          await pause(delay, AbortSignal.any([closed, signal]));
        }
        if (closed.aborted || signal.aborted) throw new Error('closed while it waited for a session');
        await throttler.waitForIdentify(shard, closed);
      },
    };
  };

export const noSession = 'Discord allows no more sessions for now: waiting until it does';

/**
 * How long to wait after the library refused to log in as no session is left, in milliseconds; undefined for other errors.
 * It says so in words only (@discordjs/ws 1.2.3, WebSocketManager.connect).
 */
export function untilSessions(err: unknown): number | undefined {
  const [, resetsAt] = /^Not enough sessions remaining .*; resets at (\S+)$/.exec((err as Error).message ?? '') ?? [];
  return resetsAt === undefined ? undefined : Math.max(Date.parse(resetsAt) - Date.now(), 1_000);
}

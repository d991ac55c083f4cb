import { type Client, type IShardingStrategy, SimpleShardingStrategy, WebSocketShardStatus } from 'discord.js';
import type { BaseLogger } from 'pino';
import { delayAfter, pause } from '../../../chat/retry.ts';
import { loggable } from '../outbound/errors.ts';

type ClientOptions = ConstructorParameters<typeof Client>[0];
type BuildStrategy = NonNullable<NonNullable<ClientOptions['ws']>['buildStrategy']>;
type Manager = Parameters<BuildStrategy>[0];
type SessionInfo = NonNullable<Parameters<Manager['options']['updateSessionInfo']>[1]>;

/** The longest delay between two attempts to connect, in milliseconds: people are answered soon after Discord is back. */
const longestDelay = 4_000;

/** How long a gateway may take to open a connection and to say hello, in milliseconds. */
const openTimeout = 10_000;

/** How long a connection may take to close, in milliseconds; one that is dead never answers. */
const closeTimeout = 1_000;

/**
 * The library's own way of keeping connections, with gaps closed (@discordjs/ws 1.2.3):
 *
 * - An unusual network error on the very first connection, such as a 502, makes the login fail although the shard goes on
 *   reconnecting unseen: here it counts like any later one.
 * - A shard tries to connect twice a second: here it does so with backoff and jitter.
 * - A shard that waits between two attempts reconnects even after it was destroyed: here it never does, and what it waits
 *   for keeps no process alive.
 * - A dead connection is closed politely, which takes 30 seconds: here it is cut after one.
 * - A session that ends while its RESUMED is being handled makes a handler read what is no longer there, which ends the
 *   process (discord.js 14.28.1, handlers/RESUMED.js): here discord.js keeps the last session it knew.
 *
 * @param signal once aborted, nothing reconnects any more
 */
export function shardingStrategy(manager: Manager, logger: BaseLogger, signal: AbortSignal): IShardingStrategy {
  Object.assign(manager.options, { handshakeTimeout: openTimeout, helloTimeout: openTimeout });
  const shards = new SimpleShardingStrategy(manager);
  const waitForTurn = createTurns(manager, signal);
  const sessions = keepSessions(manager);
  // A shard asks for its session, among others, right before it connects.
  manager.options.retrieveSessionInfo = async (shard) => {
    const status = (await shards.fetchStatus()).get(shard);
    if (status === WebSocketShardStatus.Idle) await waitForTurn(shard);
    return signal.aborted ? new Promise<never>(() => {}) : (sessions.get(shard) ?? null);
  };
  cutWhatDoesNotClose(manager, shards);
  return {
    spawn: (ids) => shards.spawn(ids),
    connect: async () => {
      if (signal.aborted) return;
      await shards.connect().catch((err: unknown) => logger.warn({ err: loggable(err) }, 'no connection yet'));
    },
    destroy: (options) => shards.destroy(options),
    send: (shard, payload) => shards.send(shard, payload),
    fetchStatus: () => shards.fetchStatus(),
  };
}

/** @returns the session of each shard that has one; discord.js, which only looks at it, is not told of its end */
function keepSessions(manager: Manager): ReadonlyMap<number, SessionInfo> {
  const sessions = new Map<number, SessionInfo>();
  const { updateSessionInfo } = manager.options;
  manager.options.updateSessionInfo = (shard, session) => {
    if (!session) return void sessions.delete(shard);
    sessions.set(shard, session);
    return updateSessionInfo(shard, session);
  };
  return sessions;
}

/** @returns waits until a shard may connect: at once at the start, and longer with every attempt since it was ready */
function createTurns(manager: Manager, signal: AbortSignal): (shard: number) => Promise<void> {
  const attempts = new Map<number, number>();
  const startOver = ({ shardId }: { readonly shardId: number }): unknown => attempts.set(shardId, 1);
  manager.on('ready', startOver);
  manager.on('resumed', startOver);
  return async (shard) => {
    const failures = attempts.get(shard) ?? 0;
    attempts.set(shard, failures + 1);
    if (failures > 0) await pause(delayAfter(failures, longestDelay), signal);
  };
}

/** A connection of the library `ws`. */
type Connection = { readonly readyState: number; readonly CLOSING: number; readonly terminate?: () => void };

function cutWhatDoesNotClose(manager: Manager, strategy: SimpleShardingStrategy): void {
  const { shards } = strategy as unknown as {
    readonly shards: ReadonlyMap<number, { readonly connection: Connection | null }>;
  };
  manager.on('debug', ({ message, shardId }: { readonly message: string; readonly shardId: number }) => {
    if (!message.startsWith('Destroying shard')) return;
    const connection = shards.get(shardId)?.connection;
    const cut = (): void => {
      if (connection?.readyState === connection?.CLOSING) connection?.terminate?.();
    };
    setTimeout(cut, closeTimeout).unref();
  });
}

import type { Client } from 'discord.js';
import type { BaseLogger } from 'pino';
import { loggable } from '../outbound/errors.ts';

type Outage = { readonly since: number; readonly reasons: Set<string> };

/** Logs when a shard loses its connection, each reason why it does not come back, and that it did: once per outage. */
export function logOutages(client: Client, logger: BaseLogger, signal: AbortSignal): void {
  const outages = new Map<number, Outage>();
  const outageOf = (shard: number): Outage => {
    const outage = outages.get(shard) ?? { since: performance.now(), reasons: new Set() };
    outages.set(shard, outage);
    return outage;
  };
  const endOutage = (shard: number): void => {
    const outage = outages.get(shard);
    outages.delete(shard);
    if (!outage) return;
    const seconds = Math.round((performance.now() - outage.since) / 1000);
    logger.info({ shard, seconds }, 'connected again');
  };
  client.on('shardReconnecting', (shard) => {
    if (signal.aborted || outages.has(shard)) return;
    outageOf(shard);
    logger.info({ shard }, 'reconnecting');
  });
  client.on('shardError', (err, shard) => {
    const { reasons } = outageOf(shard);
    if (reasons.has(err.message)) return;
    reasons.add(err.message);
    logger.warn({ err: loggable(err), shard }, 'connection error');
  });
  client.on('shardReady', endOutage);
  client.on('shardResume', endOutage);
}

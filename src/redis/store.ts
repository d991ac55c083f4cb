import type { BaseLogger } from 'pino';
import { within } from '../chat/retry.ts';
import { createLocalStore, type Store } from '../chat/store.ts';
import { connect } from './connection.ts';

/** What separates the bot's keys from those of others on the same Redis. */
const prefix = 'cdncode:';

/** How long a start waits for Redis, in milliseconds. */
const startLimit = 1_000;

/**
 * A store that replicas share, in Redis or Valkey. What this process does is kept in its own memory, too: it is asked
 * first, and alone while Redis is gone, so that questions are answered all the same.
 */
export async function openRedisStore(url: string, logger: BaseLogger): Promise<Store> {
  const local = createLocalStore();
  const redis = connect(url, logger);
  await within(startLimit, redis.tried);

  const px = (milliseconds: number) => ({ expiration: { type: 'PX', value: milliseconds } }) as const;
  return {
    isShared: redis.isUp,
    take: async (key, ttl) => {
      if (!(await local.take(key, ttl))) return false;
      const reply = await redis.ask((client) => client.set(prefix + key, '', { ...px(ttl), condition: 'NX' }));
      if (reply !== null) return true;
      // Another replica has it. Only Redis knows for how long.
      await local.drop(key);
      return false;
    },
    keep: async (key, ttl) => {
      await Promise.all([local.keep(key, ttl), redis.ask((client) => client.set(prefix + key, '', px(ttl)))]);
    },
    drop: async (key) => {
      await Promise.all([local.drop(key), redis.ask((client) => client.del(prefix + key))]);
    },
    swap: async (key, value, ttl) => {
      const [before, reply] = await Promise.all([
        local.swap(key, value, ttl),
        redis.ask((client) => client.set(prefix + key, value, { ...px(ttl), GET: true })),
      ]);
      return reply ?? before;
    },
    raise: async (key, value, ttl) => {
      if (!(await local.raise(key, value, ttl))) return false;
      // The score of a set's only member goes up alone.
      const member = { score: value, value: '' };
      const replies = await redis.ask((client) =>
        client
          .multi()
          .zAdd(prefix + key, member, { comparison: 'GT' })
          .zScore(prefix + key, member.value)
          .pExpire(prefix + key, ttl)
          .execTyped(),
      );
      return replies === undefined || replies[1] === value;
    },
    close: redis.close,
  };
}

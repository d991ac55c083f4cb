import {
  Client,
  DefaultRestOptions,
  GatewayIntentBits,
  type IShardingStrategy,
  Options,
  SimpleShardingStrategy,
} from 'discord.js';
import type { BaseLogger } from 'pino';
import { loggable } from '../outbound/errors.ts';

type ClientOptions = ConstructorParameters<typeof Client>[0];
type BuildStrategy = NonNullable<NonNullable<ClientOptions['ws']>['buildStrategy']>;

/**
 * A client that has not logged in yet. It caches nothing of people and messages, only servers, channels and roles, which
 * the library needs itself.
 *
 * @param signal once aborted, the client sends nothing and reconnects no more
 */
export function createClient(apiUrl: string, logger: BaseLogger, signal: AbortSignal): Client {
  const client: Client = new Client({
    // None is privileged: what a mention or a direct message says arrives without the message content intent.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    shards: 'auto',
    // Events wait until every server has been described; an outage of one server must not hold up the others.
    waitGuildTimeout: 2000,
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: cacheOnlySelf(() => client.user?.id),
    rest: {
      api: apiUrl.replace(/\/+$/, ''),
      version: '10',
      makeRequest: (url, { signal: timeout, ...init }) =>
        DefaultRestOptions.makeRequest(url, {
          ...init,
          signal: AbortSignal.any(timeout ? [timeout, signal] : [signal]),
        }),
    },
    ws: { buildStrategy: (manager) => shardingStrategy(manager, logger, signal) },
  });
  // Without a listener, an error event ends the process.
  client.on('error', (err) => logger.error({ err: loggable(err) }, 'client error'));
  client.on('shardError', (err, shard) => logger.warn({ err: loggable(err), shard }, 'connection error'));
  client.on('shardReconnecting', (shard) => {
    if (!signal.aborted) logger.info({ shard }, 'reconnecting');
  });
  client.on('shardResume', (shard) => logger.info({ shard }, 'resumed'));
  client.on('warn', (message) => logger.warn({ message }, 'client warning'));
  return client;
}

function cacheOnlySelf(self: () => string | undefined): ReturnType<typeof Options.cacheWithLimits> {
  const keepOverLimit = ({ id }: { id: string }): boolean => id === self();
  return Options.cacheWithLimits({
    AutoModerationRuleManager: 0,
    GuildBanManager: 0,
    GuildEmojiManager: 0,
    GuildInviteManager: 0,
    GuildMemberManager: { maxSize: 0, keepOverLimit },
    GuildScheduledEventManager: 0,
    GuildStickerManager: 0,
    MessageManager: 0,
    PresenceManager: 0,
    ReactionManager: 0,
    StageInstanceManager: 0,
    ThreadMemberManager: 0,
    UserManager: { maxSize: 0, keepOverLimit },
    VoiceStateManager: 0,
  });
}

/**
 * The library's own way of keeping connections, with two gaps closed (@discordjs/ws 1.2.3). An unusual network error
 * on the very first connection, such as a 502, makes the login fail although the shard goes on reconnecting unseen:
 * here it counts like any later one. And a shard that waits between two attempts reconnects even after it was
 * destroyed: here it never does, and what it waits for keeps no process alive.
 */
function shardingStrategy(
  manager: Parameters<BuildStrategy>[0],
  logger: BaseLogger,
  signal: AbortSignal,
): IShardingStrategy {
  const { retrieveSessionInfo } = manager.options;
  manager.options.retrieveSessionInfo = (shard) =>
    signal.aborted ? new Promise<never>(() => {}) : retrieveSessionInfo(shard);
  const shards = new SimpleShardingStrategy(manager);
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

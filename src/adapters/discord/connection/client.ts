import { Client, DefaultRestOptions, GatewayIntentBits, Options } from 'discord.js';
import type { BaseLogger } from 'pino';
import type { DiscordConfig } from '../config.ts';
import { loggable } from '../outbound/errors.ts';
import { shardingStrategy } from './gateway.ts';
import { keepLimits } from './limits.ts';
import { logOutages } from './outages.ts';
import { identifyThrottler } from './sessions.ts';
import { keepToken } from './token.ts';

/** Until when a client goes on. */
type Lives = {
  /** Once aborted, it sends nothing any more. */
  readonly signal: AbortSignal;
  /** Once aborted, it reconnects no more. */
  readonly connected: AbortSignal;
};

/**
 * A client that has not logged in yet. It caches nothing of people and messages, only servers, channels and roles, which
 * the library needs itself.
 */
export function createClient(config: DiscordConfig, logger: BaseLogger, { signal, connected }: Lives): Client {
  const client: Client = new Client({
    // None is privileged: what a mention or a direct message says arrives without the message content intent.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    ...(config.shards ? { shards: config.shards.ids, shardCount: config.shards.count } : { shards: 'auto' }),
    // Events wait until every server has been described; an outage of one server must not hold up the others.
    waitGuildTimeout: 2000,
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: cacheOnlySelf(() => client.user?.id),
    rest: restOptions(config.apiUrl, signal),
    ws: {
      buildStrategy: (manager) => shardingStrategy(manager, logger, connected),
      buildIdentifyThrottler: identifyThrottler(logger, connected),
    },
  });
  keepToken(client.rest);
  logOutages(client, logger, connected);
  // Without a listener, an error event ends the process.
  client.on('error', (err) => logger.error({ err: loggable(err) }, 'client error'));
  client.on('warn', (message) => logger.warn({ message }, 'client warning'));
  return client;
}

/** What is repeated, and what waits for the end of a rate limit, is decided in one place (outbound/send.ts). */
const restOptions = (apiUrl: string, signal: AbortSignal) =>
  ({
    api: apiUrl.replace(/\/+$/, ''),
    version: '10',
    retries: 0,
    rejectOnRateLimit: () => true,
    makeRequest: keepLimits(async (url, { signal: timeout, ...init }) => {
      const response = await DefaultRestOptions.makeRequest(url, {
        ...init,
        signal: AbortSignal.any(timeout ? [timeout, signal] : [signal]),
      });
      // The library leaves the bodies of these unread, and with them their connections occupied.
      const isUnread = response.status === 429 || response.status >= 500;
      if (isUnread) await response.arrayBuffer().catch(() => {});
      return response;
    }),
  }) satisfies ConstructorParameters<typeof Client>[0]['rest'];

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

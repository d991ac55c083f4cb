import { setTimeout as pause } from 'node:timers/promises';
import { type APIInteraction, type Client, DiscordAPIError, GatewayDispatchEvents, Status } from 'discord.js';
import type { Adapter, Surroundings } from '../../../chat/platform.ts';
import type { Answering } from '../handlers/context.ts';
import { answerInteraction } from '../handlers/index.ts';
import { answerMessage } from '../handlers/mention.ts';
import { newMemory } from '../handlers/once.ts';
import { isFreshEdit, keyOf, type Message, receiveMessage } from '../inbound/mention.ts';
import { createClient } from './client.ts';
import { closeRefusal, loggable, refusalOf } from './errors.ts';
import { register } from './register.ts';
import { retried } from './retry.ts';

export type DiscordConfig = {
  readonly token: string;
  /** Where the API stands, without a version: `https://discord.com/api`. */
  readonly apiUrl: string;
  /** Registers the command in this server only. */
  readonly guildId?: string;
  /** Who sees the answer to a command that does not say. */
  readonly visibility: 'private' | 'channel';
};

/** Starts the bot on Discord: connects, registers its command and answers, until it is closed or turned down. */
export function start(config: DiscordConfig, { bot, logger }: Surroundings): Adapter {
  const ended = new AbortController();
  const working = new Set<Promise<void>>();
  const memory = newMemory();
  let client: Client | undefined;
  let refuse: (problem: string) => void = () => {};
  const refused = new Promise<string>((resolve) => {
    refuse = resolve;
  });

  /** Runs the work for an event that was not seen before; a gateway delivers some twice. */
  const handle = (id: string, work: () => Promise<void>): void => {
    if (memory.has(id) || ended.signal.aborted) return;
    memory.set(id, true);
    const done: Promise<void> = work()
      .catch((err: unknown) => logger.error({ err: loggable(err) }, 'an event could not be read'))
      .finally(() => working.delete(done));
    working.add(done);
  };

  const isRefusal = (err: unknown): boolean => refusalOf(err, config.guildId) !== undefined;
  const isFinal = (err: unknown): boolean => isRefusal(err) || (err instanceof DiscordAPIError && err.status === 400);
  const giveUp = (err: unknown): void => {
    const problem = refusalOf(err, config.guildId);
    if (problem) refuse(problem);
    else logger.error({ err: loggable(err) }, 'the command could not be registered');
  };

  const connect = async (): Promise<void> => {
    await client?.destroy();
    client = createClient(config.apiUrl, logger, ended.signal);
    const { apiUrl, visibility } = config;
    listen(client, { bot, logger, rest: client.rest, apiUrl, visibility, memory, ended: ended.signal }, handle);
    client.on('shardDisconnect', ({ code }) => refuse(closeRefusal(code)));
    client.once('clientReady', ({ rest, application }) => {
      logger.info('connected');
      retried(() => register(rest, application.id, config.guildId), 'registering', isFinal, logger, ended.signal)
        .then((written) => logger.info({ written }, 'commands registered'))
        .catch(giveUp);
    });
    await client.login(config.token);
  };
  retried(connect, 'connecting', isRefusal, logger, ended.signal).catch(giveUp);

  return {
    name: 'discord',
    ready: () => client !== undefined && isConnected(client),
    refused,
    close: async () => {
      // Answers under way may go out; then everything else ends.
      await Promise.race([Promise.allSettled(working), pause(2000, undefined, { ref: false })]);
      ended.abort();
      await Promise.race([client?.destroy(), pause(2000, undefined, { ref: false })]);
    },
  };
}

const isConnected = (client: Client): boolean =>
  client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready);

/**
 * Takes the gateway's events as they arrive: the library's own drop a message in a channel that it has not been told
 * of, such as a fresh thread or a direct message.
 */
function listen(client: Client, answering: Answering, handle: (id: string, work: () => Promise<void>) => void): void {
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) =>
    handle(interaction.id, () => answerInteraction(interaction, answering)),
  );
  const hear = (message: Message): void => {
    const { user } = client;
    if (!user) return;
    const guild = client.guilds.cache.get(message.guild_id ?? '');
    const self = { userId: user.id, roleId: guild?.roles.botRoleFor(user)?.id };
    // Every server's language is American English until somebody chooses another: that one says nothing.
    const locale = guild?.preferredLocale === 'en-US' ? undefined : guild?.preferredLocale;
    const question = receiveMessage(message, self, locale);
    if (question) handle(keyOf(message, question), () => answerMessage(message, question, answering));
  };
  client.ws.on(GatewayDispatchEvents.MessageCreate, hear);
  client.ws.on(GatewayDispatchEvents.MessageUpdate, (message: Message) => {
    if (isFreshEdit(message, Date.now())) hear(message);
  });
}

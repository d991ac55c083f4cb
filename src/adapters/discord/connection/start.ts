import { type Client, Status } from 'discord.js';
import type { Adapter, AdapterContext } from '../../../chat/platform.ts';
import { retry, within } from '../../../chat/retry.ts';
import { createTasks } from '../../../chat/tasks.ts';
import type { DiscordConfig } from '../config.ts';
import { listen } from '../handlers/index.ts';
import { isBadRequest, isStale, loggable } from '../outbound/errors.ts';
import { createClient } from './client.ts';
import { closeRefusal, isKnownLibraryThrow, refusalOf } from './errors.ts';
import { register } from './register.ts';

/** How long answers under way, and after them the connection, may take to end, in milliseconds. */
const closeTimeout = 2_000;

/** Starts the bot on Discord: connects, registers its commands and answers, until it is closed or rejected for good. */
export function start(config: DiscordConfig, { bot, logger, memory }: AdapterContext): Adapter {
  const { apiUrl, guildId, visibility } = config;
  const closing = new AbortController();
  const { signal } = closing;
  const tasks = createTasks(logger, loggable);
  let client: Client | undefined;
  let refuse: (problem: string) => void = () => {};
  const refused = new Promise<string>((resolve) => {
    refuse = resolve;
  });

  /** Handles an event, unless it comes too late. */
  const run = (handle: () => Promise<unknown>): void => {
    if (!signal.aborted) void tasks.run(handle());
  };

  const isRefusal = (err: unknown): boolean => refusalOf(err, guildId) !== undefined;
  /** Does something, with retries unless they are pointless. */
  const attempt = (what: string, work: () => Promise<void>, isFinal = isRefusal): Promise<unknown> =>
    retry(
      work,
      (err, seconds) => {
        if (isFinal(err)) throw err;
        logger.warn({ err: loggable(err), seconds }, `${what} failed, trying again`);
      },
      signal,
    ).catch((err: unknown) => {
      const problem = refusalOf(err, guildId);
      if (problem) refuse(problem);
      else logger.error({ err: loggable(err) }, `${what} failed`);
    });

  const connect = async (): Promise<void> => {
    await client?.destroy();
    client = createClient(apiUrl, logger, signal);
    const { rest } = client;
    listen(client, { bot, logger, loggable, isStale, rest, apiUrl, visibility, memory, signal }, run);
    client.on('shardDisconnect', ({ code }) => refuse(closeRefusal(code)));
    client.once('clientReady', ({ application }) => {
      logger.info('connected');
      const registerCommands = async (): Promise<void> => {
        const overwritten = await register(rest, application.id, guildId);
        logger.info({ overwritten }, 'commands registered');
      };
      void attempt('registering the commands', registerCommands, (err) => isRefusal(err) || isBadRequest(err));
    });
    await client.login(config.token);
  };
  void attempt('connecting', connect);

  return {
    check: async () =>
      client !== undefined && isConnected(client) ? { isUp: true } : { isUp: false, reason: 'no connection' },
    refused,
    survives: isKnownLibraryThrow,
    close: async () => {
      // Answers under way may go out; then everything else ends.
      await tasks.drain(closeTimeout);
      closing.abort();
      await within(closeTimeout, Promise.resolve(client?.destroy()));
    },
  };
}

const isConnected = (client: Client): boolean =>
  client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready);

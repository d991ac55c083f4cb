import { RESTEvents } from 'discord.js';
import { createBurstLimit } from '../../../chat/burst.ts';
import { createFeedback } from '../../../chat/feedback.ts';
import { watchHealth } from '../../../chat/health.ts';
import type { Adapter, AdapterContext } from '../../../chat/platform.ts';
import { createEnd } from '../../../chat/retry.ts';
import { createTasks } from '../../../chat/tasks.ts';
import type { DiscordConfig } from '../config.ts';
import { listen } from '../handlers/index.ts';
import { loggable } from '../outbound/errors.ts';
import { createSend } from '../outbound/send.ts';
import { type Connection, canPost } from './feedback.ts';
import { probe } from './health.ts';
import { keepConnected } from './presence.ts';
import { createRegistration } from './register.ts';

/** How long answers under way, and after them the connection, may take to end, in milliseconds. */
const [answersTimeout, connectionTimeout] = [5_000, 1_500];

/** How long to wait before a token that Discord rejected is tried again, in milliseconds. */
const refusedDelay = 5 * 60_000;

/** Starts the bot on Discord: connects, registers its commands and answers, until it is closed. */
export function start(
  config: DiscordConfig,
  adapterContext: AdapterContext,
  delays: { readonly refused: number } = { refused: refusedDelay },
): Adapter {
  const { bot, explainAgain, observe, onRateLimit, logger, memory, reportUrl, onReport } = adapterContext;
  const { apiUrl, token, visibility, feedbackChannel } = config;
  const closing = createEnd();
  const { signal } = closing;
  const tasks = createTasks(logger, loggable);
  const limit = createBurstLimit();
  let isClosing = false;
  const run = (handle: () => Promise<unknown>): void => {
    if (!signal.aborted) void tasks.run(handle());
  };
  const feedback = createFeedback({
    channel: feedbackChannel,
    page: reportUrl,
    canPost: (channel, connection: Connection) => canPost(channel, connection, logger),
  });
  const registration = createRegistration(config, logger, signal);
  const presence = keepConnected(config, {
    logger,
    signal,
    refusedDelay: delays.refused,
    take: (client) => {
      const send = createSend(client.rest, signal);
      const reports = { feedback: feedback.current, feedbackChannel, onReport };
      const outside = { send, apiUrl, visibility, limit, isClosing: () => isClosing };
      client.rest.on(RESTEvents.RateLimited, onRateLimit);
      listen(
        client,
        { bot, explainAgain, observe, onRateLimit, logger, loggable, memory, signal, ...outside, ...reports },
        run,
      );
      client.once('clientReady', () => void feedback.check({ client, send }));
      // One process registers the commands for all.
      if (config.shards?.ids.includes(0) === false) return;
      client.once('clientReady', ({ application }) => void registration.run(send, application.id));
    },
  });
  return {
    check: watchHealth({
      connection: () => (isClosing ? 'closing' : presence.problem()),
      probe: () => probe(apiUrl, token),
      reasonOf: (error) => (error as Error).message,
      logger,
      signal,
    }),
    refused: Promise.race([presence.refused, registration.refused]),
    close: async () => {
      isClosing = true;
      // Answers under way may go out; then everything else ends.
      const unanswered = await tasks.drain(answersTimeout);
      if (unanswered > 0) logger.warn({ unanswered }, 'closed before all questions were answered');
      closing.abort();
      await presence.end(connectionTimeout);
    },
  };
}

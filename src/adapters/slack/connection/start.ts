import { App, HTTPReceiver, SocketModeReceiver, webApi } from '@slack/bolt';
import type { BaseLogger } from 'pino';
import { createBurstLimit } from '../../../chat/burst.ts';
import { createFeedback } from '../../../chat/feedback.ts';
import { watchHealth } from '../../../chat/health.ts';
import type { Adapter, AdapterContext } from '../../../chat/platform.ts';
import { createEnd } from '../../../chat/retry.ts';
import { createTasks } from '../../../chat/tasks.ts';
import type { SlackConfig } from '../config.ts';
import { listen } from '../handlers/index.ts';
import { requestPath } from '../manifest.ts';
import { createRespond } from '../outbound/api.ts';
import { createInTurn } from '../outbound/in-turn.ts';
import { createOutageCheck } from '../outbound/reachable.ts';
import { authenticate, type Identity } from './authenticate.ts';
import { clientOptions, connecting, createPost, fetchUntil } from './client.ts';
import { probeReason } from './errors.ts';
import { canPost } from './feedback.ts';
import { requestRoute } from './http.ts';
import { boltLogger } from './log.ts';
import { keepConnected } from './socket.ts';

/** How long answers under way may take once the adapter closes, in milliseconds. */
const drainTimeout = 5_000;

/**
 * Starts the bot on Slack: in Socket Mode over a connection of its own, in HTTP mode by `routes`, which the bot's server
 * serves. Returns at once; an unreachable Slack is tried until `close`, a token that Slack rejects settles `refused`.
 *
 * @throws in HTTP mode without a signing secret
 */
export function start(config: SlackConfig, adapterContext: AdapterContext): Adapter {
  const { bot, explainAgain, observe, onRateLimit, logger, memory, reportUrl, onReport } = adapterContext;
  const { botToken, apiUrl, visibility, feedbackChannel } = config;
  // The first ends the connection; the second, once the answers under way are out, every request.
  const [stopping, stopped] = [createEnd(), createEnd()];
  const tasks = createTasks(logger);
  let identity: Identity | undefined;
  let connected = false;
  const clientWith = (request: typeof fetch): webApi.WebClient =>
    new webApi.WebClient(botToken, clientOptions(apiUrl, request, boltLogger(logger, 'debug')));

  const prober = clientWith(connecting(stopped.signal));
  const feedback = createFeedback({
    channel: feedbackChannel,
    page: reportUrl,
    canPost: (channel, self: string) => canPost(channel, self, prober, { logger, signal: stopping.signal }),
  });

  const receiver = createReceiver(config, logger, stopping.signal);
  const app = new App({
    receiver,
    // Bolt's own look-up of the token would run in the constructor and again for every event.
    authorize: async () => ({ botToken, ...identity }),
    convoStore: false,
    logger: boltLogger(logger),
  });
  app.error(async (err) => logger.error({ err }, 'failed to handle a payload'));
  listen(app, {
    bot,
    explainAgain,
    observe,
    logger,
    visibility,
    memory,
    limit: createBurstLimit(),
    tasks,
    api: {
      client: clientWith(fetchUntil(stopped.signal)),
      respond: createRespond(createPost(stopped.signal)),
      inTurn: createInTurn(),
      feedback: feedback.current,
      onRateLimit,
      isUnreachable: createOutageCheck(prober, stopped.signal),
      logger,
      signal: stopped.signal,
    },
    feedbackChannel,
    onReport,
  });

  const setConnected = (now: boolean): void => {
    connected = now;
  };

  /** @returns the sentence that says why Slack rejects a token; undefined once it is connected or closed */
  async function run(): Promise<string | undefined> {
    const context = { logger, signal: stopping.signal, setConnected };
    const authenticated = await authenticate(config, context);
    if (!authenticated?.ok) return authenticated?.problems[0];
    identity = authenticated.value;
    void feedback.check(identity.botUserId ?? '');
    if (receiver instanceof SocketModeReceiver) return keepConnected(receiver.client, context);
    setConnected(true);
    logger.info({ path: requestPath }, 'ready for requests from Slack');
    return undefined;
  }

  const running = run();
  return {
    check: watchHealth({
      connection: () => (connected ? undefined : 'no connection to Slack'),
      probe: () => prober.auth.test(),
      reasonOf: probeReason,
      logger,
      signal: stopping.signal,
    }),
    refused: new Promise((resolve, reject) => {
      running.then((sentence) => sentence !== undefined && resolve(sentence), reject);
    }),
    close: async () => {
      stopping.abort();
      const [unanswered] = await Promise.all([tasks.drain(drainTimeout), running.catch(() => {})]);
      if (unanswered > 0) logger.warn({ unanswered }, 'closed before all questions were answered');
      stopped.abort();
    },
    ...(receiver instanceof HTTPReceiver && { routes: { [requestPath]: requestRoute(receiver, stopping.signal) } }),
  };
}

function createReceiver(
  { appToken, signingSecret = '', apiUrl }: SlackConfig,
  logger: BaseLogger,
  signal: AbortSignal,
): HTTPReceiver | SocketModeReceiver {
  if (appToken === undefined) {
    return new HTTPReceiver({ signingSecret, endpoints: requestPath, logger: boltLogger(logger) });
  }
  return new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: boltLogger(logger, 'debug'),
    installerOptions: { clientOptions: clientOptions(apiUrl, connecting(signal), boltLogger(logger, 'debug')) },
  });
}

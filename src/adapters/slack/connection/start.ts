import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Adapter, Surroundings } from '../../../chat/platform.ts';
import { listen } from '../handlers/index.ts';
import { requestPath } from '../manifest.ts';
import { persistently } from '../outbound/resend.ts';
import { authenticate, type Identity } from './authenticate.ts';
import { boltLogger } from './log.ts';
import { fetchUntil, within } from './patience.ts';
import { routeOf } from './route.ts';
import { keepConnected } from './socket.ts';

export type SlackConfig = {
  readonly botToken: string;
  /** Chooses Socket Mode. */
  readonly appToken?: string;
  /** For HTTP mode, which is without an app-level token. */
  readonly signingSecret?: string;
  readonly apiUrl: string;
  /** Who sees the answer to a command. */
  readonly visibility: 'private' | 'channel';
};

/** How long answers under way may take once the adapter closes, in milliseconds. */
const farewell = 3_000;

/**
 * Starts the bot on Slack: in Socket Mode over a connection of its own, in HTTP mode by `routes`, which the bot's server
 * serves. Returns at once; an unreachable Slack is tried until `close`, a refusal settles `refused`.
 *
 * @throws in HTTP mode without a signing secret
 */
export function start(config: SlackConfig, { bot, logger }: Surroundings): Adapter {
  const { botToken, appToken, signingSecret = '', apiUrl, visibility } = config;
  const stopping = new AbortController();
  const over = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  let identity: Identity | undefined;
  let connected = false;

  // Retries are ours (persist.ts, socket.ts, authenticate.ts): the library's last half an hour and cannot be ended.
  // Each client gets options of its own, since the library writes into them.
  const clientOptions = (signal: AbortSignal) => ({
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: fetchUntil(signal),
  });
  const receiver =
    appToken === undefined
      ? new HTTPReceiver({ signingSecret, endpoints: requestPath, logger: boltLogger(logger) })
      : new SocketModeReceiver({
          appToken,
          autoReconnectEnabled: false,
          logger: boltLogger(logger, 'debug'),
          installerOptions: { clientOptions: clientOptions(stopping.signal) },
        });
  const app = new App({
    receiver,
    // Bolt's own look-up of the token would run in the constructor and again for every event.
    authorize: async () => ({ botToken, ...identity }),
    convoStore: false,
    logger: boltLogger(logger),
    clientOptions: clientOptions(over.signal),
  });
  app.error(async (err) => logger.error({ err }, 'a payload was not handled'));
  listen(app, {
    bot,
    logger,
    visibility,
    persistent: (place) => persistently(place, over.signal),
    work: async (task) => {
      const settled = task.catch((err: unknown) => logger.error({ err }, 'an event was not handled'));
      underWay.add(settled);
      await settled;
      underWay.delete(settled);
    },
  });

  async function run(): Promise<string | undefined> {
    const { signal } = stopping;
    const who = await authenticate(config, { logger, signal });
    if (who === undefined || 'refusal' in who) return who?.refusal;
    identity = who;
    const setConnected = (now: boolean) => {
      connected = now;
    };
    if (receiver instanceof SocketModeReceiver) {
      return keepConnected(receiver.client, { logger, signal, connected: setConnected });
    }
    setConnected(true);
    logger.info({ path: requestPath }, 'ready for requests from Slack');
    return undefined;
  }

  const running = run();
  return {
    name: 'slack',
    ready: () => connected && !stopping.signal.aborted,
    refused: new Promise((resolve, reject) => {
      running.then((refusal) => refusal !== undefined && resolve(refusal), reject);
    }),
    close: async () => {
      stopping.abort();
      await running.catch(() => {});
      await within(farewell, Promise.allSettled(underWay));
      over.abort();
    },
    ...(receiver instanceof HTTPReceiver && { routes: { [requestPath]: routeOf(receiver) } }),
  };
}

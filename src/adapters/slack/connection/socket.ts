import type { SocketModeReceiver } from '@slack/bolt';
import type { BaseLogger } from 'pino';
import { aborted, delayAfter, pause, within } from '../../../chat/retry.ts';
import { appTokenRejected, finalError, reason } from './errors.ts';

type Client = SocketModeReceiver['client'];

/** How long Slack's hello and our goodbye may take, in milliseconds. */
const helloTimeout = 20_000;
const goodbyeTimeout = 1_000;

/** After a connection that lasted this long, in milliseconds, the next one is opened at once, so that nobody waits. */
const goodConnection = 10_000;

type ConnectionContext = {
  readonly logger: BaseLogger;
  readonly signal: AbortSignal;
  /** Is told of every change. */
  readonly setConnected: (connected: boolean) => void;
};

/**
 * Keeps a Socket Mode connection until the signal comes. The library's own reconnecting has to be off: a rejection in it
 * stays unhandled, a failed retry ends it silently, and after each refresh, which Slack asks for every few hours, it
 * lets people wait for five seconds.
 *
 * @returns the sentence that says why Slack rejects the token; undefined if the signal came first
 */
export async function keepConnected(client: Client, context: ConnectionContext): Promise<string | undefined> {
  const { logger, signal, setConnected } = context;
  for (let failures = 0; !signal.aborted; ) {
    try {
      const duration = await connect(client, context);
      failures = duration >= goodConnection ? 0 : failures + 1;
    } catch (error) {
      const code = finalError(error);
      if (code) return appTokenRejected(code);
      failures += 1;
      const seconds = delayAfter(failures) / 1000;
      if (!signal.aborted) logger.warn({ reason: reason(error), seconds }, 'cannot connect to Slack; trying again');
    }
    setConnected(false);
    await pause(delayAfter(failures), signal);
  }
  await disconnect(client);
  return undefined;
}

/** One connection from hello to its end. @returns how long it lasted, in milliseconds */
async function connect(client: Client, { logger, signal, setConnected }: ConnectionContext): Promise<number> {
  let onDisconnected = () => {};
  const disconnected = new Promise<void>((resolve) => {
    onDisconnected = resolve;
  });
  client.once('disconnected', onDisconnected);
  try {
    await untilHello(client, signal);
    const start = Date.now();
    setConnected(true);
    logger.info('connected to Slack');
    await Promise.race([disconnected, aborted(signal)]);
    if (!signal.aborted) logger.info('disconnected from Slack; connecting again');
    return Date.now() - start;
  } finally {
    client.off('disconnected', onDisconnected);
  }
}

async function untilHello(client: Client, signal: AbortSignal): Promise<void> {
  const started = client.start();
  if ((await within(helloTimeout, Promise.race([started, aborted(signal)]))) && !signal.aborted) return;
  await disconnect(client);
  // Only a start that has settled cannot open another connection later.
  await within(
    goodbyeTimeout,
    started.catch(() => {}),
  );
  throw new Error('no hello in time');
}

/** The library says goodbye at the first call; at the second it does not wait for the other side any longer. */
async function disconnect(client: Client): Promise<void> {
  await within(goodbyeTimeout, client.disconnect());
  await within(goodbyeTimeout, client.disconnect());
}

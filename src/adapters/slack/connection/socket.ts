import type { SocketModeReceiver } from '@slack/bolt';
import type { BaseLogger } from 'pino';
import { delayAfter, pause, unlessAborted, within } from '../../../chat/retry.ts';
import { reason } from '../outbound/errors.ts';
import { appTokenRejected, finalError } from './errors.ts';

type Client = SocketModeReceiver['client'];

/** How long Slack's hello and our goodbye may take, in milliseconds. */
const helloTimeout = 10_000;
const goodbyeTimeout = 1_000;

/** After a connection that lasted this long, in milliseconds, the next one is opened at once, so that nobody waits. */
const goodConnection = 10_000;

/** After Slack rejected a token that had worked, it may work again some day, but nobody should ask every second. */
const rejectionDelay = 60_000;

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
 * @returns the sentence that says why Slack rejects the token at the start; undefined if the signal came first
 */
export async function keepConnected(client: Client, context: ConnectionContext): Promise<string | undefined> {
  const { signal, setConnected } = context;
  let hasConnected = false;
  for (let failures = 0; !signal.aborted; ) {
    try {
      const duration = await connect(client, context);
      hasConnected = true;
      failures = duration >= goodConnection ? 0 : failures + 1;
      setConnected(false);
      await pause(delayAfter(failures), signal);
    } catch (error) {
      const code = finalError(error);
      if (code && !hasConnected) return appTokenRejected(code);
      failures += 1;
      await waitAfter(error, code ? rejectionDelay : delayAfter(failures), context);
    }
  }
  await disconnect(client);
  return undefined;
}

/** Says once what went wrong, and waits. */
async function waitAfter(error: unknown, delay: number, { logger, signal, setConnected }: ConnectionContext) {
  setConnected(false);
  const code = finalError(error);
  const problem = { reason: code ? appTokenRejected(code) : reason(error), seconds: delay / 1000 };
  if (!signal.aborted) logger[code ? 'error' : 'warn'](problem, 'cannot connect to Slack; trying again');
  await pause(delay, signal);
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
    await unlessAborted(disconnected, signal);
    if (!signal.aborted) logger.info('disconnected from Slack; connecting again');
    return Date.now() - start;
  } finally {
    client.off('disconnected', onDisconnected);
  }
}

async function untilHello(client: Client, signal: AbortSignal): Promise<void> {
  const started = client.start();
  if ((await within(helloTimeout, unlessAborted(started, signal))) && !signal.aborted) return;
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

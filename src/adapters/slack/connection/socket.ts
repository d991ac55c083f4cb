import type { SocketModeReceiver } from '@slack/bolt';
import type { BaseLogger } from 'pino';
import { appTokenRefused, finalError, reason } from './errors.ts';
import { ended, pause, waitAfter, within } from './patience.ts';

type Client = SocketModeReceiver['client'];

/** How long Slack's hello and our farewell may take, in milliseconds. */
const helloTimeout = 20_000;
const farewellTimeout = 1_000;

/** The successor of a connection that stood this long, in milliseconds, is tried at once: nobody shall wait for us. */
const goodConnection = 10_000;

type Surroundings = {
  readonly logger: BaseLogger;
  readonly signal: AbortSignal;
  /** Is told of every change. */
  readonly connected: (now: boolean) => void;
};

/**
 * Keeps a Socket Mode connection until the signal comes. The library's own reconnecting has to be off: a refusal in it
 * is an unhandled rejection, a failed retry ends it silently, and after each refresh, which Slack asks for every few
 * hours, it lets people wait for five seconds.
 *
 * @returns the sentence with which Slack turns us down; undefined if the signal came first
 */
export async function keepConnected(client: Client, surroundings: Surroundings): Promise<string | undefined> {
  const { logger, signal, connected } = surroundings;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const stood = await connection(client, surroundings);
      failures = stood >= goodConnection ? 0 : failures + 1;
    } catch (error) {
      const code = finalError(error);
      if (code) return appTokenRefused(code);
      failures += 1;
      const seconds = waitAfter(failures) / 1000;
      if (!signal.aborted) logger.warn({ reason: reason(error), seconds }, 'cannot connect to Slack; trying again');
    }
    connected(false);
    await pause(waitAfter(failures), signal);
  }
  await hangUp(client);
  return undefined;
}

/** One connection from hello to its end; tells how long it stood, in milliseconds. */
async function connection(client: Client, { logger, signal, connected }: Surroundings): Promise<number> {
  const { promise: lost, listener } = deferred();
  client.once('disconnected', listener);
  try {
    await sayHello(client, signal);
    const began = Date.now();
    connected(true);
    logger.info('connected to Slack');
    await Promise.race([lost, ended(signal)]);
    if (!signal.aborted) logger.info('the connection to Slack ended; connecting again');
    return Date.now() - began;
  } finally {
    client.off('disconnected', listener);
  }
}

async function sayHello(client: Client, signal: AbortSignal): Promise<void> {
  const started = client.start();
  if ((await within(helloTimeout, Promise.race([started, ended(signal)]))) && !signal.aborted) return;
  await hangUp(client);
  // Only a start that has settled cannot open another connection behind our back.
  await within(
    farewellTimeout,
    started.catch(() => {}),
  );
  throw new Error('no hello in time');
}

/** The library says goodbye at the first call; at the second it does not wait for the other side any longer. */
async function hangUp(client: Client): Promise<void> {
  await within(farewellTimeout, client.disconnect());
  await within(farewellTimeout, client.disconnect());
}

function deferred(): { readonly promise: Promise<void>; readonly listener: () => void } {
  let listener = () => {};
  const promise = new Promise<void>((resolve) => {
    listener = resolve;
  });
  return { promise, listener };
}

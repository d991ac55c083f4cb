import type { Client } from 'discord.js';
import type { BaseLogger } from 'pino';
import { pause, retry, unlessAborted, within } from '../../../chat/retry.ts';
import type { DiscordConfig } from '../config.ts';
import { loggable } from '../outbound/errors.ts';
import { createClient } from './client.ts';
import { closeRefusal, refusalOf } from './errors.ts';
import { gatewayProblem } from './health.ts';
import { noSession, untilSessions } from './sessions.ts';

/** A bot that is kept connected. */
export type Presence = {
  /** Settles only if Discord rejects the token or the intents before the bot was ever connected. */
  readonly refused: Promise<string>;
  /** What is wrong with the connection now; undefined if nothing is. */
  readonly problem: () => string | undefined;
  /** Ends the connection, or leaves it behind after `milliseconds`. */
  readonly end: (milliseconds: number) => Promise<void>;
};

/** What a presence is told to do, and when. */
type Orders = {
  readonly logger: BaseLogger;
  /** Once aborted, nothing connects any more. */
  readonly signal: AbortSignal;
  /** Takes over a client that has not logged in yet. */
  readonly take: (client: Client) => void;
  /** How long to wait before a token that was rejected is tried again, in milliseconds. */
  readonly refusedDelay: number;
};

/** Connects, and connects again whatever happens; slowly where Discord rejects the bot that was connected before. */
export function keepConnected(config: DiscordConfig, { logger, signal, take, refusedDelay }: Orders): Presence {
  let client: Client | undefined;
  let connected = new AbortController();
  let refusal: string | undefined;
  let wasConnected = false;
  let refuse: (problem: string) => void = () => {};
  const refused = new Promise<string>((resolve) => {
    refuse = resolve;
  });

  const end = async (milliseconds: number): Promise<void> => {
    connected.abort();
    await within(milliseconds, Promise.resolve(client?.destroy()));
  };

  /** Logs in with a new client. @returns settles once Discord rejects the bot, with why */
  async function login(): Promise<{ readonly rejected: Promise<string> }> {
    await end(1_000);
    connected = new AbortController();
    client = createClient(config, logger, { signal, connected: connected.signal });
    const rejected = new Promise<string>((resolve) => {
      client?.once('shardDisconnect', ({ code }) => resolve(closeRefusal(code)));
    });
    client.once('clientReady', () => {
      logger.info('connected');
      wasConnected = true;
      refusal = undefined;
    });
    take(client);
    // A login lasts until the gateway lets the bot in, which may be never.
    await unlessAborted(Promise.race([client.login(config.token), rejected]), signal);
    return { rejected };
  }

  const waiting = createWaiting(logger, signal);
  /** @returns why Discord rejects the bot; undefined if the signal was aborted first */
  async function connect(): Promise<string | undefined> {
    try {
      const attempt = () => login().catch(waiting.forSessions);
      const session = await retry(attempt, waiting.onFailure, signal);
      return session && (await unlessAborted(session.rejected, signal));
    } catch (error) {
      return refusalOf(error, undefined) ?? String(error);
    }
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const problem = await connect();
      if (problem === undefined) return;
      if (!wasConnected) return refuse(problem);
      if (problem !== refusal) logger.error({ reason: problem }, 'Discord rejects the bot; it is tried now and then');
      refusal = problem;
      await end(1_000);
      await pause(refusedDelay, signal);
    }
  }
  void run();
  return { refused, problem: () => refusal ?? gatewayProblem(client), end };
}

/** What happens between two attempts to log in: each kind of it is logged once per outage. */
function createWaiting(logger: BaseLogger, signal: AbortSignal) {
  let isKnown = false;
  return {
    /** Waits until Discord allows a session, if that was the error. @throws the error */
    forSessions: async (error: unknown): Promise<never> => {
      const delay = untilSessions(error);
      if (delay !== undefined) {
        logger.warn({ seconds: Math.ceil(delay / 1000) }, noSession);
        isKnown = true;
        await pause(delay, signal);
      }
      throw error;
    },
    /** @throws the error if it is no use to try again */
    onFailure: (error: unknown, seconds: number): void => {
      if (refusalOf(error, undefined) !== undefined) throw error;
      const level = isKnown ? 'debug' : 'warn';
      logger[level]({ err: loggable(error), seconds }, 'connecting failed, trying again');
      isKnown = true;
    },
  };
}

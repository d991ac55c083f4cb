import type { RespondArguments, webApi } from '@slack/bolt';
import type { BaseLogger } from 'pino';
import type { Feedback } from '../../../chat/feedback.ts';
import { persist } from '../../../chat/retry.ts';
import { delayOf, isConnectionLost, ResponseUrlError, reason } from './errors.ts';
import type { InTurn } from './in-turn.ts';

/** What is needed to send something to Slack. */
export type SlackApi = {
  readonly client: webApi.WebClient;
  /** Writes to a response_url. */
  readonly respond: (url: string, message: RespondArguments) => Promise<void>;
  /** Messages of one channel go out one after the other. */
  readonly inTurn: InTurn;
  /** Where people can say that a card is wrong, if anywhere. */
  readonly feedback: () => Feedback | undefined;
  /** Whether Slack cannot be reached at all just now. */
  readonly isUnreachable: () => Promise<boolean>;
  /** Is told when Slack asks to wait. */
  readonly onRateLimit: () => void;
  readonly logger: Pick<BaseLogger, 'warn'>;
  /** Once aborted, nothing is sent again. */
  readonly signal: AbortSignal;
};

/** Nothing that the bot sends may unfurl its links or be searched for names to ping. */
export const inert = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false } as const;

/** Writes to a response_url. @throws ResponseUrlError if Slack does not take it */
export const createRespond =
  (post: Post): SlackApi['respond'] =>
  async (url, message) => {
    const { status, retryAfter, text } = await post(
      url,
      JSON.stringify({ ...inert, replace_original: false, ...message }),
    );
    const isOk = status >= 200 && status < 300;
    // Slack says "ok" or answers with JSON; a page is from something in between.
    const isPage = text.trimStart().startsWith('<');
    if (!isOk || isPage) throw new ResponseUrlError(isOk ? 502 : status, retryAfter);
  };

/**
 * Posts JSON to an address.
 *
 * @returns what came back; `retryAfter` in seconds, NaN where nothing says so
 * @throws TypeError with the message of fetch, and with the error of the connection as its cause
 */
export type Post = (
  url: string,
  body: string,
) => Promise<{ readonly status: number; readonly retryAfter: number; readonly text: string }>;

/** How something is sent. */
export type Sending = {
  /** The method or address that takes it, for the log. */
  readonly by: string;
  /** Whether sending it again, after it may have got through, shows nothing twice. */
  readonly isRepeatable: boolean;
  /** How long to go on, in milliseconds. */
  readonly patience?: number | undefined;
};

/** A response_url works for thirty minutes, and an answer to a mention is of use about as long; in milliseconds. */
const patience = 29 * 60_000;

/**
 * Sends again what failed with a transient error, until Slack takes it or nobody waits any more. What may have got
 * through, because the connection ended after it was sent, is sent again only if that shows nothing twice, or if nothing
 * else gets through either: Slack has no way to ask for a message.
 *
 * @throws the error of the last attempt
 */
export const withResend = <T>(
  send: () => Promise<T>,
  { by, isRepeatable, patience: own = patience }: Sending,
  { isUnreachable, onRateLimit, logger, signal }: Pick<SlackApi, 'isUnreachable' | 'onRateLimit' | 'logger' | 'signal'>,
): Promise<T> =>
  persist(send, {
    delayOf: async (error) => {
      const delay = delayOf(error, isRepeatable);
      if (typeof delay === 'number') onRateLimit();
      return delay ?? (isConnectionLost(error) && (await isUnreachable()) ? 'backoff' : undefined);
    },
    onRetry: (error) => logger.warn({ by, reason: reason(error) }, 'Slack did not take this; it is sent again'),
    patience: own,
    signal,
  });

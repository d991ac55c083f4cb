import { type RespondArguments, RespondError, webApi } from '@slack/bolt';
import { pause } from '../../../chat/retry.ts';
import { isTransient } from './errors.ts';

/** What is needed to send something to Slack. */
export type SlackApi = {
  readonly client: webApi.WebClient;
  /** Writes to a response_url. */
  readonly respond: (url: string, message: RespondArguments) => Promise<void>;
  /** Once aborted, a message is sent again without any delay. */
  readonly signal: AbortSignal;
};

/** Nothing that the bot sends may unfurl its links or be searched for names to ping. */
export const inert = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false } as const;

export const createRespond =
  (request: typeof fetch): SlackApi['respond'] =>
  async (url, message) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ ...inert, replace_original: false, ...message });
    const response = await request(url, { method: 'POST', headers, body });
    // A body that nobody reads keeps its connection open.
    await response.text();
    if (!response.ok) throw new RespondError(`the response_url answered with HTTP ${response.status}`, response.status);
  };

/** The delay before the second attempt, and the longest one that Slack may ask for, in milliseconds. */
const [delay, maxDelay] = [1_500, 30_000];

/**
 * Sends once more what failed with a transient error. Only once: an answer and the sentence about a fault together have to
 * stay below the five uses of a response_url.
 *
 * @throws the error of the last attempt
 */
export async function withResend<T>(send: () => Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!isTransient(error)) throw error;
    const wanted = error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1000 : delay;
    await pause(Math.min(wanted, maxDelay), signal);
    return send();
  }
}

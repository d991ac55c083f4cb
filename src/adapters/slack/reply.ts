import { type RespondArguments, RespondError, type RespondFn, webApi } from '@slack/bolt';
import type { Tone } from '../../core/card.ts';
import { pause } from './patience.ts';
import { slackError } from './refusal.ts';
import type { Message } from './render.ts';

/** Brings a message to where the question came from; the tone may decide who sees it. */
export type Send = (message: Message, tone: Tone) => Promise<unknown>;

/** Nothing that we send may unfurl its links or be searched for names to ping. */
const quiet = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false } as const;

/** What only the person who asked needs to see, wherever answers go. */
const personal: readonly Tone[] = ['help', 'unknown', 'fault'];

/**
 * The answer to a command or a click, by its response_url (five uses in thirty minutes).
 *
 * @param visibility whether the channel may see it
 * @param thread where a private answer has to show up, when the click was in a thread
 */
export const byResponseUrl =
  (respond: RespondFn, visibility: 'private' | 'channel', thread?: string): Send =>
  async (message, tone) => {
    const shared = visibility === 'channel' && !personal.includes(tone);
    const response = await respond({
      ...quiet,
      ...message,
      response_type: shared ? 'in_channel' : 'ephemeral',
      replace_original: false,
      ...(thread !== undefined && { thread_ts: thread }),
    } satisfies RespondArguments);
    // A body that nobody reads keeps its connection open.
    await response.text();
  };

/**
 * A message of the bot's own in a channel, its thread, or a direct conversation.
 *
 * @param asker who alone sees what is of no use to others; nobody where that cannot be shown or is private already
 */
export const byMessage =
  (client: webApi.WebClient, channel: string, thread: string | undefined, asker?: string): Send =>
  async (message, tone) => {
    const post = { ...quiet, ...message, channel, ...(thread !== undefined && { thread_ts: thread }) };
    if (asker === undefined || !personal.includes(tone)) return client.chat.postMessage(post);
    try {
      return await client.chat.postEphemeral({ ...post, user: asker });
    } catch (error) {
      // Somebody from another workspace, say. A mention never stays unanswered, so the thread gets it.
      if (!/^user_not_in_channel|^no_permission|^not_in_channel|^cannot_/.test(slackError(error) ?? '')) throw error;
      return client.chat.postMessage(post);
    }
  };

/** Waits between tries, in milliseconds. One keeps the uses of a response_url below five, the word of a fault included. */
const waits = [1_500];

/** The longest wait that Slack may ask for, in milliseconds; an answer later than that helps nobody. */
const longestWait = 30_000;

/** Sends again what failed because Slack was out of order or had too much of us. */
export const persistently =
  (send: Send, signal: AbortSignal): Send =>
  async (message, tone) => {
    for (const wait of waits) {
      try {
        return await send(message, tone);
      } catch (error) {
        if (!passes(error)) throw error;
        const asked = error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1000 : wait;
        await pause(Math.min(asked, longestWait), signal);
      }
    }
    return send(message, tone);
  };

function passes(error: unknown): boolean {
  if (error instanceof RespondError) return error.statusCode >= 500 || error.statusCode === 429;
  if (error instanceof webApi.WebAPIRateLimitedError) return true;
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500;
  // The connection failed. After a timeout, Slack may have posted the message all the same.
  const failed = error instanceof webApi.WebAPIRequestError ? error.original : error;
  return failed instanceof TypeError && failed.message === 'fetch failed';
}

import { RespondError, webApi } from '@slack/bolt';
import { pause } from '../connection/patience.ts';
import type { Place } from './answer.ts';

/** Waits between tries, in milliseconds. One keeps the uses of a response_url below five, the word of a fault included. */
const waits = [1_500];

/** The longest wait that Slack may ask for, in milliseconds; an answer later than that helps nobody. */
const longestWait = 30_000;

/** Sends again what failed because Slack was out of order or had too much of us. */
export const persistently = (place: Place, signal: AbortSignal): Place => ({
  ...place,
  send: async (...message) => {
    for (const wait of waits) {
      try {
        return await place.send(...message);
      } catch (error) {
        if (!passes(error)) throw error;
        const asked = error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1000 : wait;
        await pause(Math.min(asked, longestWait), signal);
      }
    }
    return place.send(...message);
  },
});

function passes(error: unknown): boolean {
  if (error instanceof RespondError) return error.statusCode >= 500 || error.statusCode === 429;
  if (error instanceof webApi.WebAPIRateLimitedError) return true;
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500;
  // The connection failed. After a timeout, Slack may have posted the message all the same.
  const failed = error instanceof webApi.WebAPIRequestError ? error.original : error;
  return failed instanceof TypeError && failed.message === 'fetch failed';
}

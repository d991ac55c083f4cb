import { RespondError, webApi } from '@slack/bolt';

/** Slack's error code, if Slack answered with one: `invalid_auth`, `msg_blocks_too_long`. */
export function slackError(error: unknown): string | undefined {
  const answer = answerIn(error);
  const code = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : undefined;
  // The library puts a body that is no JSON, such as a proxy's page, into the same field.
  return typeof code === 'string' && /^[a-z_]+$/.test(code) ? code : undefined;
}

function answerIn(error: unknown): unknown {
  if (error instanceof webApi.WebAPIPlatformError) return error.data;
  return error instanceof webApi.WebAPIHTTPError && error.statusCode < 500 ? error.body : undefined;
}

/** Whether Slack rejects a message because of its blocks, so that a shorter one may pass. */
export const rejectsBlocks = (error: unknown): boolean =>
  (error instanceof RespondError && error.statusCode === 400) || /blocks/.test(slackError(error) ?? '');

/** Whether Slack rejects a message for a response_url, however often it is sent. */
export const isRejection = (error: unknown): boolean => error instanceof RespondError && !isTransient(error);

/** Whether the same may succeed in a moment: Slack has an outage, asks to slow down, or the connection failed. */
export function isTransient(error: unknown): boolean {
  if (error instanceof RespondError) return error.statusCode >= 500 || error.statusCode === 429;
  if (error instanceof webApi.WebAPIRateLimitedError) return true;
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500;
  // After a timeout, which is another error, Slack may have posted the message all the same.
  const cause = error instanceof webApi.WebAPIRequestError ? error.original : error;
  return cause instanceof TypeError && cause.message === 'fetch failed';
}

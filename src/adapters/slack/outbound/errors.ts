import { webApi } from '@slack/bolt';
import { isNeverOpened } from '../../../chat/network.ts';

/** A response_url did not take a message. */
export class ResponseUrlError extends Error {
  readonly statusCode: number;
  /** How long Slack asks to wait, in seconds; 0 or NaN if it does not say. */
  readonly retryAfter: number;

  constructor(statusCode: number, retryAfter = 0) {
    super(`the response_url answered with HTTP ${statusCode}`);
    this.statusCode = statusCode;
    this.retryAfter = retryAfter;
  }
}

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

/**
 * Whether Slack rejects a message because of its blocks, so that a shorter one may pass. A table that it does not take is
 * an `invalid_attachments` (docs.slack.dev/reference/block-kit/blocks/table-block).
 */
export const rejectsBlocks = (error: unknown): boolean =>
  (error instanceof ResponseUrlError && error.statusCode === 400) || /blocks|attachments/.test(slackError(error) ?? '');

/** Whether Slack rejects a message for a response_url, however often it is sent. */
export const isRejection = (error: unknown): boolean =>
  error instanceof ResponseUrlError && delayOf(error, false) === undefined;

/** Codes by which Slack says that the same may succeed later; a token that it rejects may be good again, too. */
const transient =
  /^(?:ratelimited|rate_limited|message_limit_exceeded|internal_error|fatal_error|service_unavailable|request_timeout|invalid_auth|not_authed|account_inactive|token_revoked|token_expired)$/;

/**
 * When to send the same again: after the milliseconds that Slack asks for, or with `backoff`; undefined if that cannot help.
 *
 * @param isRepeatable whether to do so as well where it may have got through already
 */
export function delayOf(error: unknown, isRepeatable: boolean): number | 'backoff' | undefined {
  const seconds = retryAfterOf(error);
  // Those who were told the same should not come back at the same moment.
  if (seconds !== undefined) return Math.round(seconds * 1000 + Math.random() * 500);
  return isUndelivered(error) || (isRepeatable && isConnectionLost(error)) ? 'backoff' : undefined;
}

function retryAfterOf(error: unknown): number | undefined {
  const isLimit = error instanceof webApi.WebAPIRateLimitedError || statusOf(error) === 429;
  const { retryAfter } = (error ?? {}) as { retryAfter?: number };
  return isLimit && retryAfter && retryAfter > 0 ? retryAfter : undefined;
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof ResponseUrlError || error instanceof webApi.WebAPIHTTPError ? error.statusCode : undefined;

/** Whether Slack, or whatever stands before it, says that it did not do what was asked, for now. */
function isUndelivered(error: unknown): boolean {
  const status = statusOf(error);
  if (status !== undefined) return status >= 500 || status === 429 || status === 408;
  if (error instanceof webApi.WebAPIPlatformError) return transient.test(slackError(error) ?? 'internal_error');
  return error instanceof webApi.WebAPIRateLimitedError || isNeverOpened(codeOf(connectionError(error)));
}

/** Whether the connection ended, or nothing came back in time: Slack may have done it all the same. */
export function isConnectionLost(error: unknown): boolean {
  const cause = connectionError(error);
  if (isNeverOpened(codeOf(cause))) return false;
  return (cause instanceof TypeError && cause.message === 'fetch failed') || codeOf(cause) === 'TimeoutError';
}

/** What the connection failed with, under the client or not. */
const connectionError = (error: unknown): unknown =>
  error instanceof webApi.WebAPIRequestError ? error.original : error;

/** The code of a system error, which fetch puts under its own; or the name of an exception of the web platform. */
function codeOf(error: unknown): string {
  if (error instanceof DOMException) return error.name;
  const { cause } = (error ?? {}) as { cause?: { code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : '';
}

/** What went wrong, for a log line: no address, no token. */
export function reason(error: unknown): string {
  const hint = 'is SLACK_API_URL right?';
  if (error instanceof webApi.WebAPIHTTPError) {
    return error.statusCode === 404 ? `HTTP 404; ${hint}` : `HTTP ${error.statusCode}`;
  }
  if (error instanceof webApi.WebAPIRequestError) return String(error.original.cause ?? error.original.message);
  if (error instanceof webApi.WebAPIPlatformError) return slackError(error) ?? `the answer is not Slack's; ${hint}`;
  return error instanceof Error ? error.message : 'the connection ended';
}

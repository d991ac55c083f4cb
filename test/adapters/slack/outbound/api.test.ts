import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRespond, type Post, type Sending, withResend } from '../../../../src/adapters/slack/outbound/api.ts';
import {
  delayOf,
  isConnectionLost,
  isRejection,
  ResponseUrlError,
  rejectsBlocks,
} from '../../../../src/adapters/slack/outbound/errors.ts';
import { pass } from '../../../chat/timers.ts';

vi.mock('node:timers/promises', () => import('../../../chat/timers.ts'));

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(1));
afterEach(() => void vi.restoreAllMocks());

const responded = (status: number, retryAfter?: number) => new ResponseUrlError(status, retryAfter);
const http = (status: number, body = '') => new webApi.WebAPIHTTPError(status, '', {}, body);
const platform = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error } as never);
const failed = (code?: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) });
const timeout = new DOMException('The operation was aborted due to timeout', 'TimeoutError');

describe('what an error says', () => {
  const never = undefined;
  it.each([
    ['a response_url in an outage', responded(503), 'backoff', {}],
    ['a response_url that is asked too often', responded(429, 2), 2500, {}],
    ['the same without a time', responded(429), 'backoff', {}],
    ['a response_url that is used up', responded(404), never, { isRejection: true }],
    ['a response_url that takes no such blocks', responded(400), never, { isRejection: true, rejectsBlocks: true }],
    ['an outage', http(502), 'backoff', {}],
    ['a rejection', http(403), never, {}],
    ['a rate limit', new webApi.WebAPIRateLimitedError(3), 3500, {}],
    ['a limit on the messages of a channel', platform('message_limit_exceeded'), 'backoff', {}],
    ['an error of Slack itself', platform('internal_error'), 'backoff', {}],
    ['a token that is rejected, which may be good again', platform('invalid_auth'), 'backoff', {}],
    ['a page of a proxy in the place of an answer', platform('<html>busy</html>'), 'backoff', {}],
    ['a name that cannot be resolved', failed('ENOTFOUND'), 'backoff', {}],
    ['a connection that was refused', failed('ECONNREFUSED'), 'backoff', {}],
    ['the same under the client', new webApi.WebAPIRequestError(failed('ECONNREFUSED')), 'backoff', {}],
    ['a connection that ended', failed('UND_ERR_SOCKET'), never, { isConnectionLost: true }],
    [
      'the same under the client',
      new webApi.WebAPIRequestError(failed('ECONNRESET')),
      never,
      { isConnectionLost: true },
    ],
    ['a request that took too long', timeout, never, { isConnectionLost: true }],
    ['the same under the client', new webApi.WebAPIRequestError(timeout), never, { isConnectionLost: true }],
    ['another mistake in a type', new TypeError('undefined is not a function'), never, {}],
    ['blocks that are too long', platform('msg_blocks_too_long'), never, { rejectsBlocks: true }],
    ['blocks that are wrong', platform('invalid_blocks'), never, { rejectsBlocks: true }],
    ['a channel that is not there', platform('channel_not_found'), never, {}],
    ['no error at all', undefined, never, {}],
  ])('%s', (_what, error, delay, expected) => {
    expect(delayOf(error, false)).toBe(delay);
    expect(delayOf(error, true)).toBe('isConnectionLost' in expected ? 'backoff' : delay);
    const none = { isConnectionLost: false, isRejection: false, rejectsBlocks: false };
    expect({
      isConnectionLost: isConnectionLost(error),
      isRejection: isRejection(error),
      rejectsBlocks: rejectsBlocks(error),
    }).toEqual({ ...none, ...expected });
  });
});

describe('sending', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Sends what fails with these errors first. */
  function start(errors: readonly unknown[], sending: Partial<Sending> = {}, isUnreachable = async () => false) {
    const send = vi.fn(async () => 'sent');
    for (const error of errors) send.mockRejectedValueOnce(error);
    const logger = { warn: vi.fn() };
    const onRateLimit = vi.fn();
    const api = { isUnreachable, onRateLimit, logger, signal: new AbortController().signal };
    const result = withResend(send, { by: 'chat.postMessage', isRepeatable: false, ...sending }, api).catch(
      (error: unknown) => error,
    );
    return { send, result, warn: logger.warn, onRateLimit };
  }

  it('is done once where it gets through, and where it is rejected', async () => {
    const good = start([]);
    expect(await good.result).toBe('sent');
    expect(good.send).toHaveBeenCalledTimes(1);
    const rejected = start([responded(404)]);
    expect(await rejected.result).toMatchObject({ statusCode: 404 });
    expect(rejected.send).toHaveBeenCalledTimes(1);
    expect(rejected.warn).not.toHaveBeenCalled();
  });

  it('goes on through an outage of minutes, which is logged once', async () => {
    const outage = start(Array.from({ length: 60 }, () => http(503)));
    await pass(5 * 60_000);
    expect(await outage.result).toBe('sent');
    expect(outage.send).toHaveBeenCalledTimes(61);
    expect(outage.onRateLimit).not.toHaveBeenCalled();
    expect(outage.warn).toHaveBeenCalledExactlyOnceWith(
      { by: 'chat.postMessage', reason: 'HTTP 503' },
      'Slack did not take this; it is sent again',
    );
  });

  it('waits as long as Slack asks for', async () => {
    const limited = start([new webApi.WebAPIRateLimitedError(20)]);
    await pass(20_499);
    expect(limited.send).toHaveBeenCalledTimes(1);
    await pass(1);
    expect(await limited.result).toBe('sent');
    expect(limited.onRateLimit).toHaveBeenCalledTimes(1);
  });

  it('gives up after half an hour, or earlier where it is in vain earlier', async () => {
    const always = Array.from({ length: 1000 }, () => http(500));
    const outage = start(always);
    await pass(28 * 60_000);
    const waiting = outage.send.mock.calls.length;
    await pass(2 * 60_000);
    expect(outage.send.mock.calls.length).toBeGreaterThan(waiting);
    expect(await outage.result).toMatchObject({ statusCode: 500 });
    const hasty = start(always, { patience: 2_500 });
    await pass(2_500);
    expect(await hasty.result).toMatchObject({ statusCode: 500 });
  });

  it('is repeated although it may have got through, where nothing else gets through to Slack either', async () => {
    let asked = 0;
    const outage = start([failed('UND_ERR_SOCKET'), failed('ECONNRESET')], {}, async () => ++asked > 0);
    await pass(10_000);
    expect(await outage.result).toBe('sent');
    expect(asked).toBe(2);
    const rejected = start([responded(404)], {}, async () => ++asked > 0);
    expect(await rejected.result).toMatchObject({ statusCode: 404 });
    expect(asked).toBe(2);
  });

  it('is not repeated once it may have got through, unless that shows nothing twice', async () => {
    const once = start([failed('UND_ERR_SOCKET')]);
    expect(await once.result).toBeInstanceOf(TypeError);
    expect(once.send).toHaveBeenCalledTimes(1);
    const again = start([failed('UND_ERR_SOCKET')], { isRepeatable: true });
    await pass(1000);
    expect(await again.result).toBe('sent');
  });
});

describe('a response_url', () => {
  const answerWith = (status: number, text = 'no_text') =>
    vi.fn<Post>(async () => ({ status, retryAfter: Number.NaN, text }));

  it('is sent a message that unfurls nothing, pings nobody and replaces nothing unless told otherwise', async () => {
    const post = answerWith(200);
    await createRespond(post)('https://hooks.slack.example/1', { text: 'x', response_type: 'ephemeral' });
    const [url, body] = post.mock.calls[0] ?? [];
    expect(url).toBe('https://hooks.slack.example/1');
    expect(JSON.parse(String(body))).toEqual({
      text: 'x',
      response_type: 'ephemeral',
      replace_original: false,
      unfurl_links: false,
      unfurl_media: false,
      parse: 'none',
      link_names: false,
    });
  });

  it('that does not take a message throws its status', async () => {
    await expect(createRespond(answerWith(404))('https://hooks.slack.example/1', {})).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  it('that answers with a page of something in between throws as in an outage', async () => {
    const page = createRespond(answerWith(200, '\n<html>busy</html>'));
    await expect(page('https://hooks.slack.example/1', {})).rejects.toMatchObject({ statusCode: 502 });
  });
});

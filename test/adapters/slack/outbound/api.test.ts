import { RespondError, webApi } from '@slack/bolt';
import { describe, expect, it, vi } from 'vitest';
import { createRespond, withResend } from '../../../../src/adapters/slack/outbound/api.ts';
import { isRejection, isTransient, rejectsBlocks } from '../../../../src/adapters/slack/outbound/errors.ts';

const responded = (status: number) => new RespondError('', status);
const http = (status: number, body = '') => new webApi.WebAPIHTTPError(status, '', {}, body);
const platform = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error } as never);
const failed = new TypeError('fetch failed');
const timeout = new DOMException('The operation was aborted due to timeout', 'TimeoutError');

describe('what an error says', () => {
  it.each([
    ['a response_url in an outage', responded(503), { isTransient: true }],
    ['a response_url that is asked too often', responded(429), { isTransient: true }],
    ['a response_url that is used up', responded(404), { isRejection: true }],
    ['a response_url that takes no such blocks', responded(400), { isRejection: true, rejectsBlocks: true }],
    ['an outage', http(502), { isTransient: true }],
    ['a rejection', http(403), {}],
    ['a rate limit', new webApi.WebAPIRateLimitedError(3), { isTransient: true }],
    ['a connection that failed', failed, { isTransient: true }],
    ['a connection that failed under the client', new webApi.WebAPIRequestError(failed), { isTransient: true }],
    ['a request that took too long, after which the message may be there', timeout, {}],
    ['the same under the client', new webApi.WebAPIRequestError(timeout), {}],
    ['another mistake in a type', new TypeError('undefined is not a function'), {}],
    ['blocks that are too long', platform('msg_blocks_too_long'), { rejectsBlocks: true }],
    ['blocks that are wrong', platform('invalid_blocks'), { rejectsBlocks: true }],
    ['a channel that is not there', platform('channel_not_found'), {}],
    ['no error at all', undefined, {}],
  ])('%s', (_what, error, expected) => {
    const none = { isTransient: false, isRejection: false, rejectsBlocks: false };
    expect({
      isTransient: isTransient(error),
      isRejection: isRejection(error),
      rejectsBlocks: rejectsBlocks(error),
    }).toEqual({ ...none, ...expected });
  });
});

describe('withResend', () => {
  const failing = (...errors: unknown[]) => {
    const send = vi.fn(async () => 'sent');
    for (const error of errors) send.mockRejectedValueOnce(error);
    return send;
  };
  // Nobody waits any more once the signal is aborted, so that a test does not either.
  const aborted = AbortSignal.abort();

  it('sends once what gets through, and what is rejected', async () => {
    const good = failing();
    expect(await withResend(good, aborted)).toBe('sent');
    expect(good).toHaveBeenCalledTimes(1);
    const rejected = failing(responded(404));
    await expect(withResend(rejected, aborted)).rejects.toThrow(RespondError);
    expect(rejected).toHaveBeenCalledTimes(1);
  });

  it('sends once more, and only once, what failed with a transient error', async () => {
    const passing = failing(responded(500));
    expect(await withResend(passing, aborted)).toBe('sent');
    expect(passing).toHaveBeenCalledTimes(2);
    const outage = failing(responded(500), responded(503));
    await expect(withResend(outage, aborted)).rejects.toMatchObject({ statusCode: 503 });
    expect(outage).toHaveBeenCalledTimes(2);
  });

  it('waits as long as Slack asks for', async () => {
    const limited = failing(new webApi.WebAPIRateLimitedError(1));
    const start = performance.now();
    await withResend(limited, new AbortController().signal);
    expect(performance.now() - start).toBeGreaterThan(990);
  });
});

describe('a response_url', () => {
  const answerWith = (status: number) => vi.fn<typeof fetch>(async () => new Response('no_text', { status }));

  it('is sent a message that unfurls nothing, pings nobody and replaces nothing unless told otherwise', async () => {
    const request = answerWith(200);
    await createRespond(request)('https://hooks.slack.example/1', { text: 'x', response_type: 'ephemeral' });
    const [url, init] = request.mock.calls[0] ?? [];
    expect(url).toBe('https://hooks.slack.example/1');
    expect(JSON.parse(String(init?.body))).toEqual({
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
});

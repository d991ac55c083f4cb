import { webApi } from '@slack/bolt';
import { expect, it, vi } from 'vitest';
import { createOutageCheck } from '../../../../src/adapters/slack/outbound/reachable.ts';

const lost = new webApi.WebAPIRequestError(new TypeError('fetch failed'));
const rejected = new webApi.WebAPIPlatformError({ ok: false, error: 'invalid_auth' } as never);
const page = new webApi.WebAPIHTTPError(502, '', {}, '<html>');

/** A client whose requests fail with these errors, and succeed for undefined. */
function checkWith(...outcomes: readonly unknown[]) {
  const left = [...outcomes];
  const test = vi.fn(async () => {
    const error = left.shift();
    if (error) throw error;
  });
  const client = { auth: { test } } as unknown as webApi.WebClient;
  return { isOut: createOutageCheck(client, AbortSignal.abort()), test };
}

it.each([
  ['is there when it answers', [undefined], false],
  ['is there when it rejects the token', [rejected], false],
  ['is there when only one request fails', [lost, undefined], false],
  ['is out when two connections fail', [lost, lost], true],
  ['is out when something before it answers', [page, page], true],
])('Slack %s', async (_what, outcomes, expected) => {
  expect(await checkWith(...outcomes).isOut()).toBe(expected);
});

it('whoever asks meanwhile is told the same, and what fails within five seconds belongs to the same outage', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(1_000_000);
  const { isOut, test } = checkWith(lost, lost, undefined, undefined);
  expect(await Promise.all([isOut(), isOut(), isOut()])).toEqual([true, true, true]);
  expect(test).toHaveBeenCalledTimes(2);
  now.mockReturnValue(1_004_999);
  expect(await isOut()).toBe(true);
  now.mockReturnValue(1_005_000);
  expect(await isOut()).toBe(false);
  now.mockRestore();
});

import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { finalError, scopesMissing } from '../../../../src/adapters/slack/connection/errors.ts';
import { reason } from '../../../../src/adapters/slack/outbound/errors.ts';

const platform = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error } as never);
const http = (status: number, body: string) => new webApi.WebAPIHTTPError(status, '', {}, body);

describe('what ends a start and what does not', () => {
  it.each([
    ['a token that is refused', platform('invalid_auth'), 'invalid_auth'],
    ['an error that nobody has seen yet, which may pass', platform('some_new_error'), undefined],
    ['a refusal with an HTTP status', http(401, '{"ok":false,"error":"invalid_auth"}'), 'invalid_auth'],
    ['an outage', platform('service_unavailable'), undefined],
    ['an outage with an HTTP status', http(503, '{"ok":false,"error":"invalid_auth"}'), undefined],
    ['a page of a proxy', platform('<html>Log in</html>'), undefined],
    ['a refusal that is none of Slack', http(403, 'Forbidden'), undefined],
    ['a connection that failed', new webApi.WebAPIRequestError(new TypeError('fetch failed')), undefined],
    ['a connection that ended', undefined, undefined],
  ])('%s', (_what, error, code) => {
    expect(finalError(error)).toBe(code);
  });
});

it.each([
  [http(404, 'Not found'), 'HTTP 404; is SLACK_API_URL right?'],
  [http(500, 'x'), 'HTTP 500'],
  [platform('internal_error'), 'internal_error'],
  [platform('<html>Log in</html>'), "the answer is not Slack's; is SLACK_API_URL right?"],
  [
    new webApi.WebAPIRequestError(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') })),
    'Error: connect ECONNREFUSED',
  ],
  [new Error('no hello in time'), 'no hello in time'],
  [undefined, 'the connection ended'],
])('gives %s a reason for the log', (error, words) => {
  expect(reason(error)).toBe(words);
});

describe('scopes', () => {
  it('are named with what is lost when they are missing', () => {
    expect(scopesMissing(['commands', 'app_mentions:read', 'im:history'])).toBe(
      'SLACK_BOT_TOKEN lacks chat:write (for answers to mentions and direct messages): add what is missing under OAuth & Permissions and reinstall the app.',
    );
  });

  it('may be more than we need', () => {
    expect(scopesMissing(['commands', 'chat:write', 'app_mentions:read', 'users:read'])).toBeUndefined();
  });
});

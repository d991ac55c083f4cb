import type { Fault } from './faults.ts';
import { page } from './page.ts';
import type { Answer } from './proxy.ts';

/* How Discord words its answers when something is wrong. */

export const json = (status: number, body: object, headers: Answer['headers'] = {}): Answer => ({
  status,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
});

/** Source: Topics › Rate Limits › Exceeding A Rate Limit. */
export const tooMany = (seconds: number, headers: Answer['headers']): Answer =>
  json(
    429,
    { message: 'You are being rate limited.', retry_after: seconds, global: false },
    { 'retry-after': String(Math.ceil(seconds)), 'x-ratelimit-scope': 'user', ...headers },
  );

export function word(fault: Fault): Answer | undefined {
  switch (fault.kind) {
    case 'rate limited':
      return tooMany(fault.seconds, {
        'x-ratelimit-limit': '5',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset-after': String(fault.seconds),
        'x-ratelimit-scope': 'shared',
      });
    case 'unauthorized':
      return json(401, { message: '401: Unauthorized', code: 0 });
    case 'status': {
      if (fault.body === 'json') return json(fault.status, { message: '500: Internal Server Error', code: 0 });
      const isPage = fault.body === 'html';
      const headers = { 'content-type': isPage ? 'text/html' : 'text/plain' };
      return { status: fault.status, body: isPage ? page : 'upstream trouble', headers };
    }
    default:
      return undefined;
  }
}

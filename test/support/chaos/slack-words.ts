import type { Json } from '../slack/payloads.ts';
import type { Fault } from './faults.ts';
import { page } from './page.ts';
import type { Answer, Exchange } from './proxy.ts';

/* How Slack words its answers when something is wrong. */

export const json = (body: Json): Answer => ({
  status: 200,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

export function word(fault: Fault, { path }: Exchange): Answer | undefined {
  switch (fault.kind) {
    case 'rate limited':
      return { status: 429, body: '', headers: { 'retry-after': String(fault.seconds) } };
    case 'unauthorized':
      return json({ ok: false, error: 'invalid_auth' });
    case 'status': {
      // What a response_url answers is not JSON, so that a success would be one.
      const status = fault.status === 200 && !path.startsWith('/api/') ? 502 : fault.status;
      const isPage = fault.body === 'html';
      const headers = { 'content-type': isPage ? 'text/html' : 'text/plain' };
      return { status, body: isPage ? page : 'upstream trouble', headers };
    }
    default:
      return undefined;
  }
}

import { createHmac } from 'node:crypto';
import type { Json } from './payloads.ts';
import type { Kind } from './socket.ts';

type Signing = {
  readonly secret: string;
  /** Seconds to take off the clock. */
  readonly age?: number;
  /** Instead of the right one. */
  readonly signature?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A request to the bot's HTTP port as Slack makes it: form or JSON, or a body that is given as it is, signed (docs.slack.dev/authentication/verifying-requests-from-slack). */
export function postSigned(
  url: string,
  kind: Kind,
  payload: Json | string,
  { secret, age = 0, signature, headers }: Signing,
): Promise<Response> {
  const body = typeof payload === 'string' ? payload : bodyOf(kind, payload);
  const timestamp = Math.floor(Date.now() / 1000) - age;
  const right = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  return fetch(`${url}/slack/events`, {
    method: 'POST',
    body,
    headers: {
      'content-type': kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': signature ?? right,
      ...headers,
    },
  });
}

function bodyOf(kind: Kind, payload: Json): string {
  if (kind === 'events_api') return JSON.stringify(payload);
  if (kind === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return new URLSearchParams(
    Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();
}

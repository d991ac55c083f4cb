import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

const headers = { 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff' } as const;

/** Sends a value that nobody on the way may keep. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value);
  response
    .writeHead(status, { ...headers, 'cache-control': 'no-store', 'content-length': Buffer.byteLength(body) })
    .end(body);
}

/** Sends what stays the same for a while; nothing of it where whoever asks has it already (RFC 9110, 13.1.2). */
export function sendCacheable(request: IncomingMessage, response: ServerResponse, value: unknown): void {
  const body = JSON.stringify(value);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  const shared = { ...headers, etag, 'cache-control': 'private, max-age=300' };
  if (known.includes(etag) || known.includes('*')) response.writeHead(304, shared).end();
  else response.writeHead(200, { ...shared, 'content-length': Buffer.byteLength(body) }).end(body);
}

/** Whether a request has the token as a bearer token (RFC 6750, 2.1); how long that takes says nothing of the token. */
export function isAuthorized({ headers: { authorization = '' } }: IncomingMessage, token: string): boolean {
  const [, given = ''] = /^bearer +(\S+) *$/i.exec(authorization) ?? [];
  return timingSafeEqual(digest(given), digest(token));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

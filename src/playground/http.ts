import type { IncomingMessage, ServerResponse } from 'node:http';

/** The page loads from its own origin alone, and no other page may put it into a frame. */
const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
} as const;

export function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response
    .writeHead(status, { ...securityHeaders, 'content-type': type, 'content-length': Buffer.byteLength(body) })
    .end(body);
}

export const sendJson = (response: ServerResponse, status: number, value: unknown): void =>
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));

export function rejectMethod(response: ServerResponse, allowed: string): void {
  response.setHeader('allow', allowed);
  sendJson(response, 405, { error: `This takes ${allowed} only.` });
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

/** Whether only this machine can reach a port that is bound to this name or address. */
export const isLoopback = (host: string): boolean => loopback.test(host);

/**
 * Whether a request comes from the page itself. Another site could send one through the browser of a person who has the
 * page open: across origins, or by a name of its own that resolves to this machine (DNS rebinding).
 *
 * @param local the port is bound to the loopback interface, so that only names of it are accepted
 */
export function isSameOrigin({ headers }: IncomingMessage, local: boolean): boolean {
  const { 'sec-fetch-site': site, origin, host = '' } = headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) return false;
  return !local || isLoopback(host.replace(/:\d+$/, ''));
}

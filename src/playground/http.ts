import type { IncomingMessage, ServerResponse } from 'node:http';

/** A body longer than this is refused, in bytes: far more than the page ever sends. */
const longestBody = 4 * 1024 * 1024;

/** Nothing may come from anywhere else, and nothing may put the page into a frame. */
const safety = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
} as const;

export function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { ...safety, 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
}

export const sendJson = (response: ServerResponse, status: number, value: unknown): void =>
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));

export function refuseMethod(response: ServerResponse, allowed: string): void {
  response.setHeader('allow', allowed);
  sendJson(response, 405, { error: `This takes ${allowed} only.` });
}

/** A body was longer than the page ever sends. */
export class TooLong extends Error {}

/** The JSON of a request. @throws if it is too long, or no JSON */
export async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    // The rest is read all the same, since whoever is still sending does not listen for an answer.
    if (length <= longestBody) chunks.push(chunk);
  }
  if (length > longestBody) throw new TooLong();
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
}

const thisMachine = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

/** Whether an address of ours can be reached from this machine alone. */
export const isLoopback = (host: string): boolean => thisMachine.test(host);

/**
 * Whether a request comes from the page itself. Another site could send one through the browser of whoever has the page
 * open: across origins, or by a name of its own that leads to this machine (DNS rebinding).
 *
 * @param local the port is bound to this machine alone, so that only its own names will do
 */
export function isOurs({ headers }: IncomingMessage, local: boolean): boolean {
  const { 'sec-fetch-site': site, origin, host = '' } = headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) return false;
  return !local || thisMachine.test(host.replace(/:\d+$/, ''));
}

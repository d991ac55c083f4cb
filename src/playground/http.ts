import type { IncomingMessage, ServerResponse } from 'node:http';
import { maxTextLength } from './text-limit.ts';

/** In JSON, a control character takes six bytes; some kilobytes are left for what goes with a text. */
const maxBodyLength = 6 * maxTextLength + 64 * 1024;

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

/** A text, or a body around it, is longer than the page ever sends. */
export class TooLongError extends Error {}

/**
 * The JSON of a request. As soon as it is too long nothing of it is kept; the rest is read for as long as the port allows,
 * since a client that is still sending does not read the response.
 *
 * @throws TooLongError; SyntaxError for what is not JSON; the error of the connection if it ends before
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (Number(request.headers['content-length']) > maxBodyLength) {
    request.resume();
    throw new TooLongError();
  }
  const body = await new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= maxBodyLength) return chunks.push(chunk);
      chunks.length = 0;
      return reject(new TooLongError());
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
  return JSON.parse(body.toString('utf8')) as unknown;
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

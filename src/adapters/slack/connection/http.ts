import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { HTTPReceiver } from '@slack/bolt';

/** A menu of a message brings the whole message along, each Chinese character as nine bytes, more than once; in bytes. */
const maxBody = 1024 * 1024;

/** The one request of Slack that is not signed, `ssl_check`, is a line. */
const maxUnsignedBody = 1024;

/** All bodies together that are not complete yet, in bytes: whoever holds connections open shall not fill the memory. */
const maxPending = 32 * 1024 * 1024;

/** Slack itself waits three seconds for an acknowledgement; in milliseconds. */
const bodyTimeout = 3_000;

/** How far the clocks may be apart, in seconds (docs.slack.dev/authentication/verifying-requests-from-slack). */
const maxSkew = 5 * 60;

/**
 * Bolt's receiver as a listener of the bot's server; Bolt opens no port unless it is started. It checks signatures (401)
 * and answers `ssl_check` and `url_verification`, but only once it has read all of a body, of up to 4 MB; it takes
 * timestamps from the future; and what is not an object leaves it without an answer. All that is seen to before.
 *
 * @param signal once aborted, requests are left to another replica
 */
export function requestRoute(receiver: HTTPReceiver, signal: AbortSignal): RequestListener {
  let pending = 0;

  /** The body, or the status of why not. */
  function read(request: IncomingMessage, max: number): Promise<Buffer | number> {
    return new Promise((resolve) => {
      const chunks: Buffer[] = [];
      let length = 0;
      const settle = (result: Buffer | number): void => {
        clearTimeout(timer);
        request.off('data', take);
        pending -= length;
        length = 0;
        resolve(result);
      };
      const take = (chunk: Buffer): void => {
        chunks.push(chunk);
        length += chunk.length;
        pending += chunk.length;
        if (length > max) settle(413);
        else if (pending > maxPending) settle(503);
      };
      const timer = setTimeout(() => settle(408), bodyTimeout);
      request.on('data', take);
      request.once('end', () => settle(Buffer.concat(chunks)));
      request.once('close', () => settle(408));
    });
  }

  return async (request, response) => {
    const limit = signal.aborted ? 503 : limitOf(request);
    if (typeof limit === 'number') return refuse(response, limit);
    const body = await read(request, limit.bytes);
    if (typeof body === 'number') return refuse(response, body);
    if (!isObject(request, body)) return refuse(response, 400);
    receiver.requestListener(Object.assign(request, { rawBody: body }), response);
  };
}

/** How long the body of a request may be, in bytes; or the status of why it is not read. */
function limitOf(request: IncomingMessage): { readonly bytes: number } | number {
  if (request.method !== 'POST') return 405;
  const isSigned = 'x-slack-signature' in request.headers;
  if (isSigned && !isRecent(request)) return 401;
  const bytes = isSigned ? maxBody : maxUnsignedBody;
  if (Number(request.headers['content-length']) <= bytes || !('content-length' in request.headers)) return { bytes };
  return isSigned ? 413 : 401;
}

/** Whether a request says that it was signed just now; Bolt checks if that is true. */
const isRecent = ({ headers }: IncomingMessage): boolean =>
  Math.abs(Date.now() / 1000 - Number(headers['x-slack-request-timestamp'])) <= maxSkew;

/** Whether a body is a JSON object, or a form whose field `payload`, if there is one, is such an object. */
function isObject({ headers }: IncomingMessage, body: Buffer): boolean {
  const text = body.toString('latin1');
  const isForm = headers['content-type'] === 'application/x-www-form-urlencoded';
  return isForm ? !/(?:^|&)payload=(?!%7B|\{)/i.test(text) : /^\s*\{/.test(text);
}

/**
 * Answers at once. What else arrives is thrown away: a client that is still sending does not read the answer. The server's
 * own time limit for requests ends that (http/server.ts).
 */
function refuse(response: ServerResponse, status: number): void {
  const headers = { 405: { allow: 'POST' }, 408: { connection: 'close' } }[status] ?? {};
  response.writeHead(status, headers).end();
}

import type { IncomingMessage } from 'node:http';
import { maxTextLength } from '../chat/text-limit.ts';

/** In JSON, a control character takes six bytes; some kilobytes are left for what goes with a text. */
const maxBodyLength = 6 * maxTextLength + 64 * 1024;

/** A text, or a body around it, is longer than what is taken. */
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

import type { APIAttachment } from 'discord.js';
import { condense } from '../../../chat/condense.ts';
import type { LogProblem } from '../../../locales/discord.ts';

/** Where Discord keeps what people attach. Source: Reference › Signed Attachment CDN URLs. */
const stores = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

/** Names of files that hold text. */
const readable = /\.(?:txt|log|html|har|json)$/i;

/** That is thousands of lines around an error. */
const mostBytes = 1024 * 1024;

/** Nobody waits longer for an answer. */
const patience = 8000;

/** What speaks against fetching the file, before anything is fetched. */
export function objectionTo(
  { filename, title = '', size, url, content_type: contentType = '' }: APIAttachment,
  apiUrl: string,
): LogProblem | undefined {
  // Of a name that is not Latin, Discord keeps in the one only what is, and the whole in the other.
  const isText = readable.test(filename) || readable.test(title) || /^text\/|json/.test(contentType);
  if (!isText) return 'kind';
  if (size > mostBytes) return 'size';
  const allowed = [...stores, new URL(apiUrl).origin];
  return URL.canParse(url) && allowed.includes(new URL(url).origin) ? undefined : 'host';
}

/** What stands in a file, or why it could not be read. */
export type Log = { readonly text: string } | { readonly problem: LogProblem };

/**
 * Fetches a file that nothing speaks against. It goes nowhere else than asked, and stops at the limits whatever the
 * file says of itself. Of a HAR or a long file, only what may tell of an error is given.
 *
 * @param ended once aborted, nothing is fetched any more
 */
export async function fetchLog({ url }: APIAttachment, ended: AbortSignal): Promise<Log> {
  const late = AbortSignal.timeout(patience);
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.any([late, ended]) });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      return { problem: 'gone' };
    }
    const bytes = await upTo(mostBytes, response.body);
    if (!bytes) return { problem: 'size' };
    const text = decoded(bytes);
    return text.includes('\0') ? { problem: 'binary' } : { text: condense(text) };
  } catch {
    return { problem: late.aborted ? 'time' : 'gone' };
  }
}

/** All the bytes; undefined as soon as there are more than that. */
async function upTo(most: number, body: ReadableStream<Uint8Array>): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early ends the transfer.
  for await (const chunk of body) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** UTF-8, with a replacement for what is none; or UTF-16 where its mark says so, as Windows PowerShell writes files. */
function decoded(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}

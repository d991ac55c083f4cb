import type { Bot, Explanation, Question } from '../core/port.ts';

/* Files that people attach to a question: logs, saved responses, HAR. */

/** Names of files that hold text. */
const readableName = /\.(?:txt|log|html|har|json)$/i;

/** Thousands of lines around an error fit into that, in bytes. */
const maxBytes = 1024 * 1024;

/** Nobody waits longer for an answer, in milliseconds. */
const downloadTimeout = 8_000;

/** What a platform says of a file before anything of it is read. */
export type FileInfo = {
  /** Every name that the platform has for it. */
  readonly names: readonly string[];
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
};

/** Why a file could not be read: by its kind, its size, where it is, how long it took, as it is gone, or is not text. */
export type FileProblem = 'kind' | 'size' | 'host' | 'time' | 'gone' | 'binary';

/** Why a file is not worth fetching; undefined for one that is. */
export function fileProblem({ names, contentType, size }: FileInfo): FileProblem | undefined {
  if (!names.some((name) => readableName.test(name)) && !/^text\/|json/.test(contentType)) return 'kind';
  return size > maxBytes ? 'size' : undefined;
}

/** What a file says, or why it could not be read. */
export type FileText = { readonly text: string } | { readonly problem: FileProblem };

/**
 * Fetches a file. Follows no redirect, and stops at the limits whatever the file says of itself.
 *
 * @param signal once aborted, nothing is fetched any more
 */
export async function fetchText(url: string, signal: AbortSignal): Promise<FileText> {
  const timeout = AbortSignal.timeout(downloadTimeout);
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.any([timeout, signal]) });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      return { problem: 'gone' };
    }
    const bytes = await readUpTo(maxBytes, response.body);
    if (!bytes) return { problem: 'size' };
    const text = decodeText(bytes);
    return text.includes('\0') ? { problem: 'binary' } : { text };
  } catch {
    return { problem: timeout.aborted ? 'time' : 'gone' };
  }
}

/** All the bytes; undefined as soon as there are more than `most`. */
async function readUpTo(most: number, body: ReadableStream<Uint8Array>): Promise<Uint8Array | undefined> {
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
function decodeText(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}

/**
 * Answers a question with a file. What was typed counts for more than the file, which then only adds host and ids; a product
 * that was typed alone says whose file it is.
 */
export async function explainFile(
  bot: Pick<Bot, 'explain' | 'languageOf'>,
  question: Question,
  file: string,
): Promise<Explanation> {
  const ofFile = await bot.explain({
    ...question,
    text: file,
    file: true,
    language: bot.languageOf(question),
  });
  if (question.text.trim() === '') return ofFile;
  const typed = await bot.explain({ ...question, carried: ofFile.card.replay?.carried });
  if (typed.answer.kind === 'about' && !typed.answer.asksForOutage) {
    return bot.explain({
      ...question,
      text: file,
      file: true,
      products: typed.answer.products,
      language: typed.card.language,
    });
  }
  return typed.card.replay ? typed : ofFile;
}

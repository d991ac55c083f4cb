import { readFileSync, statSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { failure, type Result, success } from '../result.ts';

/** What was asked: the words, and what files and standard input say. */
export type Input = {
  readonly words: string;
  readonly pasted: string | undefined;
  /** Some of that is from a file, in which nobody words a question. */
  readonly isFile: boolean;
};

/** Nobody finds an error in more, and what is longer is cut by the reader anyway; in bytes. */
const maxFile = 16 * 1024 * 1024;

/**
 * Reads what the arguments name: `-` is standard input, as is no argument at all; an argument with `.` or `/` that names a
 * file is that file; everything else is words.
 *
 * @returns the input, or why a file cannot be read
 */
export async function readInput(words: readonly string[], stdin: NodeJS.ReadableStream): Promise<Result<Input>> {
  const isFile = (word: string): boolean => word === '-' || namesFile(word);
  const sources = words.length === 0 ? ['-'] : words.filter(isFile);
  const pieces: string[] = [];
  for (const source of sources) {
    const read = source === '-' ? success(await text(stdin)) : readFile(source);
    if (!read.ok) return read;
    pieces.push(read.value);
  }
  return success({
    words: words.filter((word) => !isFile(word)).join(' '),
    pasted: pieces.length > 0 ? pieces.join('\n') : undefined,
    isFile: sources.some((source) => source !== '-'),
  });
}

/** A code may hold a dot (`403.14`) or a slash, too, so that only a file that is there counts. */
const namesFile = (word: string): boolean =>
  /[./]/.test(word) && statSync(word, { throwIfNoEntry: false })?.isFile() === true;

function readFile(path: string): Result<string> {
  const size = statSync(path).size;
  if (size > maxFile) return failure(`${path} has more than 16 MB: take the part with the error.`);
  try {
    const bytes = readFileSync(path);
    const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
    const content = new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
    return content.includes('\0') ? failure(`${path} is not a text.`) : success(content);
  } catch (error) {
    return failure(`${path} cannot be read (${(error as Error).message}).`);
  }
}

import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { failure, type Result, success } from '../result.ts';
import type { Problem } from './problem.ts';

/*
 * Reading of files and folders whose owner may be at work on them, or whose mount is just renewed. Nothing is looked at
 * first and read later, so that what happens in between is one more problem and no exception. Links are followed.
 */

/** Three times the longest file of the catalog, in bytes. The time that some broken YAML takes grows with its square. */
const maxBytes = 64 * 1024;

/**
 * The text of a file.
 *
 * @param shown how problems name the file
 */
export function readText(path: string, shown: string): Result<string, Problem> {
  const refuse = (message: string, line = 1) => failure({ file: shown, line, message });
  let bytes: Buffer;
  try {
    // To open a pipe that nobody writes to would block.
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const status = fstatSync(file);
      if (!status.isFile()) return refuse('it is not a file. Make it one, or remove it.');
      if (status.size > maxBytes) return refuse(`it is longer than ${maxBytes / 1024} KB. Shorten it.`);
      bytes = readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return refuse(whyUnreadable(error, path));
  }
  const text = decode(bytes);
  return text === undefined
    ? refuse('these bytes are not UTF-8. Save the file as UTF-8.', lineOfInvalid(bytes))
    : success(text);
}

/**
 * The names in a folder, sorted, without those that start with a dot: a mount of Kubernetes keeps its versions under such
 * names. Undefined for what is not a folder.
 *
 * @param shown how problems name the folder
 */
export function readNames(path: string, shown: string): Result<readonly string[] | undefined, Problem> {
  try {
    return success(
      readdirSync(path)
        .filter((name) => !name.startsWith('.'))
        .sort(),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return success(undefined);
    return failure({ file: shown, line: 1, message: whyUnreadable(error, path) });
  }
}

/** What is wrong and what to do. */
function whyUnreadable(error: unknown, path: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return isLink(path)
        ? 'the link leads nowhere. Point it at something that is there, or remove it.'
        : 'it was removed while it was being read. Try again.';
    case 'ELOOP':
      return 'the link leads in a circle. Point it at something else, or remove it.';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied. Let the user that the bot runs as read it.';
    default:
      return `it cannot be read (${code ?? message}). Look at the disk or the mount that it is on.`;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first line that is not UTF-8; no character of UTF-8 but the line feed itself holds its byte. */
function lineOfInvalid(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    if (decode(bytes.subarray(start, end)) === undefined) break;
    start = end + 1;
  }
  return line;
}

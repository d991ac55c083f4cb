import { condenseHar } from './har.ts';

/** A longer text takes long to read, and what is wrong is in a few of its lines. In UTF-16 units. */
const maxLength = 64 * 1024;

const mayBeError = /\b[45]\d\d\b|error|fail|timeout|timed out|refused|reset|错误|失败|超时/i;

/**
 * The part of a file that matters: the failures of a HAR, and of a long log the lines that may hold an error, the last
 * ones if there are many. A short file is returned as it is.
 */
export function condense(file: string): string {
  const text = condenseHar(file);
  if (text.length <= maxLength) return text;
  const kept: string[] = [];
  let room = maxLength;
  for (const line of text.split('\n').toReversed()) {
    if (!mayBeError.test(line)) continue;
    room -= line.length + 1;
    if (room < 0) break;
    kept.push(line);
  }
  return kept.length > 0 ? kept.toReversed().join('\n') : text.slice(-maxLength);
}

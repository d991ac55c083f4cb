import type { Row } from './rows.ts';

/** Which rows belong to a request. */
export function areInRequest(rows: readonly Row[]): boolean[] {
  let inRequest = false;
  let isQuoted = false;
  return rows.map(({ text, afterBlank }) => {
    // A blank line ends the headers of a request.
    inRequest = isInRequest(text, inRequest && !afterBlank);
    // `curl -v` marks a request so, and mail a response that somebody quotes.
    const isMarked = /^\s*>/.test(text);
    isQuoted = isMarked && (isQuoted || /^\s*> ?HTTP\/\d/.test(text));
    return inRequest || (isMarked && !isQuoted && /^\s*> ?(?:[A-Z]{3,8} |[\w-]{1,60}: )/.test(text));
  });
}

/** Whether the lines from here on belong to a request: after its first line, or under the heading of a browser. */
function isInRequest(line: string, before: boolean): boolean {
  const hasVersion = line.includes('HTTP/');
  if (hasVersion && /^[\s<]*HTTP\/\d/.test(line)) return false;
  if (mayBeHeading.test(line)) {
    if (responseHeading.test(line)) return false;
    if (requestHeading.test(line)) return true;
  }
  if (hasVersion && /^[>\s]*[A-Z]{3,7} \S{1,2000} HTTP\/\d/.test(line)) return true;
  return before && !/^\s*[<*] /.test(line);
}

/** What a heading of a browser or of a tool begins with. */
const mayBeHeading = /^\s*(?:re|general|s[te]|请求|响应|返回|常规|状态)/i;

const requestHeading = /^\s*(?:request headers|请求标头|请求头)/i;
const responseHeading =
  /^\s*(?:response headers|response:|响应标头|响应头|返回|general\b|常规|status(?: ?code)?\s?[:：]|状态(?:代)?码|server:|set-cookie:)/i;

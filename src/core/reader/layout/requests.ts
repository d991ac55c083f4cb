/** A line that is not blank. */
export type Row = {
  readonly text: string;
  readonly index: number;
  /** A blank line is before it. */
  readonly afterBlank: boolean;
};

/** The lines of a text that are not blank. */
export function rowsOf(text: string): Row[] {
  let end = 0;
  return [...text.matchAll(/[^\r\n]+/g)]
    .filter(({ 0: line }) => line.trim() !== '')
    .map(({ 0: line, index }) => {
      const afterBlank = /\n\s*\n/.test(text.slice(end, index + 1));
      end = index + line.length;
      return { text: line, index, afterBlank };
    });
}

/** Which rows belong to a request. */
export function areInRequest(rows: readonly Row[]): boolean[] {
  let inRequest = false;
  let isQuoted = false;
  return rows.map(({ text, afterBlank }) => {
    // A blank line ends the headers of a request.
    inRequest = isInRequest(text, inRequest && !afterBlank);
    // `curl -v` marks a request so, and mail a response that somebody quotes.
    isQuoted = /^\s*> ?/.test(text) && (isQuoted || /^\s*> ?HTTP\/\d/.test(text));
    return inRequest || (!isQuoted && /^\s*> ?(?:[A-Z]{3,8} |[\w-]{1,60}: )/.test(text));
  });
}

/** Whether the lines from here on belong to a request: after its first line, or under the heading of a browser. */
function isInRequest(line: string, before: boolean): boolean {
  if (/^[\s<]*HTTP\/\d/.test(line) || responseHeading.test(line)) return false;
  if (/^\s*(?:request headers|请求标头|请求头)/i.test(line)) return true;
  if (/^[>\s]*[A-Z]{3,7} \S{1,2000} HTTP\/\d/.test(line)) return true;
  return before && !/^\s*[<*] /.test(line);
}

const responseHeading = /^\s*(?:response headers|response:|响应标头|响应头|返回|general\b|常规)/i;

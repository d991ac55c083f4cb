import type { Field } from './layout.ts';

/* Names of headers, and lines that are nothing but a header. */

/** Whether a word is the name of a header: a common one, one of the catalog's, or one that no sentence begins with. */
const isHeaderName = (word: string, catalogHeaders: ReadonlySet<string>): boolean =>
  commonHeaders.has(word.toLowerCase()) || headerStart.test(word) || catalogHeaders.has(word.toLowerCase());

const commonHeaders = new Set(
  `:authority :method :path :scheme :status accept age allow authorization connection cookie date etag expires host
  location origin p3p pragma referer server status statuscode trailer upgrade vary via warning nel p`.split(/\s+/),
);

/** What no sentence begins with: `x-cache`, `content-length`. */
const headerStart =
  /^(?:x|accept|access|age|akamai|ali|alt|ar|cache|cdn|cf|content|cross|eo|fastly|if|last|max|nel|ohc|origin|permissions|proxy|referrer|report|request|response|retry|sec|server|set|strict|surrogate|te|timing|transfer|upgrade|user|via|www)[-_][a-z\d_-]{1,50}$/i;

const name = '[A-Za-z:][\\w.:-]{0,60}';

/** `server: cloudflare`, with what curl, wget, a diff or a terminal puts before it. */
const headerLine = new RegExp(
  `^(?:[\\s<>+|*-]{0,8}|\\d{1,3}\\|\\w{1,20} {0,10}\\| {0,10})(${name})(?: {0,30}: {0,4}|\\t{1,4})(.*)$`,
);

/** No header that matters is longer. */
const maxHeaderLength = 4000;

/** The name and the value of a line that is a header. */
export function headerIn(line: string, catalogHeaders: ReadonlySet<string>): RegExpMatchArray | undefined {
  const start = line.slice(0, maxHeaderLength);
  // What has neither is no header; most lines of a log or a list have neither.
  const match = start.includes(':') || start.includes('\t') ? start.match(headerLine) : null;
  return match && isHeaderName(match[1] ?? '', catalogHeaders) ? match : undefined;
}

/** `Warning: edgeone returns 522` may be a sentence; between other headers it is a header all the same. */
export const mayBeSentence = ([, word = '', value = '']: RegExpMatchArray): boolean =>
  /^[a-z]+$/i.test(word) && /\S\s+\S/.test(value.trim());

/** A field without its value. */
export type Label = Omit<Field, 'value' | 'valueIndex'>;

/** A line that is nothing but the name of a header; its value is on the next one. */
export function labelIn(
  line: string,
  index: number,
  inRequest: boolean,
  catalogHeaders: ReadonlySet<string>,
): Label | undefined {
  const label = line.trim().replace(/[:：]$/, '');
  if (!isHeaderName(label, catalogHeaders) && !otherLabel.test(label)) return undefined;
  return { name: label.toLowerCase().replace(/^.*\.(?=status)/, ''), index: index + line.indexOf(label), inRequest };
}

/** How developer tools and programs call a status and an address. */
const otherLabel = /(?:^|[ .])(?:status[_ ]?code|状态代码|状态码|request url|请求网址|请求 url)$/i;

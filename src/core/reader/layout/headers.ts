import type { Field } from './field.ts';
import { marks, type Row } from './rows.ts';

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

/**
 * `server: cloudflare`, with what curl, wget, a diff, a list, a dumped array or a terminal puts before it. Behind the
 * name come a colon or tabs.
 */
const headerLine =
  /^(?:[\s<>+|*-]{0,8}|\d{1,3}\|\w{1,20} {0,10}\| {0,10}|\s{0,12}\[\d{1,3}\] => {0,2})([A-Za-z:][\w.:-]{0,60})(?: {0,30}: {0,4}|\t{1,4})(.*)$/;

/** No header that matters is longer. */
const maxHeaderLength = 4000;

/** The name and the value of a line that is a header. */
export function headerIn(
  { text, marks: held }: Pick<Row, 'text' | 'marks'>,
  catalogHeaders: ReadonlySet<string>,
): RegExpMatchArray | undefined {
  // What has neither is no header; most lines of a log or a list have neither.
  if ((held & (marks.colon | marks.tab)) === 0) return undefined;
  const match = text.slice(0, maxHeaderLength).match(headerLine);
  return match && isHeaderName(match[1] ?? '', catalogHeaders) ? match : undefined;
}

/** `Warning: edgeone returns 522` may be a sentence; between other headers it is a header all the same. */
export const mayBeSentence = ([, word = '', value = '']: RegExpMatchArray): boolean =>
  /^[a-z]+$/i.test(word) && /\S\s+\S/.test(value.trim());

/** A field without its value. */
export type Label = Omit<Field, 'value' | 'valueIndex'>;

/** No name of a header or a field is longer. */
const maxLabelLength = 80;

/** A line that is nothing but the name of a header; its value is on the next one. */
export function labelIn(
  { text, index }: Pick<Row, 'text' | 'index'>,
  inRequest: boolean,
  catalogHeaders: ReadonlySet<string>,
): Label | undefined {
  if (text.length > maxLabelLength) return undefined;
  // `EagleId =     (`, as Apple's systems print headers.
  const [, printed] = appleLabel.exec(text) ?? [];
  if (printed !== undefined) return { name: printed.toLowerCase(), index: index + text.indexOf(printed), inRequest };
  const label = text.trim().replace(/[:：]$/, '');
  if (!isHeaderName(label, catalogHeaders) && !otherLabel.test(label)) return undefined;
  return { name: label.toLowerCase().replace(/^.*\.(?=status)/, ''), index: index + text.indexOf(label), inRequest };
}

/** How developer tools and programs call a status and an address. */
const otherLabel = /(?:^|[ .])(?:status[_ ]?code|状态代码|状态码|request url|请求网址|请求 url)$/i;

const appleLabel = /^\s{0,12}"?([A-Za-z][\w-]{1,60})"? = {1,8}\($/;

/*
 * What a text looks like before anything in it is weighed: lines that a person wrote, lines that a machine wrote, and
 * the names and values in the latter. A person copies these in many shapes: `curl -I`, `curl -v`, developer tools,
 * HAR, logs, PowerShell. Every pattern here is bounded, so that time grows with the length of the text.
 */

/** Who wrote a line decides how much evidence a number in it needs. */
export type Line = {
  readonly text: string;
  readonly index: number;
  /** `header`: nothing but a name and its value; `counts`: a count and a status; `data`: whatever else machines write. */
  readonly kind: 'prose' | 'header' | 'counts' | 'data';
};

/** A name and its value, as in a header, a JSON object or a log. */
export type Field = {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
  /** Where the name starts. */
  readonly index: number;
  /** Where the value starts. */
  readonly valueIndex: number;
  /** It stands in a request, so it says nothing about who answered. */
  readonly sent: boolean;
};

export type Page = { readonly text: string; readonly lines: readonly Line[]; readonly fields: readonly Field[] };

/**
 * Lays a normalised text out.
 *
 * @param known names of headers, in lower case, beyond the common ones and those that no sentence begins with
 */
export function pageOf(text: string, known: ReadonlySet<string> = new Set()): Page {
  const isHeaderName = (word: string): boolean => isUsualName(word) || known.has(word.toLowerCase());
  const lines: Line[] = [];
  const fields: Field[] = [];
  let sent = false;
  let quoted = false;
  let end = 0;
  const unsure = new Set<Line>();
  const isDiff = /^@@ -\d/m.test(text);
  let label: Omit<Field, 'value' | 'valueIndex'> | undefined;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (!line.trim()) continue;
    // A blank line ends the headers of a request.
    if (/\n\s*\n/.test(text.slice(end, index + 1))) sent = false;
    end = index + line.length;
    sent = isSent(line, sent);
    // `curl -v` marks a request so, and mail a response that somebody quotes.
    quoted = /^\s*> ?/.test(line) && (quoted || /^\s*> ?HTTP\/\d/.test(line));
    const lineSent = sent || (!quoted && /^\s*> ?(?:[A-Z]{3,8} |[\w-]{1,60}: )/.test(line));
    const header = headerIn(line, isHeaderName);
    const found = fieldsOf(line, index, lineSent, header);
    // Developer tools copy names and values on alternating lines.
    const next = labelOf(line, index, lineSent, isHeaderName);
    const isValue = label !== undefined && next === undefined && found.length === 0;
    if (label && isValue) {
      const value = line.trim();
      found.push({ ...label, value, valueIndex: index + line.indexOf(value) });
    }
    label = next;
    for (const field of found) fields.push(field);
    const kind = header || isValue ? 'header' : isDiff && /^[-+ ]/.test(line) ? 'data' : kindOf(line, found);
    const laidOut = { text: line, index, kind } as const;
    if (header && isSentence(header)) unsure.add(laidOut);
    if (kind !== 'prose' || !line.includes('\t')) lines.push(laidOut);
    else for (const cell of cellsOf(line, index)) lines.push(cell);
  }
  const isHeader = (line: Line | undefined): boolean => line?.kind === 'header' && !unsure.has(line);
  const settled = lines.map((line, at) =>
    unsure.has(line) && !isHeader(lines[at - 1]) && !isHeader(lines[at + 1])
      ? { ...line, kind: 'prose' as const }
      : line,
  );
  return { text, lines: settled.map(withCounts), fields: joinHar(fields) };
}

/** The cells of a row from a spreadsheet; a number that has a cell to itself is a count as likely as a code. */
const cellsOf = (row: string, at: number): Line[] =>
  [...row.matchAll(/[^\t]+/g)].map(({ 0: text, index }) => ({
    text,
    index: at + index,
    kind: /^[\d\s.,%-]+$/.test(text) ? 'data' : 'prose',
  }));

/** A count and a status, as `sort | uniq -c` writes them; two such rows at least are a table. */
export const countRow = /^(\s{0,20}\d{1,9}\s{1,9})([1-9]\d\d)\s{0,9}$/;

function withCounts(line: Line, at: number, lines: readonly Line[]): Line {
  const isRow = (other: Line | undefined): boolean => other !== undefined && countRow.test(other.text);
  return isRow(line) && (isRow(lines[at - 1]) || isRow(lines[at + 1])) ? { ...line, kind: 'counts' } : line;
}

/** Whether the lines from here on belong to a request: after its first line, or under the heading of a browser. */
function isSent(line: string, before: boolean): boolean {
  if (
    /^[\s<]*HTTP\/\d/.test(line) ||
    /^\s*(?:response headers|response:|响应标头|响应头|返回|general\b|常规)/i.test(line)
  )
    return false;
  if (/^\s*(?:request headers|请求标头|请求头)/i.test(line)) return true;
  if (/^[>\s]*[A-Z]{3,7} \S{1,2000} HTTP\/\d/.test(line)) return true;
  return before && !/^\s*[<*] /.test(line);
}

const name = '[A-Za-z:][\\w.:-]{0,60}';

/** `server: cloudflare`, with what curl, wget, a diff or a terminal puts before it. */
const headerLine = new RegExp(
  `^(?:[\\s<>+|*-]{0,8}|\\d{1,3}\\|\\w{1,20} {0,10}\\| {0,10})(${name})(?: {0,30}: {0,4}|\\t{1,4})(.*)$`,
);

/** `"status":522`, `'server': 'Tengine'`, and the same in JSON within JSON or CSV, where quotes are escaped or doubled. */
const jsonPair =
  /["']([\w.:-]{1,60})\\{0,8}["']{1,2} {0,4}: {0,4}(?:\\{0,8}["']{1,2}([^"'\\\n]{0,2000})|(-?[\w.]{1,40}))/g;

/** `status: 508,` inside an object of JavaScript or the like. */
const barePair = /(?:^|[{,])\s{0,40}([A-Za-z_]\w{0,40}) {0,2}: {0,2}["']?([\w.-][\w./-]{0,59})["']?(?=[\s,}]|$)/g;

/** `status=503`, `host="www.example.com"`. */
const assignment = /(?<![\w.-])([A-Za-z_][\w.()-]{0,60})=(?:"([^"\n]{0,2000})"|([^\s,;&"'<>]{1,200}))/g;

/** `[cf-ray, 8a…]` of PowerShell, `Cf-Ray:[8a…]` of Go. */
const bracketPair =
  /\[([A-Za-z][\w-]{1,60}), {0,2}([^\]\n]{1,300})\]|(?<![\w-])([A-Za-z][\w-]{1,60}):\[([^\]\n]{0,300})\]/g;

function fieldsOf(line: string, at: number, sent: boolean, header: RegExpMatchArray | undefined): Field[] {
  const fields: Field[] = [];
  const add = (match: RegExpMatchArray, key: string | undefined, value: string | undefined): void => {
    if (key === undefined || value === undefined) return;
    const from = match.index ?? 0;
    const index = at + from + match[0].indexOf(key);
    fields.push({
      name: key.toLowerCase(),
      // A fence around a paste ends right behind its last word.
      value: value.trim().replace(/'{3}$/, ''),
      index,
      valueIndex: at + from + match[0].lastIndexOf(value),
      sent,
    });
  };
  if (header) add(header, header[1], header[2]);
  for (const match of line.matchAll(jsonPair)) add(match, match[1], match[2] ?? match[3]);
  if (fields.length === 0) {
    for (const match of line.matchAll(barePair)) add(match, match[1], match[2]);
    for (const match of line.matchAll(assignment)) add(match, match[1], match[2] ?? match[3]);
  }
  for (const match of line.matchAll(bracketPair)) add(match, match[1] ?? match[3], match[2] ?? match[4]);
  return fields;
}

/** The name and the value of a line that is a header. */
function headerIn(line: string, isHeaderName: (word: string) => boolean): RegExpMatchArray | undefined {
  const match = line.slice(0, longestHeader).match(headerLine);
  return match && isHeaderName(match[1] ?? '') ? match : undefined;
}

/** `Warning: edgeone returns 522` may be a sentence; between other headers it is a header all the same. */
const isSentence = ([, word = '', value = '']: RegExpMatchArray): boolean =>
  /^[a-z]+$/i.test(word) && /\S\s+\S/.test(value.trim());

/** No header that matters is longer. */
const longestHeader = 4000;

/** HAR files write a header as `{"name": "server", "value": "cloudflare"}`. */
function joinHar(fields: readonly Field[]): Field[] {
  return fields.map((field, at) => {
    const before = fields[at - 1];
    return field.name === 'value' && before?.name === 'name'
      ? { ...field, name: before.value.toLowerCase(), index: before.valueIndex }
      : field;
  });
}

/** A line that is nothing but the name of a header; its value stands on the next one. */
function labelOf(
  line: string,
  index: number,
  sent: boolean,
  isHeaderName: (word: string) => boolean,
): Omit<Field, 'value' | 'valueIndex'> | undefined {
  const label = line.trim().replace(/[:：]$/, '');
  if (
    !isHeaderName(label) &&
    !/(?:^|[ .])(?:status[_ ]?code|状态代码|状态码|request url|请求网址|请求 url)$/i.test(label)
  )
    return undefined;
  return { name: label.toLowerCase().replace(/^.*\.(?=status)/, ''), index: index + line.indexOf(label), sent };
}

const commonHeaders = new Set(
  `:authority :method :path :scheme :status accept age allow authorization connection cookie date etag expires host
  location origin p3p pragma referer server status statuscode trailer upgrade vary via warning nel p`.split(/\s+/),
);

/** A known name, or one that begins as no word of a sentence does: `x-cache`, `content-length`. */
const isUsualName = (word: string): boolean => commonHeaders.has(word.toLowerCase()) || headerStart.test(word);

const headerStart =
  /^(?:x|accept|access|age|akamai|ali|alt|ar|cache|cdn|cf|content|cross|eo|fastly|if|last|max|nel|ohc|origin|permissions|proxy|referrer|report|request|response|retry|sec|server|set|strict|surrogate|te|timing|transfer|upgrade|user|via|www)[-_][a-z\d_-]{1,50}$/i;

/** Begins like a log: a date with a time, an address, a level in brackets, a stack's frame, a command's own words. */
const machineStart =
  /^\s*(?:\[?\d{4}[-/]\d\d[-/]\d\d[T_\s]|\[\d\d?\/[A-Z][a-z]{2}\/\d{4}|\d{14} |\d{10}(?:\.\d{1,6})?\s|(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d|\d{1,3}(?:\.\d{1,3}){3}[\s:]|[IWEF]\d{4} \d\d:|(?:https?|h2|wss?) \d{4}-|at .{1,200}:\d+|File "|Traceback|< |> (?:[A-Z]{3,7} |[\w-]{1,60}:)|\* (?:Trying|Connected|Connection|TLS|SSL|ALPN|Server|HTTP|Using|Mark|Rebuilt|\[)|\d\d:\d\d:\d\d\.\d)/;

/** Source code, a style sheet, a diff. */
const code =
  /[{};]\s*$|^\s*(?:[+-]\s*)?(?:if|for|return|func|def|class|const|let|var|import|public|private)\b.{0,200}[({:;]|^\s{0,40}[\w.]{1,60}\s{1,20}=\s|^\s{2,40}['"$]{0,2}\w{1,60}['"]?: \d{1,9},?$|^@@ /;

const markup = /<\/?[a-zA-Z!][^<>]{0,300}>|\\u003c|&lt;\/?[a-z]/;

function kindOf(line: string, fields: readonly Field[]): Line['kind'] {
  const isData =
    machineStart.test(line.slice(0, 300)) ||
    markup.test(line) ||
    code.test(line.slice(0, 300)) ||
    /["']\s{0,2}:|\\"/.test(line);
  // Nobody writes words of that length.
  return isData || fields.length > 2 || /[^\s\p{Script=Han}]{120}/u.test(line) ? 'data' : 'prose';
}

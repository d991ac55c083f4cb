import type { Catalog } from '../../../catalog/catalog.ts';
import { standard } from '../../../catalog/catalog.ts';
import type { Extractor, Finding } from '../finding.ts';
import { countRow, type Field, type Page } from '../layout/page.ts';
import { withoutZeros } from '../numbers/codes.ts';
import { isOtherProtocol } from '../numbers/number-context.ts';

/*
 * Status codes in the places where machines write them: status lines, fields, access logs, titles of error pages. A
 * number there is a code whatever stands around it.
 */

export const statuses: Extractor = function* (page, catalog) {
  yield* patterns(page);
  yield* statusFields(page, catalog);
  yield* tables(page);
  yield* counts(page);
  yield* withReason(page, catalog);
};

type Where = Pick<Finding, 'rule' | 'role'>;

const found = (value: string, index: number, where: Where): Finding => ({
  kind: 'code',
  value: withoutZeros(value),
  index,
  text: value,
  ...where,
});

/**
 * Each pattern has one group, or two: the status that the client got and the one that the origin gave. `only` names what
 * the text has to hold as well.
 */
const written: readonly { readonly rule: string; readonly pattern: RegExp; readonly only?: RegExp }[] = [
  { rule: 'status-line', pattern: /(?<![\w"])HTTP\/[\d.]{1,3}[ \t]{1,4}(?:status[ \t])?[*_`]{0,2}(\d{3})(?![\d.])/dgi },
  // nginx, Apache, Envoy, Alibaba Cloud: the status follows the quoted request.
  { rule: 'access-log', pattern: /"[A-Z]{3,7} [^"\n]{1,4000}"[ \t]{1,4}(?:status[=:])?([1-9]\d\d)(?![\d.])/dg },
  // Elastic Load Balancing: three durations, the status of the balancer, that of the target, two sizes, the request.
  {
    rule: 'load-balancer-log',
    pattern: /(?: -?\d{1,6}(?:\.\d{1,9})?){3} (\d{3}|-) (\d{3}|-) -?\d{1,20} -?\d{1,20} "/dg,
  },
  // CloudFront: date, time, place, bytes, client, method, domain, path, status.
  {
    rule: 'cloudfront-log',
    pattern:
      /\d{4}-\d\d-\d\d[ \t]\d\d:\d\d:\d\d[ \t]{1,4}[A-Z]{3}\d{1,3}(?:-[A-Z]\d{1,2})?[ \t]{1,4}\d{1,15}[ \t]{1,4}[\d.:a-fA-F]{2,45}[ \t]{1,4}[A-Z]{3,7}[ \t]{1,4}[\w.-]{1,255}[ \t]{1,4}\S{1,3000}[ \t]{1,4}(\d{3})(?!\d)/dg,
  },
  // HAProxy: five timers, the status, the bytes, two cookies, the termination state.
  {
    rule: 'haproxy-log',
    pattern: /(?: |^)-?\d{1,9}(?:\/[-+]?\d{1,9}){4} (\d{3}) \+?\d{1,15} \S{1,100} \S{1,100} [A-Za-z-]{4} /dgm,
  },
  // Tencent Cloud: fourteen digits of time, client, host, path, bytes, province, provider, status.
  {
    rule: 'tencent-log',
    pattern:
      /^\d{14}[ \t][\d.:a-f]{2,45}[ \t][\w.*-]{1,255}[ \t]\S{1,3000}[ \t]\d{1,20}[ \t]-?\d{1,5}[ \t]-?\d{1,5}[ \t](\d{3})(?!\d)/dgm,
  },
  // wget, PowerShell, curl -f.
  {
    rule: 'tool-message',
    pattern:
      /(?:awaiting response\.\.\.|ERROR|remote server returned an error:|requested URL returned error:) {0,3}\(?([1-9]\d\d)(?!\d)/dg,
  },
  // Alerts on a probe of statuses.
  { rule: 'alert', pattern: /\bvalue\W{1,5}([1-9]\d\d)(?![\d.])/dgi, only: /http_status/i },
  // What callers of a webhook or a challenge report.
  {
    rule: 'tool-message',
    pattern:
      /\b(?:invalid|wrong|unexpected|bad|error) response (?:code )?(?:from|of) [^\n"]{1,300}?: ([1-9]\d\d)(?![\d.])/dgi,
  },
  // curl -w '%{http_code} %{time_total}'.
  { rule: 'curl-w', pattern: /^(\d{3})[ \t]\d{1,4}\.\d{3,6}(?![\d.])/dgm },
  // bunny.net: the state of the cache, the status.
  { rule: 'bunny-log', pattern: /^(?:HIT|MISS|BYPASS|EXPIRED|STALE|-)\|(\d{3})\|/dgm },
  // varnishlog.
  { rule: 'varnish-log', pattern: /^[-\s]{0,12}(?:Be)?RespStatus[ \t]{1,10}(\d{3})(?!\d)/dgm },
  {
    rule: 'title',
    pattern:
      /<(?:title|h1|h2)[^<>]{0,200}>(?:[^<>\d]{0,80}(?:error|[|:-])\s{0,3}|\s{0,20})([1-9]\d\d|1[0-2]\d\d)(?=[\s:!<|,-])/dgi,
  },
  {
    rule: 'page-marker',
    pattern: /data-translate="error">Error<\/span>\s{0,40}<span[^<>]{0,80}>([1-9]\d{2,3})(?!\d)/dgi,
  },
  // Squid and Traffic Server: the result of the cache, the status.
  { rule: 'squid-log', pattern: /(?<![\w-])(?:TCP|UDP|ERR|NONE)_[A-Z_]{2,40}\/(\d{3})\s/dg },
  // CloudFront in real time: epoch, client, seconds, status.
  { rule: 'cloudfront-log', pattern: /^\d{10}\.\d{3}\t[\d.:a-f]{2,45}\t\d{1,9}\.\d{3}\t(\d{3})\t/dgm },
  // print(response.status_code, response.headers)
  { rule: 'status-and-headers', pattern: /^(\d{3}) (?=\{["'])/dgm },
  { rule: 'page-marker', pattern: /\b(?:errorcode_|error-code-|cf-error-code">)([1-9]\d\d\d?)(?!\d)/dgi },
];

/** A match is shown as a whole up to this length, and by its number beyond. */
const longestShown = 30;

function* patterns({ text }: Page): Generator<Finding> {
  for (const { rule, pattern, only } of written) {
    if (only && !only.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const roles = match.length > 2 ? (['edge', 'origin'] as const) : [];
      for (let group = 1; group < match.length; group += 1) {
        const [start] = match.indices?.[group] ?? [];
        const value = match[group];
        const role = roles[group - 1];
        if (start === undefined || !value || value === '-') continue;
        const whole = match[0].length <= longestShown && match.length === 2;
        const where = { rule, ...(role && { role }) };
        yield whole ? { ...found(value, match.index, where), text: match[0] } : found(value, start, where);
      }
    }
  }
}

/** Names of fields that hold a status, without signs and capitals. */
const statusName =
  /^(?:(?:http|response|resp|edge|edgeresponse|origin|originresponse|backend|backendresponse|downstream|upstream|sc|elb|target|client|clientresponse|server|gateway|proxy|cache|lb|final)?(?:http)?(?:status(?:code|codes)?(?:value)?|responsecode(?:sent)?|statusc)|httpcode|responsecode(?:sent)?|returncode|rescode|respcode|statuscode|retcode|cferrorcode|cferrortype|errorcode|code|状态码|状态代码|响应码)$/;

/** Fields in which small numbers are states of something else, so that only errors are read. */
const looseName = /^(?:code|errorcode|status)$/;

function* statusFields({ text, fields }: Page, catalog: Catalog): Generator<Finding> {
  const isOther = isOtherProtocol(text);
  for (const field of fields) {
    // A value that is nothing but a code longer than a status: `X-Error-Code: 40310002`, `"ErrorInfo":"OriginTimeout"`.
    if (!field.sent && isOwnCode(field, catalog)) {
      yield found(field.value, field.valueIndex, { rule: `field ${field.name}` });
      continue;
    }
    const name = field.name.replace(/[^a-z\p{Script=Han}]/gu, '').replace(/(?<=status|code)(?:s|d|i)$/, '');
    if (field.sent || !statusName.test(name)) continue;
    const value = field.value.match(/^["']?([1-9]\d{2,3}|0{1,3})(?!\d|\.\d|\/)/)?.[1];
    if (value === undefined || (looseName.test(name) && (isOther || !/^[3-9]\d\d$|^1\d{3}$/.test(value)))) continue;
    if (value.length === 4 && !/^1[0-2]/.test(value)) continue;
    yield found(value, field.valueIndex + field.value.indexOf(value), { rule: `field ${field.name}`, ...roleOf(name) });
  }
}

/** A word that is a code, or a long number in a field of codes. */
const isOwnCode = ({ name, value }: Field, catalog: Catalog): boolean =>
  catalog.codes.has(value) && (/\D/.test(value) || (/^\d{4,}$/.test(value) && /code|error|status/.test(name)));

const roleOf = (name: string): Pick<Finding, 'role'> =>
  /edge|downstream|^elb|^sc|client/.test(name)
    ? { role: 'edge' }
    : /origin|upstream|target|backend/.test(name)
      ? { role: 'origin' }
      : {};

/** A column of statuses, by the name that the first row gives it. */
const statusColumn =
  /^(?:sc-status|(?:http[ _-]?)?(?:status|code)(?:[ _-]?code)?|状态码?|http ?状态码?|响应码|返回码)$/i;

/** Tables that name their columns first: the logs of IIS, CloudFront and Akamai, spreadsheets, exports. */
function* tables({ text }: Page): Generator<Finding> {
  let column = -1;
  let width = 0;
  let split = bySpace;
  for (const { 0: row, index } of text.matchAll(/[^\r\n]+/g)) {
    const named = /^#?Fields: /.exec(row)?.[0];
    const how = named ? bySpace : row.includes('\t') ? byTab : row.includes(',') ? byComma : undefined;
    if (how) {
      const cells = how(row.slice(named?.length ?? 0));
      const head = cells.findIndex((cell) => statusColumn.test(cell.text.trim()));
      if (head >= 0 && cells.length > 2) {
        [column, width, split] = [head, cells.length, how];
        continue;
      }
    }
    if (column < 0 || row.startsWith('#')) continue;
    const here = split(row);
    // Another number of cells: the table is over.
    if (Math.abs(here.length - width) > 1) column = -1;
    const cell = here[column];
    if (cell && /^[1-9]\d\d$/.test(cell.text.trim())) {
      yield found(cell.text.trim(), index + cell.index, { rule: 'column of statuses' });
    }
  }
}

type Cell = { readonly text: string; readonly index: number };

const cells =
  (pattern: RegExp) =>
  (row: string): Cell[] =>
    [...row.matchAll(pattern)].map((match) => ({ text: match[1] ?? match[0], index: match.index }));

const bySpace = cells(/\S+/g);
const byTab = cells(/[^\t]+/g);
const byComma = cells(/"([^"\n]*)"|[^,"]+/g);

/** The second column of a table of counts. */
function* counts({ lines }: Page): Generator<Finding> {
  for (const { text, index, kind } of lines) {
    const [, before = '', value] = (kind === 'counts' && text.match(countRow)) || [];
    if (value !== undefined) yield found(value, index + before.length, { rule: 'count of a status' });
  }
}

/** `502 Bad Gateway`, `504: GATEWAY_TIMEOUT`: the number with the standard's own phrase after it. */
function* withReason({ text }: Page, catalog: Catalog): Generator<Finding> {
  if (isOtherProtocol(text)) return;
  for (const { 0: all, index } of text.matchAll(
    /(?<![\w.:/#-])([1-9]\d\d)[:：]?[ \t]{1,3}\(?[A-Za-z][A-Za-z_' -]{3,40}/g,
  )) {
    const code = all.slice(0, 3);
    const phrase = phraseOf(code, catalog);
    const after = all
      .slice(3)
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase();
    if (phrase && after.startsWith(phrase)) yield found(code, index, { rule: 'reason-phrase' });
  }
}

/** The standard's phrase without spaces and capitals: `badgateway`. */
function phraseOf(code: string, catalog: Catalog): string | undefined {
  const title = catalog.products.get(standard)?.entries.get(code)?.words.en.title;
  return title
    ?.split(':')[0]
    ?.replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}

import type { Candidate, Extractor, Role } from '../finding.ts';
import { codeCandidate } from '../numbers/candidate.ts';

/*
 * Statuses in the texts that machines write: status lines, access logs, titles of error pages. A number there is a code
 * whatever is around it.
 */

/**
 * The pattern has one group, or two: the status that the client got and the one that the origin gave. `only` is what the
 * text has to hold as well.
 */
type StatusPattern = {
  readonly rule: string;
  readonly by: 'status-line' | 'log-line' | 'output';
  readonly pattern: RegExp;
  readonly only?: RegExp;
};

const patterns: readonly StatusPattern[] = [
  {
    rule: 'status-line',
    by: 'status-line',
    pattern: /(?<![\w"])HTTP\/[\d.]{1,3}[ \t]{1,4}(?:status[ \t])?[*_`]{0,2}(\d{3})(?![\d.])/dgi,
  },
  // nginx, Apache, Envoy, Alibaba Cloud: the status follows the quoted request.
  {
    rule: 'access-log',
    by: 'log-line',
    pattern: /"[A-Z]{3,7} [^"\n]{1,4000}"[ \t]{1,4}(?:status[=:])?([1-9]\d\d)(?![\d.])/dg,
  },
  // Elastic Load Balancing: three durations, the status of the balancer, that of the target, two sizes, the request.
  {
    rule: 'load-balancer-log',
    by: 'log-line',
    pattern: /(?: -?\d{1,6}(?:\.\d{1,9})?){3} (\d{3}|-) (\d{3}|-) -?\d{1,20} -?\d{1,20} "/dg,
  },
  // CloudFront: date, time, place, bytes, client, method, domain, path, status.
  {
    rule: 'cloudfront-log',
    by: 'log-line',
    pattern:
      /\d{4}-\d\d-\d\d[ \t]\d\d:\d\d:\d\d[ \t]{1,4}[A-Z]{3}\d{1,3}(?:-[A-Z]\d{1,2})?[ \t]{1,4}\d{1,15}[ \t]{1,4}[\d.:a-fA-F]{2,45}[ \t]{1,4}[A-Z]{3,7}[ \t]{1,4}[\w.-]{1,255}[ \t]{1,4}\S{1,3000}[ \t]{1,4}(\d{3})(?!\d)/dg,
  },
  // HAProxy: five timers, the status, the bytes, two cookies, the termination state.
  {
    rule: 'haproxy-log',
    by: 'log-line',
    pattern: /(?: |^)-?\d{1,9}(?:\/[-+]?\d{1,9}){4} (\d{3}) \+?\d{1,15} \S{1,100} \S{1,100} [A-Za-z-]{4} /dgm,
  },
  // Tencent Cloud: fourteen digits of time, client, host, path, bytes, province, provider, status.
  {
    rule: 'tencent-log',
    by: 'log-line',
    pattern:
      /^\d{14}[ \t][\d.:a-f]{2,45}[ \t][\w.*-]{1,255}[ \t]\S{1,3000}[ \t]\d{1,20}[ \t]-?\d{1,5}[ \t]-?\d{1,5}[ \t](\d{3})(?!\d)/dgm,
  },
  // wget, PowerShell, curl -f.
  {
    rule: 'tool-message',
    by: 'output',
    pattern:
      /(?:awaiting response\.\.\.|ERROR|remote server returned an error:|requested URL returned error:) {0,3}\(?([1-9]\d\d)(?!\d)/dg,
  },
  // Alerts on a probe of statuses.
  { rule: 'alert', by: 'output', pattern: /\bvalue\W{1,5}([1-9]\d\d)(?![\d.])/dgi, only: /http_status/i },
  // What callers of a webhook or a challenge report.
  {
    rule: 'tool-message',
    by: 'output',
    pattern:
      /\b(?:invalid|wrong|unexpected|bad|error) response (?:code )?(?:from|of) [^\n"]{1,300}?: ([1-9]\d\d)(?![\d.])/dgi,
  },
  // curl -w '%{http_code} %{time_total}'.
  { rule: 'curl-w', by: 'output', pattern: /^(\d{3})[ \t]\d{1,4}\.\d{3,6}(?![\d.])/dgm },
  // bunny.net: the state of the cache, the status.
  { rule: 'bunny-log', by: 'log-line', pattern: /^(?:HIT|MISS|BYPASS|EXPIRED|STALE|-)\|(\d{3})\|/dgm },
  // varnishlog.
  { rule: 'varnish-log', by: 'log-line', pattern: /^[-\s]{0,12}(?:Be)?RespStatus[ \t]{1,10}(\d{3})(?!\d)/dgm },
  {
    rule: 'title',
    by: 'output',
    pattern:
      /<(?:title|h1|h2)[^<>]{0,200}>(?:[^<>\d]{0,80}(?:error|[|:-])\s{0,3}|\s{0,20})([1-9]\d\d|1[0-2]\d\d)(?=[\s:!<|,-])/dgi,
  },
  {
    rule: 'page-marker',
    by: 'output',
    pattern: /data-translate="error">Error<\/span>\s{0,40}<span[^<>]{0,80}>([1-9]\d{2,3})(?!\d)/dgi,
  },
  // Squid and Traffic Server: the result of the cache, the status.
  { rule: 'squid-log', by: 'log-line', pattern: /(?<![\w-])(?:TCP|UDP|ERR|NONE)_[A-Z_]{2,40}\/(\d{3})\s/dg },
  // CloudFront in real time: epoch, client, seconds, status.
  {
    rule: 'cloudfront-log',
    by: 'log-line',
    pattern: /^\d{10}\.\d{3}\t[\d.:a-f]{2,45}\t\d{1,9}\.\d{3}\t(\d{3})\t/dgm,
  },
  // print(response.status_code, response.headers)
  { rule: 'status-and-headers', by: 'output', pattern: /^(\d{3}) (?=\{["'])/dgm },
  {
    rule: 'page-marker',
    by: 'output',
    pattern: /\b(?:errorcode_|error-code-|cf-error-code">)([1-9]\d\d\d?)(?!\d)/dgi,
  },
];

export const statusPatterns: Extractor = function* ({ text }) {
  for (const pattern of patterns) {
    if (pattern.only && !pattern.only.test(text)) continue;
    for (const match of text.matchAll(pattern.pattern)) yield* statusesIn(match, pattern);
  }
};

/** A match is shown as a whole up to this length, and by its number beyond. */
const maxShownLength = 30;

const roles: readonly Role[] = ['edge', 'origin'];

function statusesIn(match: RegExpExecArray, { rule, by }: StatusPattern): Candidate[] {
  const groups = match.slice(1);
  const isShown = groups.length === 1 && match[0].length <= maxShownLength;
  return groups.flatMap((status, at): Candidate[] => {
    const [start] = match.indices?.[at + 1] ?? [];
    if (start === undefined || status === '-') return [];
    const role = groups.length > 1 ? roles[at] : undefined;
    const candidate = { ...codeCandidate(status, start, rule, { by }), ...(role && { role }) };
    return [isShown ? { ...candidate, index: match.index, text: match[0] } : candidate];
  });
}

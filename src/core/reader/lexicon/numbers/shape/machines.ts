import type { NumberRule } from '../../../numbers/rule.ts';
import { isError } from './is-error.ts';

/* Where machines write a number: in a request, a title, a metric. */

export const machines: readonly NumberRule[] = [
  {
    id: 'key-of-a-count',
    says: 'code',
    evidence: 'strong',
    before: /["']$/,
    after: /^["']\s?: ?\d{1,9}(?![\d.])/,
    where: ({ number }) => isError(number),
    examples: ['"errorCodes": {"‹503›": 516}'],
    counterExamples: ['"‹503›": "x"', '"50": ‹503›'],
  },
  {
    id: 'another-protocol',
    says: 'no-code',
    evidence: 'decisive',
    where: ({ isOtherProtocol }) => isOtherProtocol,
    examples: ['SMTP said ‹550›'],
    counterExamples: ['the site said ‹550›'],
  },
  {
    id: 'before-a-request',
    says: 'code',
    evidence: 'strong',
    before: /(?:^|[\s\]|"(])$/,
    after: /^\)? ["<]?(?:GET|POST|PUT|HEAD|DELETE|OPTIONS|PATCH) (?:\/|https?:)/,
    where: ({ startsLine, number }) => !startsLine && isError(number),
    examples: ['10.0.0.1:8080 ‹503› POST /x HTTP/1.1 0', 'Crawled (‹404›) <GET https://x'],
    counterExamples: ['‹521› GET /x', '‹503› post it'],
  },
  {
    id: 'size-of-a-response',
    says: 'no-code',
    evidence: 'decisive',
    before:
      /(?:[A-Z_]{3,30}\/[1-5]\d\d|\/\S{0,40} HTTP\/[\d.]{1,3}"? [1-5]\d\d|[A-Z]{3,7} \/\S{0,30} HTTP\/[\d.]{1,3}) $/,
    examples: ['TCP_MISS/304 ‹404› GET', 'GET /x HTTP/1.1 ‹448›', 'GET /x HTTP/1.1" 200 ‹520›'],
    counterExamples: ['HTTP/1.1 ‹502›', 'GET /x gives ‹502›'],
  },
  {
    id: 'line-of-a-package-manager',
    says: 'no-code',
    evidence: 'decisive',
    after:
      /^ (?:http fetch|silly|verbose|timing|sill|verb|(?:info|warn|error) (?:lifecycle|code|network|using|ok|EACCES|notarget|A complete)) ?\w/,
    where: ({ startsLine }) => startsLine,
    examples: ['‹521› http fetch GET 200', '‹524› verbose stack'],
    counterExamples: ['‹502› error', 'got ‹502› error on'],
  },
  {
    id: 'value-of-a-metric',
    says: 'no-code',
    evidence: 'decisive',
    before: /["']\} $/,
    after: /^\s*(?:$|\n|\d{10})/,
    examples: ['envoy_cluster_upstream_rq{cluster="shop"} ‹504›'],
    counterExamples: ['{"a": "b"} ‹504› {', '} ‹504›'],
  },
  {
    id: 'in-a-title',
    says: 'code',
    evidence: 'strong',
    before: /<(?:title|h[1-4]|strong|b|center|big)[^<>]{0,60}>\s{0,4}(?:error |http )?$/i,
    where: ({ number }) => isError(number),
    examples: ['<title>‹503› Backend fetch failed', '<strong>Error ‹504›'],
    counterExamples: ['<td>‹503›', 'title ‹503›'],
  },
  {
    id: 'in-a-labelled-element',
    says: 'code',
    evidence: 'strong',
    before:
      /(?:err(?:or)?[_-]?(?:code|num(?:ber)?|no)|status[_-]?code)["'][^<>\n]{0,30}>\s{0,8}(?:<span[^<>]{0,20}>)?\s{0,4}$|data-translate=["']$|>Error<\/span>\s{0,4}<span[^<>]{0,40}>$/i,
    where: ({ number }) => Number(number) >= 400,
    examples: [
      '<span id="err_code">‹461›</span>',
      'data-translate="‹520›_owner_desc"',
      '"error">Error</span> <span>‹1006›',
    ],
    counterExamples: ['<span id="count">‹461›', 'translate="‹520›'],
  },
  {
    id: 'between-objects',
    says: 'code',
    evidence: 'medium',
    after: /^ [{]['"]/,
    where: ({ number }) => isError(number),
    examples: ["}} ‹502› {'error': 1}"],
    counterExamples: ['‹502› {x}', '‹200› {"a"'],
  },
  {
    id: 'labelled-and-known',
    says: 'code',
    evidence: 'strong',
    before: /(?:error ?code|错误码|错误代码|incident code)["']?[ :=：]{0,3}(?:is |was |为|是)?["']?$/i,
    where: ({ number, isKnown, hasNames }) => isKnown && hasNames && Number(number) < 400,
    examples: ['imperva error code ‹16›', 'imperva 错误码 ‹20›'],
    counterExamples: ['imperva error code ‹520›', 'imperva exit code ‹20›', 'error code ‹16›'],
  },
];

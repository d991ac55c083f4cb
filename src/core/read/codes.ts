import type { Catalog } from '../../catalog/catalog.ts';
import type { Extractor } from './finding.ts';
import { endsWithName, mentionsName, startsWithName } from './names.ts';

/*
 * Numbers are looked at one by one with a few characters on either side, so that time grows with the length of the
 * text and no pattern can backtrack over more than that window.
 */
const window = 32;

/** A number after one of these is something else: a port, a line, a price, part of a longer number or a name. */
const neverAfter: readonly RegExp[] = [
  /[\p{Script=Latin}\d][.,]$/u,
  /[.$€£¥#@+~%&\\!]$/,
  /\d:$/,
  /(?:localhost|\.[a-z]{2,}|[\]|)]):$/i,
  /(?:^|[^\d])\d{1,2}[-/]$/,
  /\d{4,}[-/]$/,
  /[/?][^\s]*[/=-]$/,
  /(?:^|[^\p{L}\d])(?!(?:error|err|http|status|code)[-_/]$)\p{Script=Latin}+[-_/]$/iu,
  /(?<![a-z])(?:port|ports|line|lines|page|row|issue|ticket|pid|exit(?:ed)?(?: with)?(?: code| status)?|exit code|timeout of|within|after|every|about|around|version|build|rev|took|in the last|top)[ :=]{0,2}$/i,
  /(?:端口|第|行号|版本|大约|超过|约|近|共|每|退出码|工单号?)[ :：=]?$/,
];

/** Somewhere in a text that gives no other reason, one of these makes it one about the web. */
const webWords =
  /(?<![\w-])(?:https?|errors?|err|status|cdn|origin|edge|gateway|web ?sites?|sites?|pages?|browser|api|endpoint|upstream|backend|proxy|curl|ssl|tls|dns|cert|certificate|cache|timeouts?|timed out|outage|url|ingress|load balancer|waf)(?![\w-])|网站|页面|站点|源站|回源|接口|访问|浏览器|超时|域名|节点|加速|报错|状态码|证书|打不开|网关/i;

/** Other protocols have reply codes of three and four digits, too. */
const otherProtocols =
  /\b(?:e?smtp|mail(?:er)?-daemon|ftp|vsftpd|mysql|mariadb|sqlstate|psql|postgres|ora-\d|modbus|snmp|pop3|imap|sip\/2)\b/i;

/** A number before one of these counts or measures something. */
const neverBefore: readonly RegExp[] = [
  /^[.:]\d/,
  /^,\d(?!\d\d(?!\d))/,
  /^[%‰_@]/,
  /^ of\b/i,
  /^ \([A-Z\d]{5}\)/,
  /^-(?:\d{1,2}\b|\d{4,}|\p{Script=Latin})/iu,
  /^ ?(?:ms|sec|secs|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?|[kmgt]i?b(?:ps|it)?|bytes?|px|pt|r?p[sm]|qps|hz|mhz|ghz|usd|eur|users?|customers?|clients?|hosts?|servers?|machines?|nodes?|pods?|requests?|reqs?|hits?|times|lines?|characters?|chars|records?|rows?|items?|files?|domains?|people|percent)\b/i,
  /^ s\b/,
  /^ ?(?:毫秒|微秒|秒|年|月|日|分钟|分|小时|天|周|个|次|人|台|元|块|万|千|百|兆|字节|用户|请求|条|行|岁|页|倍|多个|多次)/,
];

/** A number after one of these is a status code, wherever it stands. */
const surelyAfter: readonly RegExp[] = [
  /\bhttps?(?:\/[\d.]+)?(?: status(?: code)?)?[ :=_-]{0,2}$/i,
  /(?:\b(?:back as|error|err|errors|status|code|codes|statuscode|response code|returned|returns|return|returning|getting|gets|get|got|throws?|threw|seeing|sees?|shows?|gives?|with)|_code|_status)["']?[ :=_#(-]{0,3}(?:an? )?["']?$/i,
  /(?:状态码|错误码|错误代码|响应码|返回码|错误|报错|报|返回|响应|出现|提示|遇到|显示)(?:了|是|为|一个|个)?[ :："'(（]{0,3}$/,
];

/** A number before one of these is a status code. */
const surelyBefore: readonly RegExp[] = [
  /^["')]{0,2}(?:s\b|ern?\b| ?(?:errors?|error code|status|response|responses|page)\b)/i,
  /^[ "')）]{0,2}(?:错误|状态码|报错|响应|异常|问题|现象|是什么|什么意思|怎么|啥)/,
];

/** Where only the words around it speak for a number, these speak against it: ports in a sentence, counted things. */
const weaklyNeverAfter = /(?:\bports?\b|端口|modbus)[^.\n]{0,28}$|[\w-]=$/i;
const weaklyNeverBefore =
  /^ (?!errors\b|responses\b|codes\b|timeouts\b|spikes\b|alerts\b|statuses\b|pages\b|is\b|was\b|always\b|sometimes\b|across\b|as\b|has\b|does\b|comes\b|shows\b|means\b|happens\b|keeps\b|vs\b|plus\b|this\b)[a-z]{2,20}s\b/i;

/** Words near which a bare number is taken for a status code. */
const nearWords =
  /\b(?:http|error|err|code|status|response|returns?|getting|gets?|got|gateway|origin|cdn|why|means?|explain)\b|错误|状态码|报|返回|为什么|什么|怎么/i;

/** Up to this many characters, a message is short enough that a bare number is what it is about. */
const shortMessage = 60;

/** Up to this many, people write prose: a number there that is a known error code and counts nothing is meant as one. */
const fewSentences = 400;

/** Finds classes such as `5xx`; the value is their first digit. */
export const classes: Extractor = ({ text }) =>
  [...text.matchAll(/(?<![a-z\d])([1-5])xx(?![a-z\d])/gi)].map(({ 0: found, 1: value = '', index }) => ({
    kind: 'class',
    value,
    rule: 'class',
    index,
    text: found,
  }));

/**
 * Finds status codes in what people write: three-digit numbers, and whatever other numbers the catalog knows as codes.
 * Where a machine wrote the line a number needs a word before or after it that leaves no doubt, and a header's value is
 * no code at all.
 */
export const codes: Extractor = function* ({ text, lines }, catalog) {
  const length = text.trim().length;
  const isAboutWeb = webWords.test(text) || mentionsName(text, catalog);
  if (otherProtocols.test(text) && !mentionsName(text, catalog) && !/\bhttps?\b|cdn/i.test(text)) return;
  for (const line of lines) {
    if (line.kind === 'header') continue;
    for (const { 0: value, index: at } of line.text.matchAll(/\d+/g)) {
      if (!couldBeCode(value, catalog) && !(length <= shortMessage && /^[1-9]\d{3,4}$/.test(value))) continue;
      const index = line.index + at;
      const before = text.slice(Math.max(0, index - window), index);
      const after = text.slice(index + value.length, index + value.length + window);
      const context = { length: line.kind === 'data' ? Number.POSITIVE_INFINITY : length, isAboutWeb };
      const rule = ruleFor(value, before, after, context, catalog);
      if (rule && (line.kind === 'prose' || sureRules.has(rule))) {
        yield { kind: 'code', value: withoutZeros(value), rule, index, text: value };
      }
    }
  }
};

/** `000` and `0` are one code: no status at all. */
export const withoutZeros = (value: string): string => (/^0+$/.test(value) ? '0' : value);

const sureRules = new Set(['after-status-word', 'before-status-word']);

/** Status codes have three digits; Cloudflare's 1xxx have four; others only if the catalog has them, or in a few words. */
const couldBeCode = (value: string, catalog: Catalog): boolean =>
  /^[1-9]\d\d$/.test(value) || /^1[0-2]\d\d$/.test(value) || catalog.codes.has(withoutZeros(value));

type Context = { readonly length: number; readonly isAboutWeb: boolean };

function ruleFor(
  value: string,
  before: string,
  after: string,
  { length, isAboutWeb }: Context,
  catalog: Catalog,
): string | undefined {
  const touchesLatinBefore =
    /\p{Script=Latin}$/u.test(before) &&
    !/(?:http|error|err|code|status)$/i.test(before) &&
    !endsWithName(before, catalog);
  const touchesLatinAfter = /^(?!s\b|ern?\b)\p{Script=Latin}/iu.test(after);
  if (touchesLatinBefore || (touchesLatinAfter && !startsWithName(after, catalog))) return undefined;
  if (neverAfter.some((pattern) => pattern.test(before)) && !isListed(before)) return undefined;
  if (neverBefore.some((pattern) => pattern.test(after))) return undefined;
  // "502s" are many 502 answers, but "100s" is a time: below 400 nobody reports them in the plural.
  if (/^s\b/i.test(after) && Number(value) < 400) return undefined;

  if (length <= shortMessage && !catalog.codes.has(value)) return 'short-message';
  // Below 400 people name only codes that exist; anything else is an exit code, a count, a size.
  if (Number(value) < 400 && !catalog.codes.has(withoutZeros(value))) return undefined;
  if (surelyAfter.some((pattern) => pattern.test(before))) return 'after-status-word';
  if (surelyBefore.some((pattern) => pattern.test(after))) return 'before-status-word';
  if (length <= shortMessage) return 'short-message';
  if (weaklyNeverAfter.test(before) || weaklyNeverBefore.test(after)) return undefined;
  if (nearWords.test(before) || nearWords.test(after)) return 'near-status-word';
  const isError = /^[45]/.test(value) && catalog.codes.has(value);
  if (length <= fewSentences && isError && isAboutWeb) return 'error-code-in-prose';
  if (mentionsName(before, catalog) || mentionsName(after, catalog)) return 'near-name';
  return undefined;
}

/** `521/522`, `521-524` and `521,522` are codes side by side, not a date or a thousand. */
const isListed = (before: string): boolean =>
  /(?:^|[^\d.,/-])[1-9]\d\d(?:(?:[,/+~&-]|->|→)[1-9]\d\d)*(?:[,/+~&-]|->|→)$/.test(before);

import { shortMessage } from '../../../numbers/in-context.ts';
import type { NumberRule } from '../../../numbers/rule.ts';
import { isCalledStatus, isError } from './is-error.ts';

/* What the number itself says, and the characters that touch it. */

export const forms: readonly NumberRule[] = [
  {
    id: 'part-of-a-word',
    says: 'no-code',
    evidence: 'decisive',
    where: ({ number, before, after, touchesName }) =>
      !touchesName &&
      // Chinese puts no blank between what fails and its code: `直播流hls404了`.
      !(isError(number) && /^(?:了|报错|错误|状态码)/.test(after)) &&
      ((/\p{Script=Latin}$/u.test(before) && !/(?:http|error|err|code|status)$/i.test(before)) ||
        /^(?!s\b|ern?\b|'?s\b|x\b)\p{Script=Latin}/iu.test(after)),
    examples: ['sha ab‹502›', 'took ‹502›ms', 'RTX‹502›'],
    counterExamples: ['err‹502›', 'two ‹502›s', 'see ‹502› now', '直播流hls‹404›了'],
  },
  {
    id: 'inside-a-number',
    says: 'no-code',
    evidence: 'decisive',
    before:
      /(?:\d\.|(?<=(?<!\d)\d{1,3})(?<!(?<![\d.,\p{L}])(?:[45](?!00)\d\d|(?:[45]\d\d,){1,12}[45]\d\d)),|\d[:：]|[\s:=("'[]-|[.$€£¥￥#+~%&\\]|(?<![:：] ?)-\d{1,2}-|\d ?[xX×*] ?)$/u,
    examples: ['1.‹502›', 'gas 500,‹522›', '改到504，‹502›投影', '$‹502›', '1280x‹502›', '10:‹502›', '#‹502›'],
    counterExamples: ['is ‹502›', 'codes 521,‹522›', '521，‹522› 报错', 'codes 400,401,‹403›'],
  },
  {
    id: 'goes-on',
    says: 'no-code',
    evidence: 'strong',
    after:
      /^(?:[.:]\d|,(?![45]\d\d(?:,[45]\d\d){0,12}(?![\d,\p{L}]))\d{3}(?!\d)|[%‰_@]| ?[x×*] ?\d|-(?:\d{1,2}\b|\d{4,})|\/\d{4,}|\/[A-Z]| ?°)/u,
    examples: ['‹502›.7 MB', '‹502›,113 rows', '‹502›%', '‹502›x600', '‹404›-10-11', '‹504›，502投影'],
    counterExamples: ['‹502›. Then', '‹521›-524', '‹502›,503', '‹400›,401,403'],
  },
  {
    id: 'name-of-a-file',
    says: 'no-code',
    evidence: 'decisive',
    after:
      /^\.(?:php|html?|aspx?|jsp|jsx?|tsx?|css|png|jpe?g|gif|svg|ico|txt|json|ya?ml|xml|mp[34]|m3u8|zip|gz|log|conf|sh|py|go|java)\b/i,
    examples: ['‹500›.php', 'error_page ‹404›.html'],
    counterExamples: ['‹502›. Html', '‹502› php'],
  },
  {
    id: 'part-of-a-path',
    says: 'no-code',
    evidence: 'strong',
    before: /(?:[\w.-]\/|[/?&][^\s]{0,40}[/=-]|[\w-]=)$/,
    where: ({ before }) => !/(?:status|code|http|error|err|[45]\d\d)(?:_?code)?[/=]$/i.test(before),
    examples: ['/img/‹502›', '?id=‹502›', 'a/b/‹404›'],
    counterExamples: ['error_code=‹502›', '521/‹522›', 'status=‹502›'],
  },
  {
    id: 'part-of-a-name',
    says: 'no-code',
    evidence: 'strong',
    before:
      /(?<![\p{L}\d])(?!(?:error|err|http|https|status|code|http-status|status-code)[-_]$)(?=\d*\p{Script=Latin})[\p{L}\d]{1,24}[-_]$/iu,
    where: ({ before, touchesName }) => !touchesName && /[-_]$/.test(before),
    examples: ['node-‹502›', 'web_‹502›', 'pr-‹404›'],
    counterExamples: ['error-‹502›', 'http_‹502›', '- ‹502›'],
  },
  {
    id: 'after-a-bracketed-index',
    says: 'no-code',
    evidence: 'strong',
    before: /(?<!code|status|state|error)(?<=[\w)\]])\[["']?$/i,
    after: /^["']?\]/,
    examples: ['test[‹480›] PASSED', 'line_numbers["‹502›"]'],
    counterExamples: ['failed [‹502› Bad Gateway]', 'with codes: [‹503›]'],
  },
  {
    id: 'range-end',
    says: 'no-code',
    evidence: 'medium',
    before: /(?<![\d.,])(?![45]\d\d)(?:\d{1,6}[-~]|\d{2,6} [-~] )$/,
    examples: ['100-‹502›', '10 ~ ‹502›'],
    counterExamples: ['520-‹527›', 'ids - ‹502›'],
  },
  {
    id: 'after-a-port-colon',
    says: 'no-code',
    evidence: 'strong',
    before: /(?:localhost|\.[a-z]{2,}|\.\d{1,3}|[\]|)]):$/i,
    examples: ['localhost:‹443›', '10.0.0.1:‹502›', 'example.com:‹502›'],
    counterExamples: ['the status: ‹502›'],
  },
  {
    id: 'status-with-a-substatus',
    says: 'code',
    evidence: 'strong',
    where: ({ number }) => /^[45]\d\d\.\d/.test(number),
    examples: ['iis says ‹500.19› none'],
    counterExamples: ['iis says ‹500› none'],
  },
  {
    id: 'unknown-below-400',
    says: 'no-code',
    evidence: 'strong',
    where: ({ number, isKnown }) => Number(number) < 400 && !isKnown,
    examples: ['got ‹355›'],
    counterExamples: ['got ‹301›', 'got ‹502›'],
  },
  {
    id: 'below-400',
    says: 'no-code',
    evidence: 'medium',
    where: ({ number }) => Number(number) < 400 && !/^0+$/.test(number),
    examples: ['there were ‹200› more'],
    counterExamples: ['there were ‹500› more'],
  },
  {
    id: 'port-of-https',
    says: 'no-code',
    evidence: 'strong',
    where: ({ number }) => ['443', '1024', '1080'].includes(number),
    examples: ['listen on ‹443›'],
    counterExamples: ['got ‹444›'],
  },
  {
    id: 'unknown-number',
    says: 'no-code',
    evidence: 'medium',
    where: ({ isKnown }) => !isKnown,
    examples: ['about ‹777›'],
    counterExamples: ['about ‹502›'],
  },
  {
    id: 'long-number-without-a-name',
    says: 'no-code',
    evidence: 'strong',
    where: ({ number, hasNames, length }) => number.length > 3 && !hasNames && length > shortMessage,
    examples: ['a longer text about our booking service which answers with ‹1015› to a wrong code'],
    counterExamples: [
      'a longer text about cloudflare which answers with ‹1015› to a good deal of requests',
      'got ‹1015›',
    ],
  },
  {
    id: 'round-number',
    says: 'no-code',
    evidence: 'weak',
    where: ({ number, before, isAboutWeb }) =>
      /00$/.test(number) && !(isAboutWeb && /^[45]00$/.test(number)) && !isCalledStatus(before),
    examples: ['of ‹500›', 'the website has ‹600›'],
    counterExamples: ['of ‹502›', 'the website has ‹500›', 'error ‹500›'],
  },
  {
    id: 'round-error-on-the-web',
    says: 'no-code',
    evidence: 'weak',
    where: ({ number, before, isAboutWeb }) => isAboutWeb && /^[45]00$/.test(number) && !isCalledStatus(before),
    examples: ['the website has ‹500›'],
    counterExamples: ['of ‹500›', 'the website has ‹502›', 'the website: error ‹500›'],
  },
  {
    id: 'unmistakable-number',
    says: 'code',
    evidence: 'medium',
    where: ({ number, isKnown }) =>
      isKnown && /^(?:50[234]|52[0-7]|530|499|10[0-3]\d)$/.test(number) && number !== '1000',
    examples: ['‹522› again', '‹1016› again'],
    counterExamples: ['‹500› again', '‹404› again'],
  },
  {
    id: 'error-number',
    says: 'code',
    evidence: 'weak',
    where: ({ number, isKnown }) => isKnown && isError(number),
    examples: ['‹404›', '‹1016›'],
    counterExamples: ['‹301›', '‹1024›'],
  },
  {
    id: 'a-close-code-of-a-websocket',
    says: 'no-code',
    evidence: 'decisive',
    before: /(?:websocket|ws|socket|wss?:\/\/\S{0,20}|CloseEvent|closed?)\b[^.\n]{0,34}$/i,
    where: ({ number }) => /^10(?:0\d|1[0-5])$/.test(number),
    examples: ['websocket closes with ‹1006›', 'websocket 断开 code ‹1006›'],
    counterExamples: ['websocket ‹502›', 'cloudflare ‹1006›'],
  },
  {
    id: 'zero-for-a-status',
    says: 'code',
    evidence: 'strong',
    before:
      /(?:http|status|(?<!return |exit |errors?: |"|')code|状态码?|返回|\breturns?|\breturned|\bgot|\bgets?)[ _"':：=-]{0,4}$/i,
    where: ({ number }) => /^0+$/.test(number),
    examples: ['the edge returns ‹0›', 'status ‹000›'],
    counterExamples: ['‹0› errors', 'returns ‹502›'],
  },
  {
    id: 'zero-without-a-status',
    says: 'no-code',
    evidence: 'strong',
    where: ({ number, before }) =>
      /^0+$/.test(number) &&
      !/(?:http|status|(?<!return |exit |errors?: |"|')code|状态码?|返回|\breturns?|\breturned|\bgot|\bgets?)[ _"':：=-]{0,4}$/i.test(
        before,
      ),
    examples: ['‹0› errors', '{"code":‹0›}'],
    counterExamples: ['status ‹0›'],
  },
];

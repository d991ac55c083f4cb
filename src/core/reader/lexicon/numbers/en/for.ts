import type { NumberRule } from '../../../numbers/rule.ts';

/* English words that say that the number next to them is a code. */

export const englishFor: readonly NumberRule[] = [
  {
    id: 'en-after-status-word',
    says: 'code',
    evidence: 'strong',
    before:
      /(?:(?:\b|_)(?:error|err|errors|status|statuscode|status[ _-]?codes?|error[ _-]?codes?|response codes?|response from (?:the )?[\w.-]{1,40}|return codes?|_code|_status|codes?)["'`]?(?: (?:is|was|of|says?|=|:|in))?[ ,:=!_#(["'`*-]{0,4}(?:an? |the )?["'`([*]{0,2})$/i,
    examples: [
      'error ‹502›',
      'status code: ‹504›',
      'error code (‹521›)',
      'the status is ‹502›',
      'error_code=‹1020›',
      'response from the webhook: ‹521›',
    ],
    counterExamples: ['errors for ‹502› users', 'the site ‹502›'],
  },
  {
    id: 'en-in-a-status-field',
    says: 'code',
    evidence: 'strong',
    before:
      /(?<!exit|zip|country|language|lang|source|char|key|postal|area|currency|bar|qr|color|promo|product|opt)_?(?:status|statuscode|errcode|retcode|respcode|responsecode|httpcode|returncode|code)["'\\]{0,4} ?[:=] ?["'\\]{0,4}$/i,
    where: ({ isProse, number }) => !isProse && Number(number) >= 400,
    examples: ['{"DownstreamStatus":‹504›,"a":{"b":1}}', 'x=1 y=2 z=3 edge_status=‹502› a'],
    counterExamples: ['{"zipcode":‹504›,"a":{"b":1}}', 'they wrote status: ‹502›'],
  },
  {
    id: 'en-after-an-exception',
    says: 'code',
    evidence: 'strong',
    before: /[A-Za-z](?:Error|Exception|Failure)(?:[:(,] ?| )["'(]?$/,
    where: ({ number }) => Number(number) >= 400,
    examples: ['StatusCodeError: ‹403› - "<?xml', 'HttpException(‹502›', 'ApiException ‹401›: {'],
    counterExamples: ['TypeError: ‹22›', 'errors: ‹502›'],
  },
  {
    id: 'en-after-response',
    says: 'code',
    evidence: 'strong',
    before:
      /\b(?:response|responses|reply|answer|result|failed|failure|rejected|refused|denied|unavailable|timeout|crawled)[ :]{0,2}[([]$/i,
    after: /^[)\]]/,
    examples: ['unexpected server response (‹522›)', 'request failed [‹503›]'],
    counterExamples: ['response (‹502› bytes)', 'list (‹502›)'],
  },
  {
    id: 'en-after-http',
    says: 'code',
    evidence: 'strong',
    before: /(?<!\/\S{0,40} )\bhttps?(?:\/[\d.]+)?(?: response)?[ :=_-]{0,2}["'`(]?$/i,
    examples: ['HTTP ‹502›', 'HTTP/1.1 ‹502›', 'http-‹404›'],
    counterExamples: ['http timeout ‹502›', 'https requests ‹502›'],
  },
  {
    id: 'en-after-getting',
    says: 'code',
    evidence: 'strong',
    before:
      /\b(?:return|returned|returns|returning|responds?|responded|responding|gets?|getting|got|received?|receiving|throws?|threw|throwing|seeing|sees?|saw|shows?|showing|gives?|giving|gave|serves?|served|serving|responds? with|responded with|responding with|answers?(?: with)?|answered(?: with)?|fails? with|failed with|failing with|replied with|replies with|back as|came back|hit(?:ting|s)?|found|spits?(?: out)?|yields?|raises?|emits?|reports?|caused?|causing|spikes? (?:of|in)|lots of|bunch of|loads of|tons of|wave of|bursts? of|flood of|mostly|only|just|random|occasional|intermittent|constant|frequent|sporadic)[ :]{1,2}(?:(?:me|us|users|back|out|it|him|them|everyone|people|customers|clients|with|as|a|an|the|some|many|this|that|these|those|random|weird|intermittent|occasional|constant|straight|sporadic|http|all|lots of|bunch of|no) ){0,4}["'`(*]{0,2}$/i,
    examples: ['returns ‹502›', 'getting a ‹504›', 'gives me random ‹502›', 'lots of ‹503›', 'responded with a "‹521›'],
    counterExamples: ['returned in ‹502›', 'the ‹502›'],
  },
  {
    id: 'en-after-becoming',
    says: 'code',
    evidence: 'medium',
    before:
      /\b(?:into|become|became|turned to|changed to|changes to|instead of|rather than|than|not|versus|vs\.?|from|and|or|a|an|the|as|is|was|with|why|of|these|those|this|that|any|every|each|another|same|no|for|to|on|but|then|still|now|always|also|suddenly|sometimes|often)[ :]{1,2}(?:a |an |the )?["'`(*]{0,2}$/i,
    examples: ['into a ‹524›', 'why ‹502›', 'instead of a ‹404›', 'a ‹522›', 'still ‹503›'],
    counterExamples: ['max ‹502›', 'x = ‹502›'],
  },
  {
    id: 'en-before-status-word',
    says: 'code',
    evidence: 'strong',
    after:
      /^["'`)*]{0,3}(?:s\b(?! (?:budget|timeout|ago|later|long|delay|interval))|(?:\/[45]\d\d){0,4}-(?:style|type|like|class) errors?\b| ?(?:(?:client |server |http )?errors?|error code|status(?: codes?)?|responses?|response code|pages?|gateway time-?out|bad gateway|service (?:temporarily )?unavailable|internal server error|not found|forbidden|unauthorized|too many requests)\b|'s\b|ern?\b|ing\b|'d\b|ed\b)/i,
    examples: [
      '‹502› errors',
      '‹521›/522-style errors',
      '‹504›s everywhere',
      '"‹521›" responses',
      '‹502› page',
      '‹502› Bad Gateway',
    ],
    counterExamples: ['‹502› users', '‹502› ms'],
  },
  {
    id: 'en-before-the-word-code',
    says: 'code',
    evidence: 'strong',
    after: /^["'`)*]{0,3} ?(?:(?:error|status|response|return|http) ?codes?|http (?:error|status|response)s?)\b/i,
    examples: ['‹400› error code returned', '‹500› status codes', 'a ‹502› HTTP error'],
    counterExamples: ['‹500› errors', '‹500› codes'],
  },
  {
    id: 'en-before-a-reason-in-brackets',
    says: 'code',
    evidence: 'strong',
    after: /^ ?\((?:[a-z]{2,15}[ -]){0,4}[a-z]{2,15}\) ?(?:errors?|responses?|status|pages?|codes?)\b/i,
    examples: ['fix ‹429› (rate limiting) error responses'],
    counterExamples: ['fix ‹429› (rate limiting) users', 'fix ‹429› errors'],
  },
  {
    id: 'en-before-where-from',
    says: 'code',
    evidence: 'medium',
    after:
      /^["'`)*]{0,3},? (?:from|on|at|when(?:ever)?|if|in|behind|via|through|with|since|after|before|during|for|every|by|but|and then|because|means?|is|was|again|all|only|always|sometimes|intermittently|randomly|now|still|too|happens?|occurs?|appears?|comes|came|goes|went|keeps?|started|returned|instead|vs|or|to)\b/i,
    examples: ['‹502› from the origin', '‹504› when uploading', '‹502› since noon'],
    counterExamples: ['‹502› users', '‹502› people'],
  },
  {
    id: 'en-before-the-end',
    says: 'code',
    evidence: 'weak',
    after: /^["'`)*]{0,3}(?:[.!?;:,…]|\s*$|\n)/,
    examples: ['again ‹502›.', 'again ‹502›'],
    counterExamples: ['‹502› users'],
  },
  {
    id: 'en-after-a-thing-of-the-web',
    says: 'code',
    evidence: 'weak',
    before:
      /\b(?:cdn|origin|site|website|page|api|proxy|gateway|server|backend|upstream|edge|endpoint|webhook|ingress|browser|request|login|checkout|upload)[ :]{1,2}["'`(]?$/i,
    where: ({ number }) => /^(?:[45]\d\d|10[0-3]\d)$/.test(number),
    examples: ['our CDN ‹403›', 'login ‹502› again'],
    counterExamples: ['website on ‹502›', 'api ‹200›'],
  },
];

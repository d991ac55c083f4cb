import type { NumberRule } from '../../numbers/rule.ts';

/* What English words next to a number say of it. */

export const english: readonly NumberRule[] = [
  {
    id: 'en-after-status-word',
    says: 'code',
    evidence: 'strong',
    before:
      /(?:(?:\b|_)(?:error|err|errors|status|statuscode|status[ _-]?codes?|error[ _-]?codes?|response codes?|return codes?|_code|_status|codes?)["'`]?(?: (?:is|was|of|says?|=|:|in))?[ ,:=!_#(["'`*-]{0,4}(?:an? |the )?["'`([*]{0,2})$/i,
    examples: ['error ‹502›', 'status code: ‹504›', 'error code (‹521›)', 'the status is ‹502›', 'error_code=‹1020›'],
    counterExamples: ['errors for ‹502› users', 'the site ‹502›'],
  },
  {
    id: 'en-in-a-status-field',
    says: 'code',
    evidence: 'strong',
    before:
      /(?<!exit|zip|country|language|lang|source|char|key|postal|area|currency|bar|qr|color|promo|product|opt)_?(?:status|statuscode|errcode|retcode|respcode|httpcode|returncode|code)["'\\]{0,4} ?[:=] ?["'\\]{0,4}$/i,
    where: ({ isProse, number }) => !isProse && Number(number) >= 400,
    examples: ['{"DownstreamStatus":‹504›,"a":{"b":1}}', 'x=1 y=2 z=3 edge_status=‹502› a'],
    counterExamples: ['{"zipcode":‹504›,"a":{"b":1}}', 'they wrote status: ‹502›'],
  },
  {
    id: 'en-after-an-exception',
    says: 'code',
    evidence: 'strong',
    before: /[A-Za-z](?:Error|Exception|Failure)[:(,] ?["'(]?$/,
    where: ({ number }) => Number(number) >= 400,
    examples: ['StatusCodeError: ‹403› - "<?xml', 'HttpException(‹502›'],
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
      /^["'`)*]{0,3}(?:s\b(?! (?:budget|timeout|ago|later|long|delay|interval))| ?(?:(?:client |server |http )?errors?|error code|status(?: codes?)?|responses?|response code|pages?|gateway time-?out|bad gateway|service (?:temporarily )?unavailable|internal server error|not found|forbidden|unauthorized|too many requests)\b|'s\b|ern?\b|ing\b|'d\b|ed\b)/i,
    examples: ['‹502› errors', '‹504›s everywhere', '"‹521›" responses', '‹502› page', '‹502› Bad Gateway'],
    counterExamples: ['‹502› users', '‹502› ms'],
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
    id: 'en-after-a-port',
    says: 'no-code',
    evidence: 'decisive',
    before:
      /\b(?:ports?|listen(?:s|ing)?(?: on)?|expose[sd]?|localhost)(?: (?:is|was|to|on|number|=))?[ :=]{0,3}(?:\d{2,5}(?:,| and| or|\/) ?)?$/i,
    examples: ['port ‹443›', 'listening on ‹8080›', 'ports 80 and ‹443›'],
    counterExamples: ['report ‹502›', 'port 443 returns ‹502›'],
  },
  {
    id: 'en-before-a-port',
    says: 'no-code',
    evidence: 'strong',
    after: /^ ?(?:port\b|\/(?:tcp|udp)\b)/i,
    examples: ['the ‹443› port', '‹443›/tcp'],
    counterExamples: ['‹502› on port 80'],
  },
  {
    id: 'en-after-a-numbered-thing',
    says: 'no-code',
    evidence: 'decisive',
    before:
      /\b(?:prs?|mrs?|pull requests?|lines?|rooms?|rfc|rtx|gtx|pid|bus|flight|exit(?:ed)?(?: with)?(?: code| status)?)[ :=.#]{1,3}$|\.(?:php|jsx?|tsx?|java|go|py|rb|cs?|cpp|kt|swift)[(:]$/i,
    examples: ['see PR ‹522›', 'line ‹502›', 'exit code ‹502›', 'PushStock.php(‹404›): App'],
    counterExamples: ['online ‹502›', 'issue: ‹502›'],
  },
  {
    id: 'en-after-a-place',
    says: 'no-code',
    evidence: 'strong',
    before:
      /\b(?:seeds?|lines?|pages?|rows?|columns?|cols?|chapters?|sections?|issues?|tickets?|bugs?|prs?|mrs?|pull requests?|cases?|commits?|builds?|version|ver|rev|revision|release|step|stage|task|job|run|pid|uid|gid|exit(?:ed)?(?: with)?(?: code| status)?|signal|channel|room|flat|floor|apt|bus|route|flight|gate|area|zone|highway|ext|extension|part|no|nr|number|num|model|rtx|gtx|chapter|article|section|episode|season|day|week|year|class|level|id|ids|sku|item|order|invoice|worker|thread|core|node|pod|shard|replica|slot|seat|table|lot|unit|block|district|iso|rfc|en|nist|sp|bs|vlan|asn?|os|sdk|api level|ring|device|track|type|grade)[ :=.#]{1,3}(?:\d{1,4} ?[、,，/&-] ?){0,6}$/i,
    examples: ['line ‹502›', 'PR ‹404›', 'exit code ‹502›', 'room ‹404›', 'RFC ‹520›'],
    counterExamples: ['online ‹502›', 'error ‹502›'],
  },
  {
    id: 'en-after-an-amount',
    says: 'no-code',
    evidence: 'strong',
    before:
      /\b(?:timeouts? (?:of|to|is|=|at)|timeout[:=]|within|after|every|for|about|around|approx\.?|approximately|roughly|nearly|almost|over|under|below|above|exceeds?|exceeded|up to|at least|at most|more than|less than|fewer than|max(?:imum)?(?: of| is| to)?|min(?:imum)?(?: of| is| to)?|limit(?:ed)?(?: of| is| to)?|total(?: of)?|count|size|rcvd|bytes?|ttl|took|takes|in|top|last|first|next|another|out of|of|set(?: it| this| that)? to|increase[d]?(?: it)? to|raise[d]?(?: it)? to|lower(?:ed)?(?: it)? to|default(?: is|s to)?|budget|costs?|price|pay|paid|score|average|avg|p\d{2}|median|between|then|only|just|all|the|with|have|has|had|are|were|by|to)[ :=~]{1,2}$/i,
    after:
      /^ ?(?:more |other |different |concurrent |open |active |new |unique |total |simultaneous |failed |successful |parallel |idle )?[a-z]{2,24}s\b(?<! (?:is|was|has|does|always|sometimes|means|keeps|happens|comes|shows|goes|starts|errors|responses|codes|statuses|pages|timeouts|this|us|across|vs|as|times))/i,
    examples: ['about ‹502› users', 'with ‹500› connections', 'over ‹404› files'],
    counterExamples: ['with ‹502› errors', 'about a ‹502›'],
  },
  {
    id: 'en-after-a-measure-word',
    says: 'no-code',
    evidence: 'medium',
    before:
      /\b(?:timeouts? (?:of|to|is|=|at)|timeout[:=]|within|after|every|approx\.?|approximately|roughly|nearly|almost|exceeds?|exceeded|up to|at least|at most|more than|less than|fewer than|max(?:imum)?(?: of| is| to)?|min(?:imum)?(?: of| is| to)?|limit(?:ed)?(?: of| is| to)?|total(?: of)?|count|counts|size|rcvd|bytes?|ttl|seq|took|takes|top|out of|set(?: it| this| that)? to|increased?(?: it)? to|raised?(?: it)? to|lower(?:ed)?(?: it)? to|default(?: is|s to)?|costs?|price|pay|paid|score|scored|averages?|avg|p\d{2}|median|requests|failures|passed|skipped|read|write|cap(?:ped)? at|quota|goes? (?:from|up|down)|jumped to|dropped to)(?: is| was| of)?[ :=~]{1,3}$/i,
    examples: ['timeout of ‹502›', 'max ‹500›', 'took ‹504›', 'limit is ‹429›'],
    counterExamples: ['got ‹502›', 'error ‹502›'],
  },
  {
    id: 'en-before-a-unit',
    says: 'no-code',
    evidence: 'strong',
    after:
      /^(?! (?:client|server) error) ?-?(?:ms|msec|msecs|milliseconds?|us|ns|sec|secs|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?|[kmgtp]i?b?(?:ps|its?|\/s)?|bytes?|bits?|px|pt|em|dpi|r?p[smh]|req\/s|qps|tps|iops|[kmg]?hz|usd|eur|gbp|dollars?|euros?|yuan|rmb|cents|users?|customers?|clients?|visitors?|people|persons?|employees|hosts?|servers?|machines?|instances?|nodes?|pods?|containers?|replicas?|workers?|threads?|cores?|connections?|sessions?|requests?|reqs?|calls?|queries|hits?|times|lines?|characters?|chars|words?|records?|rows?|columns?|items?|files?|folders?|images?|domains?|sites|urls?|links?|tests?|packages?|modules?|errors? in|events?|messages?|emails?|tickets?|issues|percent|points?|stars?|votes?|views?|miles?|kilometers?|km|cm|mm|meters?|feet|kg|grams?|watts?|volts?|degrees?|cals?|calories|tokens?|steps?|copies|deps|dependencies|commits?|builds?|more|others?|passed|failed|skipped|pending|total|of \d|out of|ready|bad sectors|idle|rows|sectors|tries|attempts|retries|installs|downloads|lines|entries|branches|tables|players|students|members|seats|rooms|pages)(?![a-z=])/i,
    examples: ['‹502› ms', '‹500› users', '‹404› requests', '‹502›ms', '‹520› passed'],
    counterExamples: ['‹502› server error', '‹502› again', '‹502› from'],
  },
  {
    id: 'en-before-a-measure',
    says: 'no-code',
    evidence: 'decisive',
    after:
      /^(?! (?:client|server) error) ?(?:ms|msecs?|milliseconds?|µs|secs|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?|[kmgt]i?b(?:ps|its?|\/s)?|bytes?|px|[kmg]?hz|usd|eur|dollars?|euros?|yuan|km|cm|mm|kg|€|£|¥|￥|°)(?![a-z=])/i,
    examples: ['took ‹522› ms', 'costs ‹522›€', '‹502› bytes', '‹500›KB'],
    counterExamples: ['‹502› server error', 'status=‹499› bytes=', '‹502› kbox'],
  },
  {
    id: 'en-plural-of-a-small-number',
    says: 'no-code',
    evidence: 'strong',
    after: /^s\b/,
    where: ({ number }) => Number(number) < 400,
    examples: ['after ‹300›s'],
    counterExamples: ['many ‹502›s'],
  },
  {
    id: 'en-before-other-nouns',
    says: 'no-code',
    evidence: 'medium',
    after:
      /^ (?!errors\b|responses\b|codes\b|timeouts\b|spikes\b|alerts\b|statuses\b|pages\b|is\b|was\b|always\b|sometimes\b|across\b|as\b|has\b|does\b|comes\b|shows\b|means\b|happens\b|keeps\b|vs\b|plus\b|this\b|us\b|goes\b|starts\b|occurs\b|appears\b|yes\b|thus\b|times\b|rises\b|persists\b|says\b|gateways\b|disappears\b|cases\b)[a-z]{2,20}s\b/i,
    examples: ['‹502› widgets'],
    counterExamples: ['‹502› errors', '‹502› is'],
  },
  {
    id: 'en-negated',
    says: 'no-code',
    evidence: 'decisive',
    before:
      /\b(?:there is no|there's no|no such|isn't a|is not an?|never heard of|doesn't exist)(?: http| status| code| error| thing as(?: an?)?)*[ :]{1,2}["'`(]?$/i,
    examples: ['there is no HTTP status code ‹566›', 'no such code ‹566›'],
    counterExamples: ['there is a ‹502›', 'no idea, ‹502›'],
  },
  {
    id: 'en-another-kind-of-code',
    says: 'no-code',
    evidence: 'decisive',
    before:
      /\b(?:area|zip|postal|post|country|dial(?:ing)?|promo|qr|bar|source|exit|sort|airport|discount|coupon|invite|product|item|key|char(?:acter)?|ascii|colou?r|vat|hs|tax|bank|swift|dress|morse|close|signal|op|scan|error in) ?codes?[ :=]{0,3}["']?$/i,
    examples: ['area code ‹557›', 'exit code ‹502›', 'key code ‹404›'],
    counterExamples: ['status code ‹502›', 'error code ‹522›'],
  },
  {
    id: 'en-after-a-database',
    says: 'no-code',
    evidence: 'decisive',
    before:
      /(?:mysql|mariadb|postgres(?:ql)?|sql server|oracle|db2|mongodb?|redis|ora)\b[^.\n\d]{0,14}(?:\d{4}\D{1,3})?$/i,
    where: ({ number }) => /^[12]\d{3}$/.test(number),
    examples: ['mysql ‹1045›', 'mysql 1045和‹2003›'],
    counterExamples: ['cloudflare ‹1016›', 'mysql, then ‹502›'],
  },
  {
    id: 'en-before-another-kind-of-code',
    says: 'no-code',
    evidence: 'decisive',
    after: /^ (?:area|zip|postal|country|exit|key|char(?:acter)?) codes?\b/i,
    examples: ['the ‹530› area code'],
    counterExamples: ['the ‹530› status code'],
  },
  {
    id: 'en-mail-reply',
    says: 'no-code',
    evidence: 'decisive',
    after: /^[ -]["'`]?[245]\.\d{1,3}\.\d{1,3}\b/,
    examples: ['got ‹550› 5.7.1 Relaying denied', '‹421›-4.7.0 Try again'],
    counterExamples: ['got ‹502› Bad Gateway'],
  },
  {
    id: 'en-database-error',
    says: 'no-code',
    evidence: 'decisive',
    after: /^ \((?=[A-Z\d]{0,4}\d)[A-Z\d]{5}\)|^ \(ok\)/,
    examples: ['ERROR ‹1045› (28000)'],
    counterExamples: ['‹502› (bad gateway)'],
  },
  {
    id: 'en-a-setting',
    says: 'no-code',
    evidence: 'strong',
    before:
      /(?:\b(?:maxconn|max_?conn(?:ections)?|children|workers?|queue|backlog|ulimit|nofile|pool|burst|weight|heap|memory|buffers?|threads?|procs?|replicas|keep-?alive|concurrency)|[a-z]+_[a-z_]*(?:max|min|limit|timeout|size|interval|conn(?:ections?)?|workers?|buffers?|pool|ttl|age|retries|count|port|children|requests|burst|rate|keepalive|threads|length))["']?(?:\s?[:=]\s?|\s{1,3})["']?$/i,
    examples: ['max_connections = ‹500›', 'proxy_read_timeout ‹504›', 'maxconn ‹500›', 'worker_connections ‹502›'],
    counterExamples: ['status_code = ‹502›', 'my_code: ‹502›', 'failed_to_pick_backend ‹502›'],
  },
  {
    id: 'en-a-measured-field',
    says: 'no-code',
    evidence: 'strong',
    before:
      /(?:size|bytes|length|latency|duration|time|count|port|pid|line|len|elapsed|total|sent|received|requests|failures|passed)["']?\s?[:=]\s?["']?$/i,
    examples: ['responseSize: ‹422›', '"body_bytes"= ‹502›', 'upstream_response_time=‹504›'],
    counterExamples: ['the status: ‹502›', 'size matters ‹502›'],
  },
  {
    id: 'en-from-a-number-to-a-number',
    says: 'no-code',
    evidence: 'strong',
    before: /\b(?:from|between) ~?$/i,
    after: /^ ?(?:to|and|-) ?(?![45]\d\d(?!\d))\d/i,
    examples: ['from ‹500› to 1000'],
    counterExamples: ['from ‹502› to 504', 'from ‹502› on'],
  },
  {
    id: 'en-timeout-in-seconds',
    says: 'no-code',
    evidence: 'strong',
    before: /\b(?:timeouts?|delay|interval|ttl|keepalive|wait(?:s|ed|ing)?|sleep)\b[^.\n]{0,30}$/i,
    after: /^ ?s(?:ec)?\b/i,
    examples: ['timeout for http client is ‹504›s', 'set timeout client ‹500›s'],
    counterExamples: ['timeouts and ‹504›', 'many ‹504›s'],
  },
  {
    id: 'en-an-average',
    says: 'no-code',
    evidence: 'decisive',
    after:
      /^ (?:as a mean|on average|at p\d|in total|in all|at most|at least|tops|max\b|or so|or more|or less|or fewer)/i,
    examples: ['I get ‹1016› on average', '‹502› in total'],
    counterExamples: ['‹502› on all pages'],
  },
  {
    id: 'en-before-described-things',
    says: 'no-code',
    evidence: 'medium',
    after:
      /^ (?!from|on|at|when|if|in|behind|via|through|with|since|after|before|during|for|every|by|but|and|or|because|error|bad|gateway|service|internal|response|status|code|page|http|server|client|origin|only|sometimes|always|this|is|was)[a-z-]{2,15} (?!errors\b|responses\b|codes\b|timeouts\b|alerts\b|statuses\b|pages\b|is\b|was\b|always\b|sometimes\b|this\b|us\b|as\b|across\b|users\b|times\b|has\b|does\b)[a-z]{2,18}s\b/i,
    examples: ['‹502› php workers busy', '‹504› idle sessions'],
    counterExamples: ['‹502› bad gateway errors', '‹502› from users'],
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

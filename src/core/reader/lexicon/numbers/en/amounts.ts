import type { NumberRule } from '../../../numbers/rule.ts';

/* English words that say that a number counts, measures or limits something. */

export const englishAmounts: readonly NumberRule[] = [
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
];

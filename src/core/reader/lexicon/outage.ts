import type { Wordings } from './wordings.ts';

/*
 * Whether a vendor has an outage: in English and Chinese, short and sloppy, as people type during one. It only counts where
 * a product is named and no code is (lookup/ways/outage.ts).
 */
export const outage: Wordings = {
  ways: [
    {
      id: 'en-is-it-down',
      pattern: /\b(?:is|are|was|were|isn'?t|aren'?t)\b.{0,60}\b(?:down|offline|broken|degraded|dead|unreachable)\b/i,
      examples: [
        'is cloudflare down right now',
        "isn't fastly down",
        'was fastly offline this morning?',
        'is vercel degraded?',
      ],
      counterExamples: ['is the cache of cloudflare full', 'the origin goes down under load'],
    },
    {
      id: 'en-up-or-out',
      pattern:
        /\b(?:is|are)\b.{0,60}(?<!\b(?:tim(?:ing|ed)|set|setting|speed|back|backed|start|starting|show|showing|run|running|mess|messed|look|catch|figure) )\b(?:up|out)(?= or down\b|\s*[?!.]*\s*$)/i,
      examples: ['is cloudflare up', 'is cloudflare up or down?', 'is fastly out?'],
      counterExamples: [
        'cloudflare is timing out',
        'is it possible to set up edgeone',
        'is there a way to speed up cloudflare',
      ],
    },
    {
      id: 'en-down',
      pattern:
        /(?<!\b(?:shut|slow|scale|slows|shuts|goes|go|break|cool) )\bdown\s*[?.!]*\s*$|\bdown (?:again|rn|right now|now|today|for (?:every(?:one|body)|you|anyone))\b/i,
      examples: ['aws down?', 'cloudflare down for everyone?', 'cf down again??'],
      counterExamples: ['heroku scale down web dynos to 1', 'cloudflare slow down'],
    },
    {
      id: 'en-dead-or-fallen',
      pattern:
        /\b(?:dead|toast|borked|on fire|melting)\b|\bdid \w+ (?:just )?die\b|\b(?:fall(?:en|ing)?|fell) over\b|\bbad day\b/i,
      examples: [
        'heroku dead for everyone or only me',
        'did akamai fall over',
        'did cloudfront just die',
        'aws us-east-1 having a bad day?',
      ],
      counterExamples: ['deadline of the upstream'],
    },
    {
      id: 'en-trouble-now',
      pattern:
        /\b(?:any|anyone|anybody|everyone|is there|are there|having|seeing|seen|ongoing|known|open)\b.{0,40}\b(?:issues?|problems?|incidents?|trouble|disruptions?)\b|\b(?:issues?|problems?|incidents?|trouble)\b.{0,40}\b(?:rn|right now|today|at the moment|atm|currently|ongoing|posted)\b/i,
      examples: [
        'is cloudfront having issues?',
        'anyone else seeing fastly issues rn',
        'is there an ongoing incident at Vercel',
        'any problems with netlify',
      ],
      counterExamples: ['problem with the certificate of the origin'],
    },
    {
      id: 'en-is-it-ok',
      pattern: /\bis\b.{1,40}\b(?:ok|okay|alright|healthy|alive)\b/i,
      examples: ['is azure front door ok, getting reports from 3 customers'],
      counterExamples: ['is a 304 fine'],
    },
    {
      id: 'en-outage',
      pattern: /\boutages?\b/i,
      examples: ['cloudflare outage?', 'any outages on edgeone'],
      counterExamples: [],
    },
    {
      id: 'en-status',
      pattern: /\bstatus ?page\b|\bstatus\s*[?.!]*\s*$|^\s*status (?:of|for)\b/i,
      examples: ['cloudflare status', 'status of cloudflare', 'cloudflare status page', 'cloudflare statuspage'],
      counterExamples: ['what does status mean', 'nginx status code', 'netlify status badge for the README'],
    },
    {
      id: 'en-them-or-us',
      pattern: /\bor (?:is it )?(?:just |only )?(?:us|me)\b|\b(?:just|only) (?:us|me)\s*\?/i,
      examples: ['cloudflare or us?', 'is it azure front door or is it us', 'akamai slow for all or only me'],
      counterExamples: ['give me or use the log'],
    },
    {
      id: 'en-not-working',
      pattern: /\b(?:not|n'?t) work(?:ing)?\b|\bwhat(?:'s| is) (?:going on|up|wrong|happening) (?:with|at)\b/i,
      examples: ['cloudflare is not working', "what's going on with fastly"],
      counterExamples: ['how does it work'],
    },
    {
      id: 'zh-down',
      pattern: /挂了|挂掉|宕机|宕了|崩了|崩溃|炸了|瘫痪|瘫了|抽风|打不开|访问不了|无法访问|上不去|连不上|登不上/,
      examples: ['cloudflare 挂了吗', '华为云宕机了吗', '七牛炸了?', '又拍云今天是不是抽风了', 'cloudflare 打不开'],
      counterExamples: ['挂载目录'],
    },
    {
      id: 'zh-trouble',
      pattern:
        /(?:出|有)了?(?:大面积|大范围|全球)?(?:故障|问题|异常|事故)|(?:故障|异常|出事)(?:了|吗|么|没)|(?:故障|异常)\s*[?？!！。]*\s*$|是不是.{0,12}(?:故障|异常)/,
      examples: ['腾讯云是不是出问题了', '腾讯云 CDN 现在有故障吗?', '网宿出故障了吗', 'cloudflare 故障'],
      counterExamples: ['故障转移怎么配', '源站异常流量'],
    },
    {
      id: 'zh-is-it-ok',
      pattern: /正常[吗么没]|有没有\s*(?:incident|故障|问题|异常)/i,
      examples: ['EdgeOne 现在正常吗', '查一下 aws 东京区现在有没有 incident'],
      counterExamples: ['恢复正常后怎么做'],
    },
    {
      id: 'zh-status',
      pattern: /状态页|服务状态|官方公告|有公告/,
      examples: ['cloudflare 状态页', '又拍云服务状态'],
      counterExamples: ['缓存状态是什么意思'],
    },
  ],
  unless: [
    {
      id: 'en-another-subject',
      pattern:
        /\b(?:origin|back-?ends?|upstreams?|targets?|web ?server|servers?|dynos?|tunnel|pods?|box|node|instance|probe)\b.{0,30}\b(?:down|dead|offline|up|broken|unreachable)\b/i,
      examples: [
        'our origin is down, does cloudfront serve stale?',
        'cloudflare says web server is down',
        'cloudflare tunnel down after I rebooted the box',
      ],
      counterExamples: ['is cloudflare down?'],
    },
    {
      id: 'en-how-to',
      pattern:
        /^\s*(?:how (?:do|to|can|does)|what (?:status|does|do|happens)|does|can (?:you|i)|up to|where (?:do|can) i)\b(?!.{0,60}\b(?:outage|incident)\b)/i,
      examples: [
        'what status does fastly return when all backends are down',
        'how do I take a server down in haproxy',
        'how do I read the status page of cloudflare',
      ],
      counterExamples: ['is akamai down', "what's going on with fastly"],
    },
    {
      id: 'en-past',
      pattern: /\bpost-?mortem\b|\b(?:in|of|the) 20\d\d\b|\blast (?:week|month|year)\b|\bhow long did\b/i,
      examples: ['postmortem of the 2021 fastly outage, got a link?', 'how long did the big akamai dns outage last'],
      counterExamples: ['cloudflare outage today'],
    },
    {
      id: 'en-supposed',
      pattern: /\b(?:if|when(?:ever)?|in case)\b.{1,40}\b(?:goes|go|went|is|are) (?:ever )?down\b/i,
      examples: ['if cloudflare ever goes down again, what is our failover plan?'],
      counterExamples: ['is cloudflare down?'],
    },
    {
      id: 'zh-how-to',
      pattern: /排查|手册|转移|配置|如何|怎么(?!办|了|回事)|什么意思|含义|复盘/,
      examples: ['华为云 CDN 故障排查手册在哪', '阿里云 SLB 怎么配置故障转移', 'cloudflare 状态页怎么看'],
      counterExamples: ['cloudflare 打不开怎么办', '腾讯云怎么了，挂了？'],
    },
    {
      id: 'zh-another-subject',
      pattern: /(?:源站|后端|上游|节点|图片|服务器|证书).{0,6}(?:挂|宕|崩|炸|故障|异常|打不开|连不上)/,
      examples: ['源站挂了，腾讯云 CDN 会返回缓存吗', '图片打不开'],
      counterExamples: ['腾讯云挂了'],
    },
  ],
};

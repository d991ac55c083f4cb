import type { Wordings } from './wordings.ts';

/* Which product answers for a site, perhaps one of several that are named. */
export const whichProduct: Wordings = {
  ways: [
    {
      id: 'en-which-cdn',
      pattern:
        /\b(?:what|which)(?:'s| is| are)? (?:my |our |the |this )?(?:cdn|waf|proxy|provider|vendor|load balancer|edge)\b/i,
      examples: [
        'which cdn am i using?',
        'what is my CDN',
        "what's our cdn",
        'which WAF is in front of us',
        'what CDN is shop.example.com on?',
      ],
      counterExamples: ['which origin is slow', 'what does 502 mean'],
    },
    {
      id: 'en-behind',
      pattern:
        /\b(?:are we|am i|is (?:it|this|our \w+|my \w+|\S+\.[a-z]{2,})) (?:still )?(?:on|behind|going through|fronted by|served by|hosted on)\b/i,
      examples: [
        'are we behind fastly or cloudflare',
        'are we still going through cloudfront',
        'is example.com on akamai',
        'is shop.example.com behind akamai?',
      ],
      counterExamples: ['is nginx behind on requests'],
    },
    {
      id: 'en-who-serves',
      pattern:
        /\bwho(?:'s| is)? (?:serv(?:es|ing)|hosts?|hosting|fronts?|fronting) (?:my|our|the|this|these)\b|\bwho(?:'s| is) (?:my|our|the) (?:cdn|edge)\b/i,
      examples: ['who hosts my site?', 'who serves our static assets, akamai or cloudfront?'],
      counterExamples: ['who serves on call tonight'],
    },
    {
      id: 'en-in-front',
      pattern:
        /\b(?:something|anything|what|who|which)\b.{0,20}\bin front\b|\b(?:do|does|have|is) .{1,40}\bin front of \S+\.\S+/i,
      examples: [
        'www.example.org – nginx, caddy or something else in front?',
        'what sits in front of this',
        'do we even have a proxy in front of checkout.example.com?',
      ],
      counterExamples: ['put nginx in front of it'],
    },
    {
      id: 'en-who-is-it',
      pattern: /\bwho(?:'?s|se| is)\b.{0,30}\b(?:front|host|serv|edge|cdn)\w*\b|\b(?:vendor|provider)(?:'s)? name\b/i,
      examples: [
        'whos fronting www.acme.io these days',
        'whose edge is terminating tls for login.example.com',
        'need the vendor name for img.example.co.uk asap',
      ],
      counterExamples: ['who is on call'],
    },
    {
      id: 'zh-which',
      pattern:
        /(?:用的?是?|是|走的?是?|套的?是?|接的?是?)(?:什么|哪[家个种])\s*(?:CDN|WAF|代理|负载均衡|厂商|产品)?|(?:什么|哪[家个])\s*CDN/i,
      examples: ['我用的是什么 CDN？', '这是哪家 CDN', '用的哪个厂商', '怎么看我们站用的是哪家 CDN'],
      counterExamples: ['哪些码是超时'],
    },
    {
      id: 'zh-whose',
      pattern: /谁家的|哪家的|托管在哪|套了.{1,14}没|有没有(?:走|用|套)/,
      examples: ['www.example.cn 前面是谁家的', '下载站 dl.example.com 托管在哪儿', '这个域名套了 cloudflare 没'],
      counterExamples: ['谁知道原因'],
    },
    {
      id: 'zh-this-or-that',
      pattern: /(?:走的?|用的?|套的?|接的?)是.{1,20}还是/,
      examples: ['这个域名 img.example.cn 走的是阿里云还是腾讯云?'],
      counterExamples: ['是重启还是回滚'],
    },
  ],
  unless: [
    {
      id: 'about-codes',
      pattern: /\b(?:codes?|mean(?:s|ing)?|returns?)\b|码|意思|含义|[\d]{3}/i,
      examples: ['which cdn codes are there', '哪个 CDN 状态码是超时', 'which cdn has 531'],
      counterExamples: ['which cdn is this'],
    },
  ],
};

import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/core/bot.ts';
import { realCatalog } from '../support/catalog.ts';

/* Entries of the real catalog have to be found by the words in which people describe what they see. */

const bot = createBot(realCatalog, { defaultLanguage: 'en' });

const found = (text: string): string[] => {
  const { answer } = bot.explain({ text });
  return answer.kind === 'found' ? answer.entries.map(({ product, code }) => `${product}/${code}`) : [];
};

describe('a symptom', () => {
  it.each([
    ['certificate expired origin', 'cloudflare/526'],
    ['certificate expired origin tencent', 'tencent-cdn/539'],
    ['certificate expired origin', 'fastly/certificate has expired'],
    ['connect() to unix:/run/app.sock failed (13: Permission denied)', 'nginx/13: Permission denied'],
    ['ssl handshake failed', 'cloudflare/525'],
    ['handshake edgeone', 'tencent-edgeone/525'],
    ['tls handshke failed', 'cloudflare/525'],
    ['request loop', 'tencent-edgeone/423'],
    ['edge function execution time', 'alibaba-esa/595'],
    ['origin dns does not resolve', 'cloudfront/OriginDnsError'],
    ['origin dns does not resolve edgeone', 'tencent-edgeone/523'],
    ['回源超时', 'tencent-cdn/533'],
    ['证书过期', 'fastly/certificate has expired'],
    ['腾讯云证书过期', 'tencent-cdn/539'],
    ['握手失败', 'alibaba-esa/525'],
    ['腾讯云证书校验失败', 'tencent-cdn/539'],
    ['源站域名解析失败', 'tencent-edgeone/523'],
  ])('in the words %j finds %s', (text, entry) => {
    expect(found(text)).toContain(entry);
  });

  it.each<[text: string, ...first: string[]]>([
    [
      'certificate does not match origin',
      'tencent-cdn/540',
      'azure-front-door/CertificateNameCheckFailed',
      "fastly/hostname doesn't match against certificate",
    ],
    ['ssl handshake failed', 'cloudflare/525', 'alibaba-esa/525', 'tencent-cdn/538', 'tencent-edgeone/525'],
    ['tls handshke failed', 'cloudflare/525', 'azure-front-door/SSLHandshakeError'],
    ['certificat expird', 'fastly/certificate has expired', 'upyun/50302017'],
    ['conection refusd', 'nginx/111: Connection refused', 'upyun/50302004', 'heroku/H21'],
    ['too many redirects', 'vercel/OPTIMIZED_EXTERNAL_IMAGE_TOO_MANY_REDIRECTS'],
    [
      'request loop',
      'tencent-edgeone/423',
      'tencent-cdn/423',
      'google-cloud-lb/request_loop_detected',
      'fastly/Loop detected',
      'alibaba-esa/508',
      'alibaba-cdn/508',
    ],
    ['infinite loop detected', 'vercel/INFINITE_LOOP_DETECTED'],
    ['body too large', 'nginx/413', 'upyun/41310001', 'google-cloud-lb/request_body_too_large'],
    ['cookie too large', 'nginx/494'],
    ['response header too big', 'cloudfront/OriginHeaderTooBigError', 'azure-front-door/ResponseHeaderTooBig'],
    ['connection refused by backend', 'varnish/fail errno'],
    ['backend unhealthy', 'varnish/unhealthy', 'fastly/Backend is unhealthy'],
    [
      'no healthy backend',
      'fastly/No healthy backends',
      'google-cloud-lb/failed_to_pick_backend',
      'fastly/No healthy IP available for the backend',
    ],
    ['varnish no free connection', 'varnish/busy'],
    ['dns timeout', 'akamai/ERR_DNS_TIMEOUT', 'squid/ERR_DNS_FAIL'],
    ['NXDOMAIN', 'vercel/DNS_HOSTNAME_NOT_FOUND'],
    ['origin did not answer the tcp handshake', 'tencent-edgeone/522'],
    ['no configuration for the domain on the node', 'tencent-edgeone/418'],
    ['memory quota exceeded', 'heroku/R14'],
    ['app crashed', 'heroku/H10'],
    ['websocket handshake failed', 'google-cloud-lb/websocket_handshake_failed'],
    ['gzip data broken', 'varnish/Invalid Gzip data'],
    ['url signature expired', 'alibaba-cdn/denied by req auth: expired timestamp'],
    ['token has expired', 'gcore/410', 'gcore/1006', 'keycdn/410', 'qiniu/401', 'aws-api-gateway/EXPIRED_TOKEN'],
    ['hotlink blocked', 'alibaba-cdn/denied by Referer ACL', 'bunny/403'],
    ['geo blocked', 'cloudfront/ClientGeoBlocked', 'azure-front-door/ClientGeoBlocked'],
    ['account frozen', 'qiniu/419'],
    [
      'bucket does not exist',
      'qiniu/631',
      'alibaba-oss/NoSuchBucket',
      's3/NoSuchBucket',
      'tencent-cos/NoSuchBucket',
      'cloudflare-r2/NoSuchBucket',
    ],
    ['upload succeeded but callback failed', 'qiniu/579'],
    ['源站证书过期', 'upyun/50302017', 'fastly/certificate has expired'],
    ['证书域名不匹配', 'upyun/50302015', 'imperva/40', 'tencent-cdn/540', 'heroku/H32'],
    ['回源超时', 'tencent-cdn/533', 'azure-front-door/0', 'azure-front-door/OriginTimeout', 'huawei-cdn/504'],
    ['连接被源站重置', 'upyun/50302005'],
    [
      '与源站握手失败',
      'cloudflare/525',
      'upyun/50302006',
      'tencent-cdn/538',
      'alibaba-esa/525',
      'tencent-edgeone/525',
      'tencent-edgeone/555',
    ],
    ['源站返回空响应', 'akamai/ERR_ZERO_SIZE_OBJECT'],
    [
      '防盗链',
      'qiniu/403',
      'volcengine-cdn/403',
      'alibaba-cdn/denied by Referer ACL',
      'tencent-cos/You are denied by bucket referer rule',
    ],
    ['鉴权过期', 'alibaba-cdn/denied by req auth: expired timestamp'],
    ['IP 黑名单', 'alibaba-cdn/denied by IP ACL', 'upyun/40310012'],
    ['请求体过大', 'google-cloud-lb/413', 'tencent-cdn/413', 'aws-alb/LambdaRequestTooLarge'],
    ['重定向次数过多', 'vercel/OPTIMIZED_EXTERNAL_IMAGE_TOO_MANY_REDIRECTS', 'cloudflare/9421'],
    ['域名没有备案', 'upyun/400'],
    ['请求太频繁', 'alibaba-cdn/The website is under attack'],
    ['客户端主动断开', 'tencent-cdn/499', 'huawei-cdn/499'],
    ['边缘函数执行超时', 'alibaba-esa/595'],
    ['内存超限', 'gcore/533', 'cloudflare/1204'],
    ['应用崩溃', 'heroku/H10'],
    ['空间不存在', 'qiniu/631'],
  ])('in the words %j is first of all %s', (text, ...first) => {
    expect(first).toContain(found(text)[0]);
  });
});

describe('nothing is found', () => {
  it.each([
    'what cdn do I use',
    'how does this work',
    'good morning',
    'lunch at noon tomorrow?',
    '325 passed / 12 failed / 3 skipped',
    'deploy finished, all green',
    'merge conflict in main',
    'the build is broken again on jenkins',
    'kubernetes volume claim pending',
    'password reset email not arriving',
    'disk is full on db-3',
    'getaddrinfo ENOTFOUND api.internal',
    'fastly support phone number',
    '今天天气怎么样',
    '网站打不开',
    '中午吃什么',
    '帮我写一首诗',
    '周五下午的会议改到三点',
    '谁有空帮我看一下这个 PR',
    '数据库主从延迟太大',
  ])('for %j, of which no entry says enough', (text) => {
    expect(found(text)).toEqual([]);
  });
});

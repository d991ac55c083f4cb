import { describe, expect, it } from 'vitest';
import { intentOf } from '../../../../src/core/reader/lexicon/intent.ts';

describe('what a question asks for', () => {
  it.each([
    'is cloudflare down?',
    'is cloudflare down right now',
    'Are AWS and Cloudflare down?',
    "isn't fastly down",
    'is there an outage at akamai?',
    'cloudflare outage?',
    'any outages on edgeone',
    'is cloudflare up',
    'is cloudflare up or down?',
    'is fastly out?',
    'is cloudfront having issues?',
    'is aws having a major outage?',
    'is cloudflare having problems today',
    'cloudflare down for everyone?',
    'cloudflare is down again',
    'cloudflare status',
    'cloudflare status?',
    'status of cloudflare',
    'cloudflare status page',
    'cloudflare statuspage',
    'was fastly offline this morning?',
    'is vercel degraded?',
    'cloudflare 挂了吗',
    'cloudflare 是不是挂了',
    '腾讯云是不是有故障',
    '阿里云 CDN 故障了？',
    '网宿出故障了吗',
    '华为云宕机了吗',
    'cloudflare 崩了',
    'cloudflare 状态页',
    '又拍云服务状态',
    'cloudflare 打不开',
    'cloudflare 故障',
    '腾讯云是不是出问题了',
    'cloudflare is not working',
    'cloudflare or us?',
    'aws down?',
  ])('is whether a product is down: %s', (text) => {
    expect(intentOf(text)).toBe('status');
  });

  it.each([
    '522 cloudflare',
    'what does status mean',
    'nginx status code',
    'status code 502',
    'what does HTTP status 502 mean on cloudflare?',
    'status 502 cloudflare',
    'http status 499 nginx',
    'my site on cloudflare does not load',
    '522 状态码',
    '这个状态码是什么意思',
    'setup of edgeone',
    'the origin goes down under load',
    'upstream timed out',
    'cloudflare is timing out',
    'is the origin timing out?',
    'is it possible to set up edgeone',
    'is there a way to speed up cloudflare',
    'is nginx running out of worker connections',
    '源站故障排查',
    'shut down the origin',
    'HTTP/2 503',
    '',
  ])('is nothing of that kind: %s', (text) => {
    expect(intentOf(text)).toBeUndefined();
  });

  it.each([
    'which cdn am i using?',
    'what is my CDN',
    "what's our cdn",
    'which WAF is in front of us',
    'who hosts my site?',
    '我用的是什么 CDN？',
    '这是哪家 CDN',
    '用的哪个厂商',
  ])('is which product it is: %s', (text) => {
    expect(intentOf(text)).toBe('which');
  });

  it.each(['which cdn codes are there', 'what does 502 mean', 'which origin is slow', '哪个状态码是超时'])(
    'is not which product it is: %s',
    (text) => {
      expect(intentOf(text)).not.toBe('which');
    },
  );

  it.each([
    ['compare 524 cloudflare fastly', 'compare'],
    ['对比 524', 'compare'],
    ['502 vs 504', 'between'],
    ['502 和 504 的区别', 'between'],
    ['list edgeone', 'list'],
    ['edgeone 有哪些状态码', 'list'],
    ['which status codes does cloudflare have', 'list'],
    ['thanks!', 'thanks'],
    ['谢谢', 'thanks'],
  ])('in %j is to %s', (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });

  it('is nothing in a text that nobody words as a question', () => {
    expect(intentOf(`is cloudflare down? ${'x '.repeat(200)}`)).toBeUndefined();
  });
});

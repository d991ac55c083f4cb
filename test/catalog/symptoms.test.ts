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
});

import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/core/bot.ts';
import { realCatalog } from '../support/catalog.ts';

/* What stands behind a CDN answers for its own errors, however little of the text names it. */

const bot = createBot(realCatalog, { defaultLanguage: 'en' });

/** What the bot explains of a text, as `product/code`. */
const explained = (text: string): string[] => {
  const { answer } = bot.explain({ text });
  return answer.kind === 'explained' ? answer.entries.map(({ product, code }) => `${product}/${code}`) : [answer.kind];
};

/** What the bot is about: the products of its answer, whatever it says of them. */
const productsOf = (text: string): readonly string[] => {
  const { answer } = bot.explain({ text });
  if ('products' in answer) return answer.products;
  if (answer.kind === 'explained') return answer.entries.map(({ product }) => product);
  return answer.kind === 'undocumented' ? answer.refs.map(({ product }) => product) : [];
};

describe('a product behind a CDN', () => {
  it.each([
    ['403 aws s3', 's3/403'],
    ['SlowDown s3', 's3/SlowDown'],
    ['NoSuchKey from the s3 bucket behind our site', 's3/NoSuchKey'],
    ['10058 r2', 'cloudflare-r2/TooManyRequests'],
    ['500.19 iis', 'iis/500.19'],
    ['502 nginx ingress', 'ingress-nginx/502'],
    ['AH01102 apache', 'apache/AH01102'],
    ['502 azure application gateway', 'azure-application-gateway/502'],
    ['403 azure app service', 'azure-app-service/403'],
    ['504 aws api gateway', 'aws-api-gateway/504'],
    ['403 腾讯云 cos', 'tencent-cos/403'],
    ['503 aliyun oss', 'alibaba-oss/503'],
    ['503 aliyun slb', 'alibaba-slb/503'],
    ['503 alb 阿里云', 'alibaba-slb/503'],
    ['ERR_CONNECT_FAIL squid', 'squid/ERR_CONNECT_FAIL'],
    ['ERR_CONNECT_FAIL akamai', 'akamai/ERR_CONNECT_FAIL'],
    ['503 kong', 'kong/503'],
    ['502 caddy', 'caddy/502'],
    ['404 traefik', 'traefik/404'],
    ['404 github pages', 'github-pages/404'],
    ['561 pantheon', 'pantheon/561'],
    ['PR03 fly.io', 'fly-io/PR03'],
    ['1206 cloudflare', 'cloudflare/1206'],
    ['405 qiniu', 'qiniu/405'],
    ['430 shopify', 'shopify/430'],
    ['418 huawei waf', 'huawei-waf/418'],
  ])('answers %j by its own entry', (text, entry) => {
    expect(explained(text)).toEqual([entry]);
  });

  it.each<[string, string]>([
    ['503 google cloud run', 'google-cloud-run'],
    ['502 fly.io', 'fly-io'],
    ['502 railway', 'railway'],
  ])('is what %j is about, and no neighbour', (text, product) => {
    expect(new Set(productsOf(text))).toEqual(new Set([product]));
  });
});

describe('an error that a CDN passed on', () => {
  const through = {
    CloudFront:
      'x-cache: Error from cloudfront\nvia: 1.1 0123abcd.cloudfront.net (CloudFront)\nx-amz-cf-id: Zr0n4Jw2mXy8==',
    Cloudflare: 'server: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC',
    'Tencent Cloud CDN': 'x-nws-log-uuid: 8421369753108642',
    'Alibaba Cloud CDN': 'ali-swift-global-savetime: 1764493200\neagleid: 2ff6105217950022404',
  };

  it.each<[what: string, cdn: keyof typeof through, dump: string, first: string]>([
    [
      'Amazon S3',
      'CloudFront',
      'server: AmazonS3\nx-amz-request-id: 7QK3D1E5F0CXB9JM\n\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
      's3/AccessDenied',
    ],
    [
      'Amazon API Gateway',
      'CloudFront',
      'x-amzn-requestid: 0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f\nx-amzn-errortype: MissingAuthenticationTokenException\nx-amz-apigw-id: Zr0n4Jw2mXy8=\n\n{"message":"Missing Authentication Token"}',
      'aws-api-gateway/MISSING_AUTHENTICATION_TOKEN',
    ],
    [
      'Tencent Cloud COS',
      'Tencent Cloud CDN',
      'server: tencent-cos\nx-cos-request-id: NjU0YzVmZTBfMTIzNA==\n\n<Error><Code>AccessDenied</Code><Message>Access Denied.</Message></Error>',
      'tencent-cos/AccessDenied',
    ],
    [
      'Alibaba Cloud OSS',
      'Alibaba Cloud CDN',
      'server: AliyunOSS\nx-oss-request-id: 5F2204499C0E1A2B3C4D5E6F\n\n<Error><Code>AccessDenied</Code><Message>denied</Message></Error>',
      'alibaba-oss/AccessDenied',
    ],
    ['Squid', 'Cloudflare', 'x-squid-error: ERR_DNS_FAIL 0\nvia: 1.1 proxy (squid/6.1)', 'squid/ERR_DNS_FAIL'],
  ])('of %s is answered for its author, and says that %s passed it on', (author, cdn, dump, first) => {
    const text = `HTTP/2 403\n${through[cdn]}\n${dump}`;
    expect(explained(text)[0]).toBe(first);
    expect(bot.explain({ text }).card.text).toMatch(
      new RegExp(`${author} wrote this error; .*${cdn}.* passed it on\\.`),
    );
  });
});

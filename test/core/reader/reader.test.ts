import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/core/reader/reading.ts';
import { read } from '../../support/reader.ts';

const reading = (text: string, ...products: string[]): Reading => read({ text, products });

const alibaba = ['alibaba-cdn', 'alibaba-esa', 'alibaba-waf'];
const tencent = ['tencent-cdn', 'tencent-edgeone'];

describe('reading codes and products', () => {
  it.each<[string, string[], string[]]>([
    // Terse, in any order.
    ['522 tencent', ['522'], tencent],
    ['tencent 522', ['522'], tencent],
    ['522 edgeone', ['522'], ['tencent-edgeone']],
    ['EdgeOne: 522', ['522'], ['tencent-edgeone']],
    ['EO 522', ['522'], ['tencent-edgeone']],
    ['522', ['522'], []],
    ['  522  ', ['522'], []],
    ['edgeone', [], ['tencent-edgeone']],
    ['522 tencent-edgeone', ['522'], ['tencent-edgeone']],
    ['522 tencent_edgeone', ['522'], ['tencent-edgeone']],
    // Several of each.
    ['522 524 edgeone cloudflare', ['522', '524'], ['tencent-edgeone', 'cloudflare']],
    ['521/522 cloudflare', ['521', '522'], ['cloudflare']],
    ['521, 522 and 524 on cloudflare', ['521', '522', '524'], ['cloudflare']],
    ['521,522', ['521', '522'], []],
    ['520-524 cloudflare', ['520', '524'], ['cloudflare']],
    ['522 522 522', ['522'], []],
    ['阿里云和腾讯云的 403 有什么区别', ['403'], [...alibaba, ...tencent]],
    // The longest alias wins.
    ['531 tencent cdn', ['531'], ['tencent-cdn']],
    ['531 on Tencent Cloud CDN', ['531'], ['tencent-cdn']],
    ['531 腾讯云CDN', ['531'], ['tencent-cdn']],
    ['腾讯云 CDN 531', ['531'], ['tencent-cdn']],
    ['531 tencent cloud', ['531'], tencent],
    ["Tencent's EdgeOne gives 522", ['522'], ['tencent-edgeone']],
    ['腾讯云的 EdgeOne 报 522', ['522'], ['tencent-edgeone']],
    ['阿里云 ESA 530', ['530'], ['alibaba-esa']],
    ['aliyun 508', ['508'], alibaba],
    // Prose, English and Chinese, glued together or not.
    ['@cdncode why 531 on tencent cdn?', ['531'], ['tencent-cdn']],
    ['why are we getting 524s on cloudflare', ['524'], ['cloudflare']],
    ['HTTP 522', ['522'], []],
    ['HTTP/2 522', ['522'], []],
    ['HTTP522', ['522'], []],
    ['http status code: 522', ['522'], []],
    ['error 522', ['522'], []],
    ['Error: 522 (edgeone)', ['522'], ['tencent-edgeone']],
    ['error-522', ['522'], []],
    ['status=522', ['522'], []],
    ['"status":522', ['522'], []],
    ['522错误', ['522'], []],
    ['网站报522怎么办', ['522'], []],
    ['腾讯eo报522', ['522'], ['tencent-edgeone']],
    ['网站返回 404！！！', ['404'], []],
    ['状态码：531，腾讯CDN', ['531'], ['tencent-cdn']],
    ['为什么源站正常但阿里云一直 502', ['502'], alibaba],
    // Full-width digits, curly quotes, dashes, odd spaces.
    ['５２２ edgeone', ['522'], ['tencent-edgeone']],
    ['“522” edgeone', ['522'], ['tencent-edgeone']],
    ['522 – edgeone', ['522'], ['tencent-edgeone']],
    ['522\u00a0edgeone', ['522'], ['tencent-edgeone']],
    ['ＥｄｇｅＯｎｅ　５２２', ['522'], ['tencent-edgeone']],
    ['522？edgeone！', ['522'], ['tencent-edgeone']],
    ['tencent522', ['522'], tencent],
    ['522s on edgeone', ['522'], ['tencent-edgeone']],
    ['522 esa aliyun', ['522'], ['alibaba-esa']],
    [
      'EdgeOne: since the deploy this morning half of our European users see 522 in the browser',
      ['522'],
      ['tencent-edgeone'],
    ],
    ["All customers in Europe see a 522 since ten o'clock, and we use EdgeOne", ['522'], ['tencent-edgeone']],
    ['状态码 567 是什么意思', ['567'], []],
    ['300 users report 502 errors', ['502'], []],
    ['522+524 cloudflare', ['522', '524'], ['cloudflare']],
    ['腾讯cdn514', ['514'], ['tencent-cdn']],
    ['522edgeone', ['522'], ['tencent-edgeone']],
    ['5222 cloudflare', ['5222'], ['cloudflare']],
    // Longer codes.
    ['error 1016 cloudflare', ['1016'], ['cloudflare']],
    ['1020 cloudflare', ['1020'], ['cloudflare']],
    // The standards by name; "http" alone is a word of every second question.
    ['404 rfc 9110', ['404'], ['http']],
    ['404 http', ['404'], []],
    // Codes that are words: everyday ones only beside their product.
    ['H12', ['H12'], []],
    ['sH--', ['SH'], []],
    ['502 aws alb', ['502'], ['aws-alb']],
    ['cf 1020', ['1020'], ['cloudflare']],
    ['503 H12 heroku', ['503', 'H12'], ['heroku']],
    ['first byte timeout fastly', ['first byte timeout'], ['fastly']],
    ['first byte timeout while deploying our shop to the new cluster this morning', [], []],
    ['failed_to_pick_backend', ['failed_to_pick_backend'], ['google-cloud-lb']],
    ['error 20 imperva', ['20'], ['imperva']],
    ['20 imperva', ['20'], ['imperva']],
    ['tencent cdn returns 0', ['0'], ['tencent-cdn']],
  ])('reads %j as codes %j on %j', (text, codes, products) => {
    const { codes: foundCodes, products: foundProducts } = reading(text);
    expect({ codes: foundCodes, products: [...foundProducts].sort() }).toEqual({
      codes,
      products: [...products].sort(),
    });
  });

  it.each([
    '192.168.0.200',
    'connect to 10.0.0.1:443',
    'listening on port 500',
    'example.com:443 refused',
    'took 522 ms on edgeone',
    'timeout after 100 seconds',
    'a timeout of 120s',
    '等待了 300 秒',
    'up to 500 MB',
    'build 404 failed',
    'see issue #522',
    'main.go:404 panics',
    'line 404 in main.go',
    'process exited with code 137',
    'exit code 255',
    'version 4.04.503',
    'v1.500.2',
    '13,200 requests',
    '500 users complain about edgeone',
    'edgeone was 99.500% available',
    '2026-11-21 10:20:30 edgeone',
    'gpt-400 is slow',
    'class w-240 of the page',
    'ray id 745139e7d1222df4',
    'trace 603288053d603f8b-ORD',
    'https://example.com/a/522/b',
    '$500 a month for cloudflare',
    '共 500 个请求',
    '第 404 行',
    '5xx on edgeone',
  ])('reads no code out of %j', (text) => {
    expect(reading(text).codes).toEqual([]);
  });

  it.each(['video encoder', 'theology', 'besazt', 'aliens', 'rfcs'])('reads no product out of %j', (text) => {
    expect(reading(text).products).toEqual([]);
  });

  it('keeps what it found where, by which rule and with which evidence', () => {
    expect(reading('error 522\non edgeone').findings).toEqual([
      {
        kind: 'code',
        value: '522',
        rule: 'en-after-status-word',
        evidence: { by: 'words', strength: 'strong' },
        text: '522',
        at: { in: 'text', index: 6, end: 9, line: 1 },
      },
      {
        kind: 'product',
        value: 'tencent-edgeone',
        rule: 'product-name',
        evidence: { by: 'name', of: 'product' },
        text: 'edgeone',
        at: { in: 'text', index: 13, end: 20, line: 2 },
      },
    ]);
  });
});

describe('names that are not known', () => {
  it.each<[string, string[]]>([
    ['522 tencnt', ['tencnt']],
    ['522 tencnet', ['tencnet']],
    ['522 edgone', ['edgone']],
    ['522 cloudfare', ['cloudfare']],
    ['claudeflare 522', ['claudeflare']],
    ['522 alibba', ['alibba']],
    ['522 腾迅云', ['腾迅云']],
    ['why do we get 531 from tencet cdn today?', ['tencet']],
    ['522 foocdn', ['foocdn']],
    ['502 google', ['google']],
    ['大象云 502 是什么意思', ['大象云']],
  ])('finds in %j the unknown names %j and guesses no product', (text, names) => {
    const { unknownNames, products } = reading(text);
    expect({ unknownNames, products }).toEqual({ unknownNames: names, products: [] });
  });

  it.each([
    '522 timeout',
    '522 certificate',
    'why 522 since the last release of our shop?',
    '522 please investigate frobnication',
    '522 回源超时',
    '522 cert',
    '522s',
    '522 意思',
    '522 everywhere',
    'all products 502',
    'https://example.com/404 returns 522',
    '522 esa aliyun',
  ])('takes no word of %j for a name', (text) => {
    expect(reading(text).unknownNames).toEqual([]);
  });

  it('takes all of a product field for a name, however it is worded', () => {
    expect(reading('522', 'our new edge provider').unknownNames).toEqual(['our new edge provider']);
    expect(reading('522', 'tencent').products).toEqual(tencent);
    expect(reading('404', 'http').products).toEqual(['http']);
  });

  it('keeps what is said in a field apart from the text', () => {
    expect(reading('522', 'edgeone').findings.map(({ kind, at }) => [kind, at])).toEqual([
      ['code', { in: 'text', index: 0, end: 3, line: 1 }],
      ['product', { in: 'field' }],
    ]);
  });

  it('leaves a shared name open until the text settles it', () => {
    expect(reading('404 cf').sharedNames).toEqual(['cf']);
    expect(reading('522 cf')).toMatchObject({ sharedNames: [], products: ['cloudflare'] });
    expect(reading('522 cf, our cloudflare zone')).toMatchObject({
      sharedNames: [],
      unknownNames: [],
      products: ['cloudflare'],
    });
  });
});

describe('products that the catalog does not cover', () => {
  it.each<[string, string[]]>([
    ['why is edgio throwing 522 again', ['edgio']],
    ['is 522 edgio or cachefly', ['edgio', 'cachefly']],
    ['金山云 504', ['kingsoft-cdn']],
    ['白山云 502 是什么意思', ['baishan']],
    ['522 litespeed', ['litespeed']],
  ])('are known by name in %j: %j', (text, ids) => {
    const { uncovered, products, unknownNames } = reading(text);
    expect({ uncovered, products, unknownNames }).toEqual({ uncovered: ids, products: [], unknownNames: [] });
  });

  it('are found beside others', () => {
    expect(reading('502 on litespeed behind cloudflare')).toMatchObject({
      codes: ['502'],
      products: ['cloudflare'],
      uncovered: ['litespeed'],
    });
  });
});

describe('what a reading says beside codes and products', () => {
  it('is what only says more about a code', () => {
    expect(reading('503 first byte timeout on fastly')).toMatchObject({
      codes: ['503'],
      details: ['first byte timeout'],
    });
    expect(reading('first byte timeout on fastly')).toMatchObject({ codes: ['first byte timeout'], details: [] });
  });

  it('is how often and where each code is', () => {
    expect(reading('502, again 502, and a 504 on nginx').claims).toMatchObject([
      { code: '502', count: 2, hosts: [], paths: [] },
      { code: '504', count: 1 },
    ]);
  });

  it('is which healthy statuses machines wrote, and how often', () => {
    expect(reading('HTTP/2 200\n\nHTTP/2 200\n\nHTTP/1.1 301 Moved').healthy).toEqual([
      { value: '200', count: 2 },
      { value: '301', count: 1 },
    ]);
    expect(reading('we got a 200').healthy).toEqual([]);
  });

  it('is what could be a code and is none, where, and what weighed most against it', () => {
    expect(reading('522 edgeone\non port 443').dropped).toEqual([{ text: '443', line: 2, against: 'en-after-a-port' }]);
    expect(reading('522', 'room 404').dropped).toMatchObject([{ text: '404' }]);
    expect(reading('522', 'room 404').dropped[0]).not.toHaveProperty('line');
    expect(reading('port 443, port 444, port 499\n'.repeat(200)).dropped).toHaveLength(100);
  });
});

describe('any text at all', () => {
  it('is read without an error, and every finding is where it says', () => {
    const pieces = fc.constantFrom(
      '522',
      'tencent',
      '腾讯',
      ' ',
      '\n',
      'error',
      '５２２',
      '😀',
      '\ud800',
      '#',
      ':',
      '1016',
      'cf',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { at, text: found } of reading(text).findings) {
          const there = at.in === 'text' ? text.slice(at.index, at.end) : undefined;
          expect(there?.normalize('NFKC')).toBe(found.normalize('NFKC'));
        }
      }),
    );
  });
});

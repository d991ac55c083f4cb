import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/core/bot.ts';
import type { Answer } from '../../src/core/lookup/answer.ts';
import type { Question } from '../../src/core/port.ts';
import { realCatalog } from '../support/catalog.ts';

/* What people write, from the text to the kind of answer, over the names and words of the real catalog. */

const bot = createBot(realCatalog, { defaultLanguage: 'en' });

const answerTo = (question: Question): Answer => bot.explain(question).answer;
const answer = (text: string, ...products: string[]): Answer => answerTo({ text, products });

describe('a code', () => {
  it.each([
    ['522 edgeone', 'explained'],
    ['> 522 edgeone\nwhat is that?', 'explained'],
    ['find out why cloudflare returns 522', 'explained'],
    ['Search Console reports 522 on cloudflare', 'explained'],
    ['查找 edgeone 522 原因', 'explained'],
    ['find 522', 'compared'],
    ['404', 'compared'],
    ['522 999', 'compared'],
    ['1016', 'explained'],
    ['failed_to_pick_backend', 'explained'],
    ['226', 'explained'],
    ['599 edgeone', 'undocumented'],
    ['502 baidu cloud cdn', 'undocumented'],
    ['999', 'unknown'],
    ['999 888', 'unknown'],
    ['error 1299', 'unknown'],
  ])('in %j is %s', (text, kind) => {
    expect(answer(text).kind).toBe(kind);
  });

  it.each([
    '网站打不开 521',
    '网页打不开，显示 522',
    '用户反馈 524',
    '图片加载不出来 403',
    '接口报 499',
    'getting tons of 504s',
    'spike in 502s',
    'we see a bunch of 499',
  ])('in %j is compared, since no word of it is a name', (text) => {
    expect(answer(text).kind).toBe('compared');
  });

  it.each(['522 foocdn', '520 青石云'])('in %j is not answered for a product that nobody knows', (text) => {
    expect(answer(text)).toMatchObject({ kind: 'unknown', names: [{ nearest: [] }] });
  });

  it.each(['520 白山云', '网站报 520，白山云'])(
    'in %j is not answered for a product that the catalog only knows by name',
    (text) => {
      expect(answer(text)).toMatchObject({ kind: 'uncovered', products: ['baishan'] });
    },
  );

  it.each([
    ['522 tencnt', 'tencnt', ['tencent']],
    ['522 edgone', 'edgone', ['edgeone']],
    ['522 cloudfare', 'cloudfare', ['cloudflare']],
    ['tencnt', 'tencnt', ['tencent']],
    ['502 google', 'google', [expect.stringContaining('google')]],
  ])('in %j is asked about with the nearest name', (text, name, nearest) => {
    expect(answer(text)).toMatchObject({ kind: 'unknown', names: [{ name, nearest }] });
  });

  it('with a misspelt name in the field for a product is asked about, too', () => {
    expect(answer('522', 'tencnt')).toMatchObject({ names: [{ name: 'tencnt', nearest: ['tencent'] }] });
  });

  it('with a shared name is asked about', () => {
    expect(answer('502 cf')).toMatchObject({ kind: 'ambiguous', name: 'cf', codes: ['502'] });
  });
});

describe('a paste', () => {
  it('is answered for the edge that made the error, and those in front of it are an aside', () => {
    const dump = 'HTTP/2 504\nserver: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC\nx-cache: Error from cloudfront';
    expect(answer(dump)).toMatchObject({
      kind: 'explained',
      entries: [{ product: 'cloudfront', code: '504' }],
      more: [{ product: 'cloudflare', code: '504' }],
    });
  });

  it('with the code of a product and its status is answered for the code', () => {
    const log = 'at=error code=H12 desc="Request timeout" host=a.example.com status=503';
    expect(answer(log)).toMatchObject({ entries: [{ product: 'heroku', code: 'H12' }], more: [] });
  });

  it('with the words of a command is no command', () => {
    const paste = `HTTP/2 522\nserver: cloudflare\n${'x-note: compare this\n'.repeat(20)}`;
    expect(answer(paste)).toMatchObject({ kind: 'explained' });
  });

  it.each([
    ['HTTP/2 200\nserver: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC', ['cloudflare']],
    ['HTTP/2 200\nserver: GitHub.com', ['github-pages']],
  ])('without a failure is healthy: %j', (text, products) => {
    expect(answer(text)).toEqual({ kind: 'healthy', statuses: [{ value: '200', count: 1 }], products });
    expect(answerTo({ text, file: true })).toEqual(answer(text));
  });

  it('that a product wrote which the catalog does not cover is answered for nobody else', () => {
    const dump = 'HTTP/2 502\nserver: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC\nx-amz-function-error: Unhandled';
    expect(answer(dump)).toMatchObject({ kind: 'uncovered', products: ['aws-lambda'], passedOnBy: ['cloudflare'] });
  });

  it('that is a file has codes and products, and no symptom', () => {
    expect(answerTo({ text: 'HTTP/2 522\nserver: cloudflare', file: true })).toMatchObject({ kind: 'explained' });
    for (const text of ['hello world\nnothing to see here', 'thanks', '', 'server: cloudflare']) {
      expect(answerTo({ text, file: true })).toEqual({ kind: 'unknown', names: [], codes: [] });
    }
  });
});

describe('a product', () => {
  it.each([
    ['edgeone', ['tencent-edgeone']],
    ['网宿', ['wangsu']],
    ['is cloudflare down?', ['cloudflare']],
    ['cloudflare 打不开', ['cloudflare']],
    ['cloudflare 全部打不开', ['cloudflare']],
    ['aws', ['aws-alb', 'cloudfront']],
  ])('in %j without a code has a few lines, and nothing is said of plain words', (text, products) => {
    const { answer: about, card } = bot.explain({ text });
    expect(about).toMatchObject({ kind: 'about', products });
    expect(card.text).not.toMatch(/not in this catalog|目录里没有/);
  });

  it.each([
    ['list edgeone', ['tencent-edgeone']],
    ['edgeone codes', ['tencent-edgeone']],
    ['all codes of edgeone', ['tencent-edgeone']],
    ['what codes does edgeone have?', ['tencent-edgeone']],
    ['列表 edgeone', ['tencent-edgeone']],
    ['edgeone 全部状态码', ['tencent-edgeone']],
    ['全部 edgeone', ['tencent-edgeone']],
    ['腾讯云有哪些状态码', ['tencent-cdn', 'tencent-edgeone']],
  ])('in %j is listed', (text, products) => {
    expect(answer(text)).toEqual({ kind: 'listed', products, classes: [] });
  });

  it.each([
    ['5xx', 'http'],
    ['4xx cloudflare', 'cloudflare'],
  ])('in %j has a few lines for a class, and a list on demand', (text, product) => {
    const classes = [text.charAt(0)];
    expect(answer(text)).toMatchObject({ kind: 'about', products: [product], classes });
    expect(answer(`list ${text}`)).toEqual({ kind: 'listed', products: [product], classes });
  });

  it.each([
    ['is cloudflare down?', ['cloudflare']],
    ['cloudflare 挂了吗', ['cloudflare']],
    ['腾讯云是不是有故障', ['tencent-cdn', 'tencent-edgeone']],
    ['status of fastly', ['fastly']],
    ['fastly outage?', ['fastly']],
  ])('in %j is asked whether it is down', (text, products) => {
    const { answer: about, card } = bot.explain({ text });
    expect(about).toMatchObject({ kind: 'about', asksForOutage: true });
    expect(about.kind === 'about' && about.products).toEqual(expect.arrayContaining(products));
    expect(card.parts[0]).toMatchObject({ kind: 'links', links: [{ url: expect.stringMatching(/^https:/) }] });
  });

  it.each([
    ['status 502 cloudflare', 'explained'],
    ['is cloudflare down? I get 502', 'explained'],
    ['cloudflare 502 是不是挂了', 'explained'],
    ['nginx status code', 'about'],
    ['what does status mean', 'help'],
  ])('in %j is not asked whether it is down', (text, kind) => {
    const found = answer(text);
    expect(found).not.toHaveProperty('asksForOutage');
    expect(found.kind).toBe(kind);
  });
});

describe('a product that the catalog does not cover', () => {
  it.each([
    ['502 azure functions', 'azure-functions'],
    ['aws lambda 504', 'aws-lambda'],
    ['503 google cloud run', 'google-cloud-run'],
    ['403 腾讯云 scf', 'tencent-scf'],
    ['Tomcat gives me 502 since the update, what is wrong?', 'tomcat'],
    ['502 litespeed', 'litespeed'],
    ['502 wp engine', 'wp-engine'],
    ['tomcat', 'tomcat'],
    ['tomcat certificate expired', 'tomcat'],
    ['5xx tomcat', 'tomcat'],
    ['compare 502 tomcat', 'tomcat'],
  ])('in %j is named, and no neighbour answers for it', (text, product) => {
    expect(answer(text)).toMatchObject({ kind: 'uncovered', products: [product] });
  });

  it('is said to be left out where a product beside it answers', () => {
    const { answer: found, card } = bot.explain({ text: '502 cloudflare, tomcat behind it' });
    expect(found).toMatchObject({ kind: 'explained', entries: [{ product: 'cloudflare', code: '502' }] });
    expect(card.text).toContain('This catalog does not cover Apache Tomcat');
  });
});

describe('a comparison', () => {
  it.each(['compare 524 cloudflare tencent-cdn', '524 cloudflare vs tencent-cdn', '对比 524 cloudflare tencent-cdn'])(
    'in %j sets the products side by side',
    (text) => {
      expect(answer(text)).toMatchObject({ kind: 'contrasted', products: ['cloudflare', 'tencent-cdn'] });
    },
  );

  it.each([
    'difference between 502 and 504 on cloudflare',
    '521 vs 522 on cloudflare',
    'compared to yesterday we get more 522 on cloudflare',
    '最近cloudflare 522比较多',
    'cloudflare 502 和 504 的区别',
  ])('is none in %j, which is about one product', (text) => {
    expect(answer(text)).toMatchObject({ kind: 'explained', undocumented: [] });
  });

  it.each(['502 和 504 有什么区别', '502 vs 504', "what's the difference between 502 and 504"])(
    'in %j is one of the codes on every product',
    (text) => {
      expect(answer(text)).toMatchObject({ kind: 'compared', codes: ['502', '504'] });
    },
  );

  it('with a name that is not settled is asked about first', () => {
    expect(answer('compare 524 cloudfare tencent-cdn')).toMatchObject({ names: [{ name: 'cloudfare' }] });
    expect(answer('cf vs edgeone 502')).toMatchObject({ kind: 'ambiguous', name: 'cf' });
  });

  it('takes each field for a product for a name, however it is worded', () => {
    const fields = { text: 'compare 520', products: ['foo cdn', 'edgeone', 'cloudflare'] };
    expect(answerTo(fields)).toMatchObject({ kind: 'contrasted', products: ['tencent-edgeone', 'cloudflare'] });
    expect(bot.explain(fields).reading.unknownNames).toEqual(['foo cdn']);
    expect(answer('search certificate expired', 'foo cdn').kind).toBe('unknown');
  });
});

describe('politeness', () => {
  it.each([
    'thanks!',
    'Thank you so much 🙏',
    ':+1:',
    '谢谢',
    '好的，收到',
    'ok, got it, cheers',
    'thanks so much, super helpful',
    'no thanks',
    '谢谢你的帮助',
    '收到，我看看',
    'thank you for the quick help',
  ])('such as %j asks nothing', (text) => {
    expect(answer(text)).toEqual({ kind: 'thanked' });
  });

  it.each([
    ['thanks, and 522?', 'compared'],
    ['谢谢，522 呢', 'compared'],
    ['nice, why 522 on edgeone?', 'explained'],
    ['help', 'help'],
  ])('is not all of %j', (text, kind) => {
    expect(answer(text).kind).toBe(kind);
  });
});

describe('words', () => {
  it.each(['search handshake', 'find handshake', '搜索 握手', '搜索 握手 cloudflare', 'certificate expired edgeone'])(
    'such as %j describe a symptom',
    (text) => {
      expect(answer(text)).toMatchObject({ kind: 'found', notOn: [] });
    },
  );

  it('may fit nothing on the product, but something elsewhere', () => {
    expect(answer('ssl handshake failed keycdn')).toMatchObject({ kind: 'found', notOn: ['keycdn'] });
  });

  it.each(['I added you to this channel', 'cc', 'any update?', 'what do you think'])(
    'such as %j ask nothing',
    (text) => {
      expect(['help', 'unknown']).toContain(answer(text).kind);
    },
  );

  it.each(['zzzz qqqq', 'purple elephant'])('such as %j match nothing', (text) => {
    expect(answer(text)).toEqual({ kind: 'unknown', names: [], codes: [] });
  });

  it.each(['', '  ', 'help', 'HELP', '帮助', '?', 'hello'])('such as %j ask how to ask', (text) => {
    expect(answer(text)).toEqual({ kind: 'help' });
  });

  it.each([
    ['騰訊雲 522', '腾讯云 522', 'explained'],
    ['522 華為雲', '522 华为云', 'undocumented'],
    ['回源逾時', '回源超时', 'found'],
    ['網宿', '网宿', 'about'],
  ])('such as %s are read like %s', (traditional, simplified, kind) => {
    expect(answer(traditional)).toEqual(answer(simplified));
    expect(answer(traditional).kind).toBe(kind);
  });
});

import { describe, expect, it } from 'vitest';
import { standard } from '../../../src/catalog/catalog.ts';
import type { Answer } from '../../../src/core/lookup/answer.ts';
import { lookup } from '../../../src/core/lookup/lookup.ts';
import { read } from '../../../src/core/reader/reader.ts';
import { realCatalog } from '../../support/catalog.ts';

const answer = (text: string, product?: string): Answer => lookup(read({ text, product }, realCatalog), realCatalog);

const ref = (name: string): { product: string; code: string } => {
  const [product = '', code = ''] = name.split('/');
  return { product, code };
};

describe('looking up', () => {
  it('explains the product that documents the code and names its sibling that does not', () => {
    expect(answer('522 tencent')).toEqual({
      kind: 'explained',
      entries: [ref('tencent-edgeone/522')],
      more: [],
      undocumented: [ref('tencent-cdn/522')],
    });
  });

  it('explains each product of a vendor with its own entry', () => {
    const found = answer('524 tencent');
    expect(found).toMatchObject({ kind: 'explained', entries: [ref('tencent-cdn/524'), ref('tencent-edgeone/524')] });
  });

  it('explains four entries at most and keeps the others to be opened', () => {
    const found = answer('520 521 522 523 524 cloudflare');
    expect(found).toMatchObject({
      kind: 'explained',
      entries: ['520', '521', '522', '523'].map((code) => ({ product: 'cloudflare', code })),
      more: [ref('cloudflare/524')],
    });
  });

  it('compares a code that comes without a product, the standard meaning apart', () => {
    const found = answer('404');
    expect(found).toMatchObject({ kind: 'compared', codes: ['404'], standard: [ref('http/404')], unknownCodes: [] });
    const products = found.kind === 'compared' ? found.entries.map(({ product }) => product) : [];
    expect(products).toEqual(expect.arrayContaining(['alibaba-cdn', 'cloudflare', 'huawei-cdn', 'tencent-cdn']));
    expect(products).not.toContain(standard);
  });

  it('explains the standard where nobody else documents the code', () => {
    expect(answer('226')).toMatchObject({ kind: 'explained', entries: [{ product: standard, code: '226' }] });
  });

  it('compares the codes it knows and names those it does not', () => {
    expect(answer('522 999')).toMatchObject({ kind: 'compared', codes: ['522'], unknownCodes: ['999'] });
  });

  it('says that a code is undocumented, reserved, and who else has it', () => {
    expect(answer('599 edgeone')).toEqual({
      kind: 'undocumented',
      refs: [ref('tencent-edgeone/599')],
      reserved: [ref('tencent-edgeone/599')],
      standard: [],
      elsewhere: expect.arrayContaining([ref('alibaba-esa/599'), ref('qiniu/599')]),
    });
    expect(answer('451 edgeone')).toMatchObject({ kind: 'undocumented', reserved: [], standard: [ref('http/451')] });
  });

  it.each([
    ['edgeone', ['tencent-edgeone']],
    ['list edgeone', ['tencent-edgeone']],
    ['what codes does edgeone have?', ['tencent-edgeone']],
    ['腾讯云有哪些状态码', ['tencent-cdn', 'tencent-edgeone']],
  ])('lists the codes for %j', (text, products) => {
    expect(answer(text)).toEqual({ kind: 'listed', products, classes: [] });
  });

  it.each([
    ['5xx', ['http']],
    ['4xx cloudflare', ['cloudflare']],
  ])('lists the class for %j', (text, products) => {
    expect(answer(text)).toEqual({ kind: 'listed', products, classes: [text.charAt(0)] });
  });

  it('explains a code that only one product has by itself, unless it is a status', () => {
    expect(answer('1016')).toMatchObject({ kind: 'explained', entries: [ref('cloudflare/1016')] });
    expect(answer('failed_to_pick_backend')).toMatchObject({
      entries: [ref('google-cloud-lb/failed_to_pick_backend')],
    });
    expect(answer('539')).toMatchObject({ kind: 'compared', entries: [ref('tencent-cdn/539')] });
  });

  it('finds the codes of its own that a product has behind a status', () => {
    expect(answer('503 heroku')).toEqual({ kind: 'listed', products: ['heroku'], classes: [], status: '503' });
    expect(answer('502 heroku')).toMatchObject({ kind: 'explained', entries: [ref('heroku/H25')] });
    expect(answer('503 heroku keycdn')).toMatchObject({ kind: 'explained', undocumented: [ref('keycdn/503')] });
    const compared = answer('503');
    expect(compared.kind === 'compared' && compared.behind.map((each) => each.ref.product)).toContain('heroku');
  });

  it('adds nothing to a code for the status that it comes with', () => {
    expect(answer('at=error code=H12 desc="Request timeout" host=a.example.com status=503')).toMatchObject({
      kind: 'explained',
      entries: [ref('heroku/H12')],
      more: [],
    });
    expect(answer('404: NOT_FOUND\nCode: DEPLOYMENT_NOT_FOUND\nvercel')).toMatchObject({
      entries: [ref('vercel/NOT_FOUND'), ref('vercel/DEPLOYMENT_NOT_FOUND')],
    });
  });

  it('lets a product without codes have none', () => {
    expect(answer('502 baidu cloud cdn')).toMatchObject({
      kind: 'undocumented',
      refs: [ref('baidu-cdn/502')],
      standard: [ref('http/502')],
    });
    expect(answer('wangsu')).toEqual({ kind: 'listed', products: ['wangsu'], classes: [] });
  });

  it('answers for the edge that made the error, and keeps those in front of it as an aside', () => {
    const dump = 'HTTP/2 504\nserver: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC\nx-cache: Error from cloudfront';
    expect(answer(dump)).toMatchObject({
      kind: 'explained',
      entries: [ref('cloudfront/504')],
      more: [ref('cloudflare/504')],
    });
  });

  it.each(['999', '999 888', 'error 1299'])('knows no %j', (text) => {
    expect(answer(text)).toMatchObject({ kind: 'unknown', names: [] });
  });

  it.each([
    ['522 tencnt', 'tencnt', ['tencent']],
    ['522 edgone', 'edgone', ['edgeone']],
    ['522 cloudfare', 'cloudfare', ['cloudflare']],
    ['tencnt', 'tencnt', ['tencent']],
    ['522 foocdn', 'foocdn', []],
    ['502 google', 'google', [expect.stringContaining('google')]],
  ])('asks back for %j', (text, name, nearest) => {
    expect(answer(text)).toMatchObject({ kind: 'unknown', names: [{ name, nearest }] });
  });

  it('never takes a misspelt name for the product, not even in a product field', () => {
    expect(answer('522', 'tencnt')).toMatchObject({
      kind: 'unknown',
      names: [{ name: 'tencnt', nearest: ['tencent'] }],
    });
  });

  it('asks which one is meant by a shared name', () => {
    expect(answer('522 cf')).toEqual({
      kind: 'ambiguous',
      name: 'cf',
      products: ['cloudflare', 'cloudfront'],
      codes: ['522'],
    });
  });

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
  ])('takes %j for politeness that asks nothing', (text) => {
    expect(answer(text)).toEqual({ kind: 'thanked' });
  });

  it.each(['thanks, and 522?', '谢谢，522 呢', 'nice, why 522 on edgeone?', 'help'])(
    'takes %j for more than that',
    (text) => {
      expect(answer(text).kind).not.toBe('thanked');
    },
  );

  it.each(['compare 524 cloudflare tencent-cdn', '524 cloudflare vs tencent-cdn', '对比 524 cloudflare tencent-cdn'])(
    'sets the products beside each other for %j',
    (text) => {
      expect(answer(text)).toMatchObject({
        kind: 'compared',
        products: ['cloudflare', 'tencent-cdn'],
        entries: [
          { product: 'cloudflare', code: '524' },
          { product: 'tencent-cdn', code: '524' },
        ],
        undocumented: [],
      });
    },
  );

  it('says which of the products to compare do not document the code', () => {
    expect(answer('compare 524 cloudflare akamai')).toMatchObject({
      kind: 'compared',
      undocumented: [{ product: 'akamai', code: '524' }],
    });
    expect(answer('compare 524 akamai fastly').kind).toBe('undocumented');
  });

  it('sets one product beside all others, itself first', () => {
    const compared = answer('compare 524 tencent-cdn');
    expect(compared).toMatchObject({ kind: 'compared', products: [] });
    expect(compared.kind === 'compared' && compared.entries[0]?.product).toBe('tencent-cdn');
  });

  it.each([
    'difference between 502 and 504 on cloudflare',
    '521 vs 522 on cloudflare',
    'compared to yesterday we get more 522 on cloudflare',
    '最近cloudflare 522比较多',
    'cloudflare 502 和 504 的区别',
  ])('explains the one product that %j is about', (text) => {
    expect(answer(text)).toMatchObject({ kind: 'explained', undocumented: [] });
  });

  it.each(['502 和 504 有什么区别', '502 vs 504', "what's the difference between 502 and 504"])(
    'compares the codes of %j on every product',
    (text) => {
      expect(answer(text)).toMatchObject({ kind: 'compared', codes: ['502', '504'], products: [] });
    },
  );

  it.each([
    'find 522',
    'find out why cloudflare returns 522',
    'Search Console reports 522 on cloudflare',
    '查找 edgeone 522 原因',
  ])('answers for the code of %j, whatever its words', (text) => {
    const found = answer(text);
    expect(['explained', 'compared']).toContain(found.kind);
    expect(JSON.stringify(found)).toContain('"522"');
  });

  it.each(['search handshake', 'find handshake', '搜索 握手', '搜索 握手 cloudflare'])('searches for %j', (text) => {
    expect(answer(text).kind).toBe('found');
  });

  it.each(['I added you to this channel', 'cc', 'any update?', 'what do you think'])('finds nothing in %j', (text) => {
    expect(['help', 'unknown']).toContain(answer(text).kind);
  });

  it('takes a paste with such words for no command', () => {
    const paste = `HTTP/2 522\nserver: cloudflare\n${'x-note: compare this\n'.repeat(20)}`;
    expect(answer(paste)).toMatchObject({ kind: 'explained' });
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
  ])('takes no word of %j for a name', (text) => {
    expect(answer(text).kind).toBe('compared');
  });

  it.each(['522 foocdn', '520 白山云', '网站报 520，白山云'])(
    'takes the name in %j for one that nobody has',
    (text) => {
      expect(answer(text).kind).toBe('unknown');
    },
  );

  it('says so where nothing on the product fits but something elsewhere does', () => {
    expect(answer('certificate expired edgeone')).toMatchObject({ kind: 'found', notOn: [] });
    expect(answer('quic handshake idle keycdn')).toMatchObject({ kind: 'found', notOn: ['keycdn'] });
  });

  it('asks back before it compares something else than what was named', () => {
    expect(answer('compare 524 cloudfare tencent-cdn')).toMatchObject({
      kind: 'unknown',
      names: [{ name: 'cloudfare' }],
    });
    expect(answer('cf vs edgeone 524')).toMatchObject({ kind: 'ambiguous', name: 'cf' });
  });

  const asked = (question: Parameters<typeof read>[0]): Answer => lookup(read(question, realCatalog), realCatalog);

  it('takes each further field for a name, however it is worded', () => {
    const fields = { text: 'compare 520', products: ['foo cdn', 'edgeone', 'cloudflare'] };
    expect(asked(fields)).toMatchObject({ kind: 'compared', products: ['tencent-edgeone', 'cloudflare'] });
    expect(read(fields, realCatalog).unknownNames).toEqual(['foo cdn']);
    expect(asked({ text: 'search certificate expired', products: ['foo cdn'] }).kind).toBe('unknown');
  });

  it('reads codes and products out of a file, and no symptom', () => {
    expect(asked({ text: 'HTTP/2 522\nserver: cloudflare', file: true })).toMatchObject({ kind: 'explained' });
    for (const text of ['hello world\nnothing to see here', 'thanks', '', 'server: cloudflare']) {
      expect(asked({ text, file: true })).toEqual({ kind: 'unknown', names: [], codes: [] });
    }
  });

  it.each([
    ['騰訊雲 522', '腾讯云 522'],
    ['522 華為雲', '522 华为云'],
    ['回源逾時', '回源超时'],
    ['網宿', '网宿'],
  ])('understands %s like %s', (traditional, simplified) => {
    expect(answer(traditional)).toEqual(answer(simplified));
    expect(answer(traditional).kind).not.toBe('unknown');
  });

  it('reads a question that somebody quotes', () => {
    expect(answer('> 522 edgeone\nwhat is that?')).toMatchObject({ kind: 'explained' });
  });

  it.each(['', '  ', 'help', 'HELP', '帮助', '?', 'hello'])('helps when asked %j', (text) => {
    expect(answer(text)).toEqual({ kind: 'help' });
  });

  it.each(['zzzz qqqq', 'purple elephant'])('finds nothing for %j and says so', (text) => {
    expect(answer(text)).toEqual({ kind: 'unknown', names: [], codes: [] });
  });

  it('gives every entry of the catalog for its own code and product, and for no other product', () => {
    for (const product of realCatalog.products.values()) {
      const name = product.id === standard ? product.name.en : product.id;
      for (const code of product.entries.keys()) {
        expect(answer(`${code} ${name}`)).toMatchObject({
          kind: 'explained',
          entries: [{ product: product.id, code }],
        });
      }
    }
  });
});

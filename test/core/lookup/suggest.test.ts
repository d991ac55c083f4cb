import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import type { CompletionRequest } from '../../../src/core/port.ts';
import { realCatalog, smallCatalog } from '../../support/catalog.ts';

const { suggest } = createBot(smallCatalog, { defaultLanguage: 'en' });

const values = (field: 'code' | 'product', text: string, other?: string): string[] =>
  suggest({ field, text, other }).map(({ value }) => value);

const labels = (request: CompletionRequest): string[] => suggest(request).map(({ label }) => label);

describe('completions for a code', () => {
  it('begin with what is typed', () => {
    expect(values('code', '52')).toEqual(['524', '522', '521', '525']);
    expect(values('code', 'boot')).toEqual(['BOOT_FAILED', 'BOOT_TIMEOUT']);
    expect(values('code', 'b')).toEqual(['BOOT_FAILED', 'BOOT_TIMEOUT']);
    expect(values('code', ' ５２ ')).toEqual(values('code', '52'));
  });

  it('put codes first that most products have a meaning of their own for, then small numbers', () => {
    expect(values('code', '5')).toEqual(['524', '522', '521', '525', '502', '503', '504']);
  });

  it('are those of the products in the other field', () => {
    expect(values('code', '', 'acme-shield')).toEqual(['524', '403']);
    expect(values('code', '', 'acme')).toEqual(['524', '521', '522', '1016', '403', '404', '502']);
    expect(values('code', '', 'dune')).toEqual([]);
  });

  it('describe a symptom where no code begins so', () => {
    expect(values('code', 'handshake')).toEqual(['522', '525']);
    expect(values('code', '握手')).toEqual(['525', '522']);
    expect(values('code', 'handshake', 'cirrus')).toEqual(['525']);
  });

  it('offer a code once that the symptom fits on two products', () => {
    expect(values('code', 'overload')).toEqual(['524', '503']);
  });

  it('say what happened and where: one title, the phrase of the standard, or the products alone', () => {
    expect(labels({ field: 'code', text: '525' })).toEqual(['525 TLS handshake with the origin failed · Cirrus']);
    expect(labels({ field: 'code', text: '502' })).toEqual(['502 Bad Gateway · Acme CDN, Cirrus']);
    expect(labels({ field: 'code', text: '524' })).toEqual(['524 Acme CDN, Acme Shield, Cirrus']);
    expect(labels({ field: 'code', text: '451' })).toEqual(['451 Unavailable for legal reasons']);
    expect(labels({ field: 'code', text: '524', other: 'cirrus' })).toEqual(['524 The node is overloaded · Cirrus']);
    expect(labels({ field: 'code', text: '525', locale: 'zh-TW' })).toEqual(['525 与源站的 TLS 握手失败 · 卷云']);
  });

  it.each(['zzzz', '\ud800'.repeat(5000), '5'.repeat(200)])('are none for nonsense such as %.10j', (text) => {
    expect(values('code', text)).toEqual([]);
  });
});

describe('completions for a product', () => {
  it('begin with what is typed, in every name of a product or vendor', () => {
    expect(labels({ field: 'product', text: 'acm' })).toEqual(['Acme (all products)', 'Acme CDN', 'Acme Shield']);
    expect(values('product', 'acm')).toEqual(['acme', 'acme-cdn', 'acme-shield']);
    expect(values('product', '艾克').sort()).toEqual(['acme', 'acme-cdn', 'acme-shield']);
    expect(suggest({ field: 'product', text: 'dune' })).toEqual([{ label: 'Dune', value: 'dune' }]);
    expect(suggest({ field: 'product', text: '沙丘' })).toEqual([{ label: '沙丘 CDN', value: 'dune' }]);
    expect(values('product', 'AC')).toEqual(['acme', 'acme-cdn', 'acme-shield', 'cirrus']);
    expect(values('product', 'rfc')).toEqual(['HTTP standard']);
  });

  it('are in the language of the person', () => {
    expect(labels({ field: 'product', text: 'acm', locale: 'zh-CN' }).sort()).toEqual(
      ['艾克米 CDN', '艾克米（全部产品）', '艾克米盾'].sort(),
    );
  });

  it('then contain it, then are misspelt by it', () => {
    expect(values('product', 'cdn')).toEqual(['acme-cdn', 'cirrus', 'dune']);
    expect(values('product', 'cirrus c')).toEqual(['cirrus']);
    expect(values('product', 'cirus')).toEqual(['cirrus']);
    expect(values('product', 'acme c')).toEqual(['acme-cdn', 'acme']);
    expect(values('product', 'd')).toEqual(['dune', 'acme-cdn', 'acme-shield', 'cirrus', 'HTTP standard']);
  });

  it('have no value twice, although a product may be called like its vendor', () => {
    const all = createBot(realCatalog, { defaultLanguage: 'en' }).suggest({ field: 'product', text: '' });
    const offered = all.map(({ value }) => value);
    expect(offered).toEqual([...new Set(offered)]);
    expect(offered).toContain('cloudflare');
  });

  it('offer a vendor where it stands for several products', () => {
    expect(values('product', 'cirrus')).toEqual(['cirrus']);
    expect(values('product', '').filter((value) => !smallCatalog.products.has(value))).toEqual([
      'acme',
      'HTTP standard',
    ]);
  });

  it('put products first that document the codes in the other field', () => {
    expect(values('product', '', '525')[0]).toBe('cirrus');
    expect(values('product', '', '522 524').slice(0, 3)).toEqual(['acme-cdn', 'cirrus', 'acme-shield']);
  });

  it('put default products first where nothing else decides', () => {
    const preferring = createBot(smallCatalog, { defaultLanguage: 'en', defaultProducts: ['dune'] });
    expect(preferring.suggest({ field: 'product', text: '' })[0]?.value).toBe('dune');
    expect(preferring.suggest({ field: 'product', text: '', other: '525' })[0]?.value).toBe('cirrus');
    expect(preferring.suggest({ field: 'product', text: 'c' })[0]?.value).not.toBe('dune');
  });

  it('are none for nonsense', () => {
    expect(values('product', 'zzzzzzz')).toEqual([]);
  });
});

describe('completions over the real catalog', () => {
  const real = createBot(realCatalog, { defaultLanguage: 'en' });

  it('are never more than a menu holds', () => {
    expect(realCatalog.codes.size).toBeGreaterThan(100);
    expect(real.suggest({ field: 'code', text: '' })).toHaveLength(100);
  });

  it.each([...realCatalog.products.values()].map(({ id, name }) => [id === 'http' ? name.en : id, id] as const))(
    'offer every code of %s and no other, as many as a menu holds',
    (other, id) => {
      const codes = [...(realCatalog.products.get(id)?.entries.keys() ?? [])];
      const offered = real.suggest({ field: 'code', text: '', other }).map(({ value }) => value);
      expect(offered).toHaveLength(Math.min(codes.length, 100));
      expect(codes).toEqual(expect.arrayContaining(offered));
      expect(new Set(offered).size).toBe(offered.length);
    },
  );
});

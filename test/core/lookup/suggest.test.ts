import { describe, expect, it } from 'vitest';
import { botOf } from '../../../src/core/bot.ts';
import { realCatalog } from '../../support/catalog.ts';

const { suggest } = botOf(realCatalog, () => ({ defaultLanguage: 'en' }));

const values = (field: 'code' | 'product', text: string, other?: string): string[] =>
  suggest({ field, text, other }).map(({ value }) => value);

describe('completions', () => {
  it('offer codes that begin with what is typed', () => {
    expect(values('code', '52').every((code) => code.startsWith('52'))).toBe(true);
    expect(values('code', '５２')).toEqual(values('code', '52'));
  });

  it('offer only the codes of a product that is chosen already', () => {
    expect(values('code', '', 'tencent-edgeone').sort()).toEqual(
      [...(realCatalog.products.get('tencent-edgeone')?.entries.keys() ?? [])].sort(),
    );
  });

  it('offer codes with a meaning of their own before standard ones', () => {
    expect(
      values('code', '5', 'cloudflare')
        .slice(0, 3)
        .every((code) => Number(code) >= 520),
    ).toBe(true);
  });

  it('find codes by symptom', () => {
    expect(values('code', 'handshake')).toContain('525');
    expect(values('code', '握手')).toContain('525');
  });

  it('offer products and vendors by every name of theirs, in the language of the person', () => {
    expect(values('product', 'tenc')).toEqual(expect.arrayContaining(['tencent', 'tencent-edgeone', 'tencent-cdn']));
    expect(values('product', '腾讯')).toContain('tencent');
    expect(values('product', 'eo')[0]).toBe('tencent-edgeone');
    expect(suggest({ field: 'product', text: 'eo', locale: 'zh-TW' })[0]?.label).toBe('腾讯云 EdgeOne');
  });

  it('offer the nearest names for a misspelt one', () => {
    expect(values('product', 'clodflare')).toContain('cloudflare');
  });

  it('put products that document the code first', () => {
    expect(values('product', '', '539')[0]).toBe('tencent-cdn');
  });

  it('offer nothing for nonsense, and never more than a menu holds', () => {
    expect(values('product', 'zzzzzzz')).toEqual([]);
    expect(values('code', '').length).toBe(100);
    expect(values('code', '\ud800'.repeat(5000))).toEqual([]);
  });

  it('begin with the products that are the default, where nothing else decides', () => {
    const { suggest: preferring } = botOf(realCatalog, () => ({ defaultLanguage: 'en', defaultProducts: ['nginx'] }));
    expect(preferring({ field: 'product', text: '' })[0]?.value).toBe('nginx');
    expect(preferring({ field: 'product', text: 'edge' })[0]?.value).not.toBe('nginx');
  });
});

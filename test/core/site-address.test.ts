import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryPath, indexPath, productPath, siteAddress, slugOf } from '../../src/core/site-address.ts';
import { languages } from '../../src/language.ts';
import { realCatalog } from '../support/catalog.ts';

describe('the path of a page', () => {
  it('has the language in front, unless it is the first one', () => {
    expect(indexPath('en')).toBe('');
    expect(productPath('acme-cdn', 'en')).toBe('acme-cdn/');
    expect(productPath('acme-cdn', 'zh-CN')).toBe('zh-CN/acme-cdn/');
    expect(entryPath('acme-cdn', '522', ['522'], 'zh-CN')).toBe('zh-CN/acme-cdn/522/');
  });

  it.each([
    ['522', '522'],
    ['H12', 'h12'],
    ['403.14', '403.14'],
    ['FUNCTION_INVOCATION_TIMEOUT', 'function_invocation_timeout'],
    ["didn't respond to HTTP pings", 'didn-t-respond-to-http-pings'],
    ['denied by req auth: expired', 'denied-by-req-auth-expired'],
    ['...', '-'],
    ['../etc', 'etc'],
    ['ends.', 'ends'],
    ['超时', '-'],
  ])('shows the code %s as %s', (code, slug) => {
    expect(slugOf(code, [code])).toBe(slug);
  });

  it('tells codes apart that come out the same, whatever their order in the catalog', () => {
    for (const codes of [
      ['CD', 'cD', 'Cd'],
      ['cD', 'Cd', 'CD'],
    ]) {
      expect(['CD', 'Cd', 'cD'].map((code) => slugOf(code, codes))).toEqual(['cd', 'cd~2', 'cd~3']);
    }
  });

  it('is one of its own for every code, also without capitals, and is what a browser makes of it', () => {
    const code = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'aAbB.-~ _2') }),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(code, { maxLength: 8 }), (codes) => {
        const slugs = codes.map((each) => slugOf(each, codes));
        expect(new Set(slugs.map((slug) => slug.toLowerCase())).size).toBe(codes.length);
        for (const slug of slugs) {
          expect(encodeURIComponent(slug)).toBe(slug);
          expect(new URL(`${slug}/`, 'https://example.com/').pathname).toBe(`/${slug}/`);
        }
      }),
    );
  });

  it('is one of its own in the whole catalog', () => {
    const paths = languages.flatMap((language) =>
      [...realCatalog.products.values()].flatMap(({ id, entries }) => [
        productPath(id, language),
        ...[...entries.keys()].map((code) => entryPath(id, code, entries.keys(), language)),
      ]),
    );
    expect(paths.length).toBeGreaterThan(4_000);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^(?:[a-zA-Z0-9_~-][a-zA-Z0-9._~-]*\/)+$/);
  });
});

it.each([
  ['https://example.com', 'https://example.com/acme-cdn/522/'],
  ['https://example.com/', 'https://example.com/acme-cdn/522/'],
  ['https://example.com/codes', 'https://example.com/codes/acme-cdn/522/'],
  ['https://example.com/codes/?from=chat#top', 'https://example.com/codes/acme-cdn/522/'],
])('on the site at %s, a page has the address %s', (siteUrl, address) => {
  expect(siteAddress(siteUrl, 'acme-cdn/522/')).toBe(address);
});

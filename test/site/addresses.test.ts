import { describe, expect, it } from 'vitest';
import { smallCatalog } from '../support/catalog.ts';
import { elements, parseHtml } from '../support/html.ts';
import { filesOf } from './small-site.ts';

const hrefsOf = (html = ''): string[] =>
  elements(parseHtml(html), 'a', 'link', 'script').flatMap(
    ({ attributes }) => attributes.get('href') ?? attributes.get('src') ?? [],
  );

describe('a site whose address is not known', () => {
  const files = filesOf(smallCatalog);

  it('has relative links alone, and says nowhere where it stands', () => {
    const pages = [...files].filter(([path]) => path.endsWith('index.html'));
    expect(pages.length).toBeGreaterThan(40);
    for (const [path, html] of pages) {
      expect(html, path).not.toMatch(/canonical|alternate|og:url|BreadcrumbList/);
      for (const href of hrefsOf(html)) expect(href).toMatch(/^(?:https:|\.\.?\/|[a-z])/);
    }
  });

  it('has no site map and tells robots nothing', () => {
    expect([...files.keys()].filter((path) => /sitemap|robots/.test(path))).toEqual([]);
  });
});

describe('the page for what is not found', () => {
  it.each([
    ['https://example.com/codes', '/codes/'],
    ['https://example.com', '/'],
    [undefined, '/'],
  ])('leads to the first pages from wherever it is shown, for a site at %s', (siteUrl, root) => {
    const html = filesOf(smallCatalog, siteUrl).get('404.html');
    expect(hrefsOf(html)).toEqual(expect.arrayContaining([root, `${root}zh-CN/`, `${root}site.css`]));
    for (const href of hrefsOf(html)) expect(href.startsWith(root)).toBe(true);
  });

  it('says so in each language, and is no page of its own', () => {
    const html = filesOf(smallCatalog, 'https://example.com').get('404.html') ?? '';
    expect(html).toMatch(/lang="en".*lang="zh-CN"/);
    expect(html).not.toContain('canonical');
  });
});

it('an ampersand in the address of the site is escaped in the site map', () => {
  const map = filesOf(smallCatalog, "https://example.com/a&b'c").get('sitemap.xml');
  expect(map).toContain('<loc>https://example.com/a&amp;b&apos;c/acme-cdn/522/</loc>');
});

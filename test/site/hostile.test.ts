import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Element, elements, outline, parseHtml, textIn } from '../support/html.ts';
import { catalogOf, filesOf } from './small-site.ts';

/* Whatever stands in a catalog is text on a page. */

const url = 'https://docs.example.com/';
const siteUrl = 'https://example.com';

const pagesOf = (words: Parameters<typeof catalogOf>[0]): Element[] =>
  [...filesOf(catalogOf(words), siteUrl)]
    .filter(([path]) => path.endsWith('.html'))
    .map(([, content]) => parseHtml(content));

const pieces = [
  '<script>alert(1)</script>',
  '</script>',
  '<!--',
  ']]>',
  '<img src=x onerror=alert(1)>',
  '" onload="alert(1)',
  "'",
  '"',
  '&lt;',
  '&',
  '<',
  '>',
  '\u2028',
  '{count}',
  'a',
  ' b',
];
const hostile = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((all) => `x${all.join('')}x`);

const harmless = pagesOf({ product: 'Acme', code: '522', said: 'x', url }).map(outline);

describe('whatever words a catalog has', () => {
  it('the pages are made of the same elements, and show the words as they are', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (product, code, said) => {
        const pages = pagesOf({ product, code, said, url });
        expect(pages.map(outline)).toEqual(harmless);
        const [entry] = pages.filter((page) => elements(page, 'pre').length > 0);
        expect(entry && elements(entry, 'pre').map(textIn)).toEqual([said]);
        expect(entry && elements(entry, 'h1').map(textIn)).toEqual([`${product} ${code}: ${said}`]);
      }),
      { numRuns: 60 },
    );
  });

  it('the data for machines hold them as they are', () => {
    fc.assert(
      fc.property(hostile, (said) => {
        const sources = pagesOf({ product: 'Acme', code: '522', said, url }).flatMap((page) => {
          const [data] = elements(page, 'script').slice(-1);
          return JSON.parse(data ? textIn(data) : '')['@graph'][0].citation ?? [];
        });
        const source = { '@type': 'WebPage', name: said, url };
        expect(sources).toEqual([source, source]);
      }),
      { numRuns: 30 },
    );
  });
});

it('what stands in backticks is code, and nothing else is markup', () => {
  const [entry] = pagesOf({ product: 'Acme', code: '522', said: 'See `<b>` and **not** _this_', url }).filter(
    (page) => elements(page, 'pre').length > 0,
  );
  const [article] = entry ? elements(entry, 'article') : [];
  const [paragraph] = article ? elements(article, 'p') : [];
  expect(paragraph && elements(paragraph, 'code').map(textIn)).toEqual(['<b>']);
  expect(paragraph && textIn(paragraph)).toBe('See <b> and **not** _this_');
  expect(entry && elements(entry, 'title').map(textIn)).toEqual(['Acme 522: See <b> and **not** _this_ – cdncode']);
});

it('an address that would run a script is no link', () => {
  for (const page of pagesOf({ product: 'Acme', code: '522', said: 'x', url: 'javascript:alert(1)' })) {
    for (const { attributes } of elements(page, 'a')) expect(attributes.get('href')).not.toContain('javascript');
  }
});

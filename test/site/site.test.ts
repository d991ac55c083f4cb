import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/catalog/catalog.ts';
import { createBot } from '../../src/core/bot.ts';
import type { Part } from '../../src/core/card.ts';
import { entryPath, indexPath, productPath } from '../../src/core/site-address.ts';
import { languages } from '../../src/language.ts';
import { siteFiles } from '../../src/site/site.tsx';
import { plainText } from '../../src/site/text.tsx';
import { realCatalog } from '../support/catalog.ts';
import { type Element, elements, parseHtml, textIn } from '../support/html.ts';

/* What holds for every page of the site of the real catalog. */

const siteUrl = 'https://example.com/codes';
const bot = createBot(realCatalog, { defaultLanguage: 'en' });
const files = new Map(
  [...siteFiles({ catalog: realCatalog, bot, siteUrl })].map(({ path, content }) => [path, content]),
);
/** What scripts/site.ts puts beside them. */
const assets = new Set(['site.css', 'search.js', 'icon.svg']);

const pages = new Map(
  [...files].flatMap(([path, content]) =>
    path.endsWith('index.html') ? [[path.slice(0, -'index.html'.length), parseHtml(content)] as const] : [],
  ),
);

const entries = languages.flatMap((language) => entriesOf(realCatalog).map((entry) => ({ language, entry })));

function pageOf(path: string): Element {
  const page = pages.get(path);
  if (!page) throw new Error(`there is no page ${path}`);
  return page;
}

const meta = (page: Element, name: string): string | undefined =>
  elements(page, 'meta')
    .find(({ attributes }) => [attributes.get('name'), attributes.get('property')].includes(name))
    ?.attributes.get('content');

const linksOf = (page: Element, rel: string): Element[] =>
  elements(page, 'link').filter(({ attributes }) => attributes.get('rel') === rel);

const dataOf = (page: Element) => {
  const [data] = elements(page, 'script').filter(({ attributes }) => attributes.get('type') === 'application/ld+json');
  return JSON.parse(data ? textIn(data) : '');
};

it('there is a page for each code, each product and each language', () => {
  const expected = languages.flatMap((language) => [
    indexPath(language),
    ...[...realCatalog.products.values()].flatMap(({ id, entries: own }) => [
      productPath(id, language),
      ...[...own.keys()].map((code) => entryPath(id, code, own.keys(), language)),
    ]),
  ]);
  expect([...pages.keys()]).toEqual(expected);
  expect(pages.size).toBeGreaterThan(4_000);
});

it('no two files have the same name where capitals make no difference', () => {
  expect(new Set([...files.keys(), ...assets].map((path) => path.toLowerCase())).size).toBe(files.size + assets.size);
});

it('every page has one heading, and its language', () => {
  for (const [path, page] of pages) {
    expect(elements(page, 'h1'), path).toHaveLength(1);
    const [html] = elements(page, 'html');
    expect(html?.attributes.get('lang')).toBe(path.startsWith('zh-CN/') ? 'zh-CN' : 'en');
  }
});

it('every page has a title of its own, with what it is headed with', () => {
  const titles = [...pages.values()].map((page) => elements(page, 'title').map(textIn).join());
  expect(new Set(titles).size).toBe(pages.size);
  for (const page of pages.values()) {
    const [heading] = elements(page, 'h1').map(textIn);
    expect(elements(page, 'title').map(textIn)).toEqual([`${heading} – cdncode`]);
    expect(meta(page, 'og:title')).toBe(heading);
  }
});

it('every page has a description that search engines show whole, which a link to it shows, too', () => {
  for (const [path, page] of pages) {
    const description = meta(page, 'description') ?? '';
    expect(description.length, path).toBeLessThanOrEqual(160);
    expect(description.length, path).toBeGreaterThan(10);
    expect(meta(page, 'og:description')).toBe(description);
  }
});

it('the description of a code is the verdict', () => {
  expect(meta(pageOf('tencent-edgeone/522/'), 'description')).toBe(
    'Tencent EdgeOne 522: Origin did not answer the TCP handshake. Look first at the origin → the network → your configuration.',
  );
});

/** Where the links of a page to the site itself lead, those that say where the page stands apart. */
const innerLinks = (page: Element): string[] =>
  elements(page, 'a', 'link', 'script')
    .filter(({ attributes }) => !['canonical', 'alternate'].includes(attributes.get('rel') ?? ''))
    .flatMap(({ attributes }) => attributes.get('href') ?? attributes.get('src') ?? [])
    .filter((href) => !/^https?:/.test(href) || href.startsWith(siteUrl));

it('every link within the site is relative, and leads to a page or a file that is there', () => {
  const wrong: string[] = [];
  for (const [path, page] of pages) {
    for (const href of innerLinks(page)) {
      const target = new URL(href, `${siteUrl}/${path}`).href.slice(siteUrl.length + 1);
      if (/^(?:\w+:|\/)/.test(href)) wrong.push(`${path} has ${href}`);
      if (!pages.has(target) && !assets.has(target)) wrong.push(`${path} leads to ${href}`);
    }
  }
  expect(wrong).toEqual([]);
});

it('every page says where it is, and where it is in each language', () => {
  for (const [path, page] of pages) {
    const address = `${siteUrl}/${path}`;
    expect(linksOf(page, 'canonical').map(({ attributes }) => attributes.get('href'))).toEqual([address]);
    expect(meta(page, 'og:url')).toBe(address);
    const alternates = new Map(
      linksOf(page, 'alternate').map(({ attributes }) => [attributes.get('hreflang'), attributes.get('href')]),
    );
    expect([...alternates.keys()]).toEqual([...languages, 'x-default']);
    const [html] = elements(page, 'html');
    expect(alternates.get(html?.attributes.get('lang') ?? '')).toBe(address);
    expect(alternates.get('x-default')).toBe(alternates.get('en'));
    expect(`${alternates.get('zh-CN')}`).toBe(`${alternates.get('en')}`.replace(siteUrl, `${siteUrl}/zh-CN`));
  }
});

/** Everything that is written on a part of a card, link and menu apart. */
function written(part: Part): readonly string[] {
  switch (part.kind) {
    case 'text':
      return [part.text];
    case 'facts':
      return part.facts.flatMap(({ label, value }) => [label, value]);
    case 'steps':
      return part.steps.flatMap(({ text, command = '', reads = '' }) => [text, command, reads]);
    case 'list':
      return [part.title, ...part.items];
    case 'links':
      return [part.title, ...part.links.map(({ label }) => label)];
    case 'note':
      return part.items.filter((item) => typeof item === 'string');
    default:
      return [];
  }
}

/** The pages on the web that a part of a card leads to: sources, tickets, the status page. */
function addressesIn(part: Part): string[] {
  if (part.kind === 'links') return part.links.map(({ url }) => url);
  return part.kind === 'actions' ? part.actions.flatMap((action) => ('url' in action ? action.url : [])) : [];
}

it('the page of a code has everything that its card says, and each source with its address', () => {
  for (const { language, entry } of entries) {
    const { product, code } = entry;
    const own = realCatalog.products.get(product)?.entries.keys() ?? [];
    const page = pageOf(entryPath(product, code, own, language));
    const { card } = bot.explain({ text: '', asked: { codes: [code], products: [product] }, language });
    const parts = [...card.parts, ...card.more];
    const text = textIn(page);
    const hrefs = elements(page, 'a').map(({ attributes }) => attributes.get('href'));
    expect(parts.flatMap(written).filter((each) => !text.includes(plainText(each)))).toEqual([]);
    expect(parts.flatMap(addressesIn).filter((address) => !hrefs.includes(address))).toEqual([]);
  }
});

it('the page of a code says nothing twice', () => {
  const page = pageOf('cloudflare/522/');
  const headings = elements(page, 'h2', 'dt').map(textIn);
  expect(new Set(headings).size).toBe(headings.length);
  expect(elements(page, 'pre').map(textIn)).toHaveLength(3);
  for (const text of [realCatalog.edition, '$HOST: your site', 'Error 522 (read']) {
    expect(textIn(page).split(text), text).toHaveLength(2);
  }
  expect(textIn(page)).not.toContain('Source: ');
});

describe('the page of a code', () => {
  const page = pageOf('tencent-edgeone/522/');
  const hrefs = (element: Element | undefined): (string | undefined)[] =>
    element ? elements(element, 'a').map(({ attributes }) => attributes.get('href')) : [];
  const named = (label: string) =>
    elements(page, 'nav').find(({ attributes }) => attributes.get('aria-label') === label);

  it('numbers the checks, with each command in a block', () => {
    const [steps] = elements(page, 'article').flatMap((article) => elements(article, 'ol'));
    const [first] = steps ? elements(steps, 'li') : [];
    expect(
      first &&
        elements(first, 'pre')
          .flatMap((block) => elements(block, 'code'))
          .map(textIn),
    ).toEqual([expect.stringMatching(/^curl .* "https:\/\/\$HOST\/"$/)]);
  });

  it('leads to the product and to the first page', () => {
    expect(hrefs(named('Breadcrumbs'))).toEqual(['../../', '../../tencent-edgeone/', '../../tencent-edgeone/522/']);
  });

  it('leads to the codes before and after it', () => {
    const codes = [...(realCatalog.products.get('tencent-edgeone')?.entries.keys() ?? [])];
    const at = codes.indexOf('522');
    expect(hrefs(named('More codes of the product'))).toEqual([
      ...[codes[at - 1], codes[at + 1]].map((code) => `../../tencent-edgeone/${code?.toLowerCase()}/`),
      '../../tencent-edgeone/',
    ]);
  });

  it('leads to the same code on other products, and to the page in Chinese', () => {
    expect(hrefs(page)).toContain('../../cloudflare/522/');
    expect(hrefs(named('Languages'))).toContain('../../zh-CN/tencent-edgeone/522/');
  });

  it('says for machines what it is, what it rests on and where it stands', () => {
    const { '@context': context, '@graph': graph } = dataOf(page);
    expect(context).toBe('https://schema.org');
    expect(graph).toMatchObject([
      {
        '@type': 'TechArticle',
        headline: 'Tencent EdgeOne 522: Origin did not answer the TCP handshake',
        inLanguage: 'en',
        dateModified: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        url: `${siteUrl}/tencent-edgeone/522/`,
        citation: expect.arrayContaining([
          expect.objectContaining({ url: 'https://www.tencentcloud.com/document/product/1145/67228' }),
        ]),
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { position: 1, name: 'All products', item: `${siteUrl}/` },
          { position: 2, name: 'Tencent EdgeOne', item: `${siteUrl}/tencent-edgeone/` },
          { position: 3, name: '522', item: `${siteUrl}/tencent-edgeone/522/` },
        ],
      },
    ]);
  });
});

it('what is known to be newest is the newest page that was read', () => {
  const product = realCatalog.products.get('cloudflare');
  const read = (ids: readonly string[] = []) => ids.map((id) => product?.sources[id]?.checked ?? '').toSorted();
  const own = read(product?.entries.get('522')?.sources);
  expect(own[0]).not.toBe(own.at(-1));
  expect(dataOf(pageOf('cloudflare/522/'))['@graph'][0].dateModified).toBe(own.at(-1));
  const map = files.get('sitemap.xml');
  const lastmod = (path: string) => map?.match(`<loc>${siteUrl}/${path}</loc><lastmod>([^<]+)<`)?.[1];
  expect(lastmod('cloudflare/522/')).toBe(own.at(-1));
  expect(lastmod('cloudflare/')).toBe(read(Object.keys(product?.sources ?? {})).at(-1));
  expect(lastmod('')).toBe(realCatalog.edition.slice(0, 10));
});

it('the first page leads to nowhere above itself, and says which language it is in', () => {
  const page = pageOf('zh-CN/');
  expect(dataOf(page)['@graph']).toHaveLength(1);
  expect(elements(page, 'ol')).toEqual([]);
  const current = elements(page, 'a').filter(({ attributes }) => attributes.has('aria-current'));
  expect(current.map(textIn)).toEqual(['中文']);
});

it('every page has data for machines that can be read', () => {
  for (const page of pages.values()) expect(dataOf(page)['@graph'][0].inLanguage).toMatch(/^(?:en|zh-CN)$/);
});

it('every page admits files of the site only, and runs none but the search of the first pages', () => {
  for (const [path, page] of pages) {
    const policy = elements(page, 'meta').find(({ attributes }) => attributes.has('http-equiv'));
    expect(policy?.attributes.get('content')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /);
    const scripts = elements(page, 'script').filter(
      ({ attributes }) => attributes.get('type') !== 'application/ld+json',
    );
    expect(scripts).toHaveLength(['', 'zh-CN/'].includes(path) ? 1 : 0);
    for (const script of scripts) expect(textIn(script)).toBe('');
  }
});

it('the first page lists every product, without a script, too', () => {
  for (const language of languages) {
    const names = elements(pageOf(indexPath(language)), 'a').map(textIn);
    for (const { name } of realCatalog.products.values()) expect(names).toContain(name[language]);
  }
});

it('the site map lists every page, and robots are told where it is', () => {
  const map = files.get('sitemap.xml') ?? '';
  const listed = [...map.matchAll(/<loc>([^<]+)<\/loc><lastmod>\d{4}-\d{2}-\d{2}<\/lastmod>/g)].map(([, at]) => at);
  expect(listed).toEqual([...pages.keys()].map((path) => `${siteUrl}/${path}`));
  expect(map).toContain(`<xhtml:link rel="alternate" hreflang="zh-CN" href="${siteUrl}/zh-CN/cloudflare/522/"/>`);
  expect(files.get('robots.txt')).toContain(`\nSitemap: ${siteUrl}/sitemap.xml\n`);
});

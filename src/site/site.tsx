import { renderToString } from 'preact-render-to-string';
import { siteAddress } from '../core/site-address.ts';
import { languages } from '../language.ts';
import { entryPage } from './entry-page.tsx';
import { indexPage } from './index-page.tsx';
import { Document } from './layout.tsx';
import { notFoundPage } from './not-found-page.tsx';
import { type Page, rootFrom, type Site } from './page.ts';
import { productPage } from './product-page.tsx';
import { searchFile, searchIndex } from './search-index.ts';
import { robots, sitemap } from './sitemap.ts';

/** A file of the site; its path is relative to the root. */
export type SiteFile = { readonly path: string; readonly content: string };

/** Every file of the site that follows from the catalog; style, script and icon are beside them (scripts/site.ts). */
export function* siteFiles(site: Site): Generator<SiteFile> {
  const pages = sitePages(site);
  for (const page of pages) {
    yield { path: `${page.path}index.html`, content: htmlOf(page, site, rootFrom(page.path)) };
  }
  for (const language of languages) {
    yield { path: searchFile(language), content: JSON.stringify(searchIndex(site.catalog, language)) };
  }
  // It is shown at any address, so that its links have to start from the root of the host.
  const root = site.siteUrl === undefined ? '/' : new URL(siteAddress(site.siteUrl, '')).pathname;
  yield { path: '404.html', content: htmlOf(notFoundPage(site, root), { ...site, siteUrl: undefined }, root) };
  if (site.siteUrl === undefined) return;
  yield { path: 'sitemap.xml', content: sitemap(pages, site.siteUrl) };
  yield { path: 'robots.txt', content: robots(site.siteUrl) };
}

/** Every page, in every language. */
const sitePages = (site: Site): Page[] =>
  languages.flatMap((language) => [
    indexPage(language, site),
    ...[...site.catalog.products.values()].flatMap((product) => [
      productPage(product, language, site),
      ...[...product.entries.values()].map((entry) => entryPage(product, entry, language, site)),
    ]),
  ]);

const htmlOf = (page: Page, site: Site, root: string): string =>
  `<!doctype html>\n${renderToString(<Document page={page} site={site} root={root} />)}\n`;

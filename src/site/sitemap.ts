import { siteAddress } from '../core/site-address.ts';
import { languages } from '../language.ts';
import type { Page } from './page.ts';

/** Every page with its newest day, and where it is in other languages, as sitemaps.org has it. */
export const sitemap = (pages: readonly Page[], siteUrl: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.map((page) => urlOf(page, siteUrl)).join('\n')}
</urlset>
`;

function urlOf({ path, pathIn, changed }: Page, siteUrl: string): string {
  const others = languages.map(
    (language) =>
      `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(siteAddress(siteUrl, pathIn(language)))}"/>`,
  );
  return `<url><loc>${escaped(siteAddress(siteUrl, path))}</loc><lastmod>${changed}</lastmod>${others.join('')}</url>`;
}

/** An address has neither spaces nor quotation marks; an ampersand it may have. */
const escaped = (address: string): string => address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');

/** Everything may be read, and here is the list. */
export const robots = (siteUrl: string): string =>
  `User-agent: *\nAllow: /\nSitemap: ${siteAddress(siteUrl, 'sitemap.xml')}\n`;

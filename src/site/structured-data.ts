import type { Product } from '../catalog/catalog.ts';
import { siteAddress } from '../core/site-address.ts';
import type { Crumb, Page } from './page.ts';

/* What a page says for machines, in the terms of schema.org. */

type Described = Pick<Page, 'path' | 'language' | 'title' | 'description' | 'changed'>;
type Source = Product['sources'][string];

/** An article on one code, and the pages that it rests on. */
export const articleData = (
  { path, language, title, description, changed }: Described,
  sources: readonly Source[],
  siteUrl: string | undefined,
): object => ({
  '@type': 'TechArticle',
  headline: title,
  description,
  inLanguage: language,
  dateModified: changed,
  ...urlOf(path, siteUrl),
  citation: sources.map((source) => ({ '@type': 'WebPage', name: source.title, url: source.url })),
});

/** A page that lists others, or the site as a whole. */
export const listData = (
  type: 'CollectionPage' | 'WebSite',
  { path, language, title, description }: Described,
  siteUrl: string | undefined,
): object => ({ '@type': type, name: title, description, inLanguage: language, ...urlOf(path, siteUrl) });

const urlOf = (path: string, siteUrl: string | undefined) =>
  siteUrl === undefined ? {} : { url: siteAddress(siteUrl, path) };

/** The way to a page. Its addresses have to be whole, so that there is none where the site's own is not known. */
const breadcrumbData = (trail: readonly Crumb[], siteUrl: string): object => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ label, path }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: label,
    item: siteAddress(siteUrl, path),
  })),
});

/** The data of a page as JSON that a script element can hold: nothing in it ends the element or begins another. */
export function structuredData({ data, trail }: Pick<Page, 'data' | 'trail'>, siteUrl: string | undefined): string {
  const hasTrail = siteUrl !== undefined && trail.length > 1;
  const graph = [data, ...(hasTrail ? [breadcrumbData(trail, siteUrl)] : [])];
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
}

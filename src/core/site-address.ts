import { type Language, languages } from '../language.ts';

/*
 * Where the pages of the static site are: what the generator writes is what cards link to. A path is relative to the root
 * of the site and ends with a slash, since every page is a folder with an index.
 */

/** The page that lists all products. */
export const indexPath = (language: Language): string => (language === languages[0] ? '' : `${language}/`);

/** @param product its id */
export const productPath = (product: string, language: Language): string => `${indexPath(language)}${product}/`;

/**
 * The page of an entry.
 *
 * @param product its id
 * @param codes every code of the product
 */
export const entryPath = (product: string, code: string, codes: Iterable<string>, language: Language): string =>
  `${productPath(product, language)}${slugOf(code, codes)}/`;

/**
 * A code as a folder: in lower case, since some servers and file systems do not tell capitals apart, and without what
 * browsers would write otherwise. Codes that come out the same are numbered (HAProxy means different things by `cD` and
 * `CD`), in an order that does not depend on that of the catalog.
 */
export function slugOf(code: string, codes: Iterable<string>): string {
  const slug = plainSlug(code);
  const same = [...codes].filter((other) => plainSlug(other) === slug).sort();
  const at = same.indexOf(code);
  return at > 0 ? `${slug}~${at + 1}` : slug;
}

/** A full stop at the end would be lost on Windows; one at the start hides a folder or leads out of it. */
const plainSlug = (code: string): string =>
  code
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '') || '-';

/** The address of a page of the site that stands at an address, whether that ends with a slash or not. */
export function siteAddress(siteUrl: string, path: string): string {
  const root = new URL(siteUrl);
  root.search = '';
  root.hash = '';
  if (!root.pathname.endsWith('/')) root.pathname += '/';
  return new URL(path, root).href;
}

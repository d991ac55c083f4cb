import type { ComponentChildren } from 'preact';
import type { Catalog } from '../catalog/catalog.ts';
import type { SyncBot } from '../core/port.ts';
import type { Language } from '../language.ts';

/** What the site is made from. */
export type Site = {
  readonly catalog: Catalog;
  /** Puts the entries into words, as it does in chat. */
  readonly bot: Pick<SyncBot, 'explain'>;
  /** Where the site will stand, if that is known. */
  readonly siteUrl?: string | undefined;
};

/** A page of the site: what it shows, and what is said about it. */
export type Page = {
  /** Its folder below the root of the site (core/site-address.ts). */
  readonly path: string;
  readonly language: Language;
  /** Where the page is in another language. */
  readonly pathIn: (language: Language) => string;
  readonly title: string;
  /** At most 160 characters: search engines and unfurled links show no more. */
  readonly description: string;
  /** The newest day on which something that it rests on was read. */
  readonly changed: string;
  /** The pages above it and itself, from the first page on. */
  readonly trail: readonly Crumb[];
  /** The same for machines, in the terms of schema.org. */
  readonly data: object;
  readonly content: ComponentChildren;
  /** It has a search, which takes a script. */
  readonly hasSearch?: true;
};

/** A page on the way to a page. */
export type Crumb = { readonly label: string; readonly path: string };

/** The root of the site, seen from a page: links work wherever the site stands, also in a folder. */
export const rootFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);

/** The address of a page or file, seen from where the root is `root`. */
export const hrefFrom = (root: string, path: string): string => root + path || './';

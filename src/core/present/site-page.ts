import type { Entry } from '../../catalog/catalog.ts';
import type { Link } from '../card.ts';
import { entryPath, siteAddress } from '../site-address.ts';
import { productOf } from './catalog-names.ts';
import type { PresentContext } from './context.ts';

/** The page of an entry on the static site, where there is one: it shows all of the card, and can be sent to anybody. */
export function sitePage({ product, code }: Entry, context: PresentContext): Link | undefined {
  const { siteUrl, language, words } = context;
  if (siteUrl === undefined) return undefined;
  const path = entryPath(product, code, productOf(product, context).entries.keys(), language);
  return { label: words.sitePage, url: siteAddress(siteUrl, path) };
}

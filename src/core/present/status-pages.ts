import type { Product } from '../../catalog/catalog.ts';
import type { Link } from '../card.ts';
import { uniqueBy } from '../collections.ts';
import { productName } from './catalog-names.ts';
import type { PresentContext } from './context.ts';

/** Where each vendor says whether it has an outage, by name; the products of one vendor often share a page. */
export const namedStatusPages = (products: readonly Product[], context: PresentContext): Link[] =>
  uniqueBy(products, ({ status }) => status).flatMap(({ id, status }) =>
    status === undefined ? [] : [{ label: context.words.statusOf(productName(id, context)), url: status }],
  );

/** The same for the buttons of a card, where the only page needs no name. */
export function statusPages(products: readonly Product[], context: PresentContext): Link[] {
  const pages = namedStatusPages(products, context);
  return pages.length === 1 ? pages.map(({ url }) => ({ label: context.words.status, url })) : pages;
}

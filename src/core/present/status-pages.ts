import type { Product } from '../../catalog/catalog.ts';
import type { Link } from '../card.ts';
import { uniqueBy } from '../collections.ts';
import { productName } from './catalog-names.ts';
import type { PresentContext } from './context.ts';

/** Where each vendor says whether it has an outage; the products of one vendor often share a page. */
export const statusPages = (products: readonly Product[], context: PresentContext): Link[] =>
  uniqueBy(products, ({ status }) => status).flatMap(({ id, status }) =>
    status === undefined ? [] : [{ label: context.words.statusOf(productName(id, context)), url: status }],
  );

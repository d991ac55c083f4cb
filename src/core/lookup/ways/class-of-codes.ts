import { standard } from '../../../catalog/catalog.ts';
import { mostAsked } from '../most-asked.ts';
import type { Way } from '../way.ts';

/**
 * A class such as `5xx`: the codes of a product in it; without a product it is a question about the standards. All of them
 * are listed only when that is asked for.
 */
export const classOfCodes: Way = ({ classes, products, intent }, { catalog }) => {
  if (classes.length === 0) return undefined;
  const ids = products.length > 0 ? products : [standard];
  return intent === 'list'
    ? { kind: 'listed', products: ids, classes }
    : { kind: 'about', products: ids, codes: mostAsked(ids, catalog, classes), classes };
};

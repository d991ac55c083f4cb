import { mostAsked } from '../most-asked.ts';
import type { Way } from '../way.ts';

/** A product without a code, whatever else the question says: what to ask about it, and how. */
export const about: Way = ({ products }, { catalog }) =>
  products.length > 0 ? { kind: 'about', products, codes: mostAsked(products, catalog) } : undefined;

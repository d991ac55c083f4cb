import { mostAsked } from '../most-asked.ts';
import type { Way } from '../way.ts';

/** Whether a product has an outage: its vendor knows. Where a code is named as well, that is what the question is about. */
export const outage: Way = ({ intent, products, codes, classes }, { catalog }) =>
  intent === 'status' && products.length > 0 && codes.length === 0 && classes.length === 0
    ? { kind: 'about', products, codes: mostAsked(products, catalog), asksForOutage: true }
    : undefined;

import { standard } from '../../../catalog/catalog.ts';
import type { Way } from '../way.ts';

/** A class such as `5xx`: the codes of a product in it; without a product it is a question about the standards. */
export const classOfCodes: Way = ({ classes, products }) =>
  classes.length > 0 ? { kind: 'listed', products: products.length > 0 ? products : [standard], classes } : undefined;

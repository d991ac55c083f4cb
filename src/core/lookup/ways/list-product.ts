import type { Way } from '../way.ts';

/** A product without a code: all of its codes. */
export const listProduct: Way = ({ products, classes }) =>
  products.length > 0 ? { kind: 'listed', products, classes } : undefined;

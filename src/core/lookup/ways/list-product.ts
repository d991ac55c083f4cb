import type { Way } from '../way.ts';

/** A product whose codes are asked for: all of them. Other words in the question make it one about something else. */
export const listProduct: Way = ({ products, intent, words }) =>
  products.length > 0 && intent === 'list' && words.length === 0
    ? { kind: 'listed', products, classes: [] }
    : undefined;

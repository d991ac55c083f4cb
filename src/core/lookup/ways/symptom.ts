import type { Way } from '../way.ts';

/** Words that describe a symptom: the best matches on the products that were named, otherwise anywhere. */
export const symptom: Way = ({ words, products }, { search }) => {
  const entries = search(words, products);
  if (entries.length > 0) return { kind: 'found', entries, notOn: [] };
  const elsewhere = products.length > 0 ? search(words, []) : [];
  return elsewhere.length > 0 ? { kind: 'found', entries: elsewhere, notOn: products } : undefined;
};

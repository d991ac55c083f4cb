import type { ProductCodes } from '../../core/port.ts';
import type { CatalogRoute } from './route.ts';

export type CatalogProblem = 'no-match' | 'only-elsewhere' | 'no-codes' | 'unknown-product';

export type CatalogSearch = {
  readonly problem?: CatalogProblem | undefined;
  /** The product that is open; its id where the catalog does not have it. */
  readonly open?: string;
  readonly products: readonly ProductCodes[];
};

/** What of the catalog a route shows. */
export function searchCatalog(products: readonly ProductCodes[], { product: id, find }: CatalogRoute): CatalogSearch {
  const words = wordsIn(find);
  const everywhere = matching(products, words);
  if (id === '') return { problem: everywhere.length > 0 ? undefined : 'no-match', products: everywhere };
  const product = products.find((each) => each.id === id);
  if (!product) return { problem: 'unknown-product', open: id, products: everywhere };
  const { name: open, codes } = product;
  const own = matching([product], words);
  if (codes.length === 0) return { problem: 'no-codes', open, products: words.length > 0 ? everywhere : own };
  if (own.length > 0) return { open, products: own };
  return { problem: everywhere.length > 0 ? 'only-elsewhere' : 'no-match', open, products: everywhere };
}

/** The words that are looked for, in lower case. */
export const wordsIn = (find: string): readonly string[] => find.toLowerCase().match(/\S+/g) ?? [];

/** The products with every word: whole where the name has them all, otherwise with the codes that have the rest. */
function matching(products: readonly ProductCodes[], words: readonly string[]): ProductCodes[] {
  const hasAll = (...texts: readonly string[]): boolean => {
    const text = texts.join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return products.flatMap((product) => {
    const { id, name, codes } = product;
    if (hasAll(id, name)) return [product];
    const matches = codes.filter(({ code, title }) => hasAll(id, name, code, title));
    return matches.length > 0 ? [{ ...product, codes: matches }] : [];
  });
}

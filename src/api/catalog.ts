import type { FactsProvider } from '../core/facts/facts.ts';
import type { Language } from '../language.ts';

/**
 * What the catalog has at an address below `/api/v1/`: its products, a product with its codes, a code of a product.
 *
 * @returns undefined for what it does not have
 */
export function inCatalog(
  path: readonly string[],
  language: Language,
  withTeam: boolean,
  facts: FactsProvider,
): object | undefined {
  const [, product, codes, code, ...rest] = path;
  if (product === undefined) return { products: facts.products(language) };
  if (codes === undefined) {
    const known = facts.product(product, language);
    return known && { product: { ...known, codes: facts.codes(product, language) ?? [] } };
  }
  if (codes !== 'codes' || code === undefined || rest.length > 0) return undefined;
  const entry = facts.entry({ product, code }, language, withTeam);
  return entry && { entry };
}

import { type Catalog, codesForStatus, type Product, standard } from '../../catalog/catalog.ts';
import type { OwnCodes, Ref } from './answer.ts';

/* What the catalog says of pairs of product and code. */

export const isStandard = ({ product }: Ref): boolean => product === standard;

export const isDocumented = ({ product, code }: Ref, catalog: Catalog): boolean =>
  catalog.products.get(product)?.entries.has(code) ?? false;

/** The range that a code lies in, if it is in one. */
export const rangeWith = <Range extends { readonly from: number; readonly to: number }>(
  code: string,
  ranges: readonly Range[],
): Range | undefined => ranges.find(({ from, to }) => from <= Number(code) && Number(code) <= to);

/** Every product's entry for a code, the standard's own among them. */
export const refsOf = (code: string, catalog: Catalog): Ref[] =>
  (catalog.codes.get(code) ?? []).map((entry) => ({ product: entry.product, code: entry.code }));

/** Every pair of one of the codes and one of the products, code by code. */
export const pairsOf = (codes: readonly string[], products: readonly string[]): Ref[] =>
  codes.flatMap((code) => products.map((product) => ({ product, code })));

/** The codes of its own that a product has for a status. */
export const ownCodes = ({ product, code }: Ref, catalog: Catalog): Ref[] =>
  codesForStatus(product, code, catalog).map((entry) => ({ product, code: entry.code }));

/** Products that have no entry for a status but codes of their own. */
export const ownCodesFor = (status: string, catalog: Catalog): OwnCodes[] =>
  pairsOf([status], [...catalog.products.keys()])
    .filter((ref) => !isDocumented(ref, catalog))
    .map((ref) => ({ ref, count: ownCodes(ref, catalog).length }))
    .filter(({ count }) => count > 0);

/** Those of the products that document at least one of the codes. */
export const documenting = (products: readonly string[], codes: readonly string[], catalog: Catalog): string[] =>
  products.filter((product) => codes.some((code) => isDocumented({ product, code }, catalog)));

/**
 * What a question names a product with: its id. "http" is a word of every second question, so the standards are asked
 * for by their full name.
 */
export const askedName = ({ id, name }: Pick<Product, 'id' | 'name'>): string => (id === standard ? name.en : id);

import { type Entry, type Product, standard } from '../../catalog/catalog.ts';
import type { Ref } from '../lookup/answer.ts';
import { askedName } from '../lookup/refs.ts';
import type { PresentContext } from './context.ts';

/* What references stand for. They come from a lookup in the same catalog, so that what they name is always there. */

/** @throws for a product that the catalog does not have */
export function productOf(id: string, { catalog }: PresentContext): Product {
  const product = catalog.products.get(id);
  if (!product) throw new Error(`no product ${id}`);
  return product;
}

/** @throws for a code that the product does not document */
export function entryOf({ product, code }: Ref, context: PresentContext): Entry {
  const entry = productOf(product, context).entries.get(code);
  if (!entry) throw new Error(`no entry ${product} ${code}`);
  return entry;
}

/**
 * A product, covered or not, as far as the catalog knows either.
 *
 * @throws for a product that the catalog does not have
 */
const knownProduct = (id: string, context: PresentContext): Pick<Product, 'id' | 'name'> =>
  context.catalog.uncovered.get(id) ?? productOf(id, context);

/** @throws for a product that the catalog does not have */
export const kindOf = (id: string, context: PresentContext): Product['kind'] => productOf(id, context).kind;

/** What a product is called in the language of the card. */
export const productName = (id: string, context: PresentContext): string =>
  knownProduct(id, context).name[context.language];

/** The same for several, joined as in a sentence. */
export const productNames = (ids: readonly string[], context: PresentContext): string =>
  context.words.and(ids.map((id) => productName(id, context)));

/** How a sentence about the product calls it; the standards are about CDNs in general. */
export const selfName = (id: string, context: PresentContext): string | undefined =>
  id === standard ? undefined : productName(id, context);

/** What happened, in the few words of an entry's title. */
export const titleOf = (ref: Ref, context: PresentContext): string =>
  entryOf(ref, context).words[context.language].title;

/** What a person types to name the product, the standards in the language of the card. */
export const typedName = (id: string, context: PresentContext): string =>
  id === standard ? productName(id, context) : askedName(knownProduct(id, context));

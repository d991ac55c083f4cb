import type { Catalog, Entry } from '../../catalog/catalog.ts';
import { unique } from '../collections.ts';
import type { Ref } from './answer.ts';

/** A card offers so many. */
const maxOffered = 6;

/**
 * The codes of some products that people ask about most, as far as the catalog tells: errors of servers, half of them
 * what many products document, half of them what this product alone means by them; then what only this product has.
 *
 * @param classes only codes of these classes, unless it is empty
 */
export function mostAsked(products: readonly string[], catalog: Catalog, classes: readonly string[] = []): Ref[] {
  const each = Math.max(1, Math.floor(maxOffered / products.length));
  return products
    .flatMap((id) => chosenOf(entriesIn(id, classes, catalog), each, catalog))
    .slice(0, maxOffered)
    .map(({ product, code }) => ({ product, code }));
}

/** The entries of a product in some classes of codes, or all of them. */
export const entriesIn = (id: string, classes: readonly string[], { products }: Catalog): Entry[] =>
  [...(products.get(id)?.entries.values() ?? [])].filter(
    ({ code }) => classes.length === 0 || (/^\d{3}$/.test(code) && classes.includes(code.charAt(0))),
  );

/** Errors of servers first, each group in the order in which a person looks for them. */
function chosenOf(entries: readonly Entry[], count: number, { codes }: Catalog): Entry[] {
  const holders = ({ code }: Entry): number => codes.get(code)?.length ?? 0;
  const errors = entries.filter(isServerError).toSorted((a, b) => holders(b) - holders(a));
  const shared = errors.slice(0, Math.ceil(count / 2));
  const own = errors.filter(({ sense }) => sense !== 'standard');
  const onlyHere = entries.filter((entry) => !isServerError(entry) && holders(entry) === 1);
  const chosen = new Set(unique([...shared, ...own, ...errors, ...onlyHere, ...entries]).slice(0, count));
  const inOrder = entries.filter((entry) => chosen.has(entry));
  return [...inOrder.filter(isServerError), ...inOrder.filter((entry) => !isServerError(entry))];
}

const isServerError = ({ code }: Entry): boolean => /^[5-9]\d\d$/.test(code);

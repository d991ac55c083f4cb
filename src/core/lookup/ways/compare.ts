import type { Catalog } from '../../../catalog/catalog.ts';
import type { Answer, Ref } from '../answer.ts';
import { isStandard, ownCodesFor, refsOf } from '../refs.ts';
import type { LookupContext, Way } from '../way.ts';
import { maxExplained } from './explain.ts';
import { unknown } from './unknown-name.ts';

/** Codes without a product: what they mean on every product, those that are the default first. */
export const compare: Way = ({ codes }, context) =>
  codes.length > 0 ? productsFirst(compareCodes(codes, context), context.defaultProducts) : undefined;

export function compareCodes(codes: readonly string[], context: Pick<LookupContext, 'catalog' | 'nearest'>): Answer {
  const { catalog } = context;
  const documented = codes.filter((code) => catalog.codes.has(code) || ownCodesFor(code, catalog).length > 0);
  const shown = documented.slice(0, maxExplained);
  const unknownCodes = codes.filter((code) => !documented.includes(code));
  if (shown.length === 0) return unknown([], codes, context);
  const all = shown.flatMap((code) => refsOf(code, catalog));
  // What one product alone has names that product, and what the standards alone define leaves nothing to compare.
  const isSettled = all.every(isStandard) || all.every((ref) => isOneProductsOwn(ref, catalog));
  if (isSettled && all.length > 0 && unknownCodes.length === 0) {
    const more = documented.slice(maxExplained).flatMap((code) => refsOf(code, catalog));
    return { kind: 'explained', entries: all, more, undocumented: [] };
  }
  return {
    kind: 'compared',
    codes: shown,
    moreCodes: documented.slice(maxExplained),
    entries: all.filter((ref) => !isStandard(ref)),
    ownCodes: shown.flatMap((code) => ownCodesFor(code, catalog)),
    standard: all.filter(isStandard),
    unknownCodes,
  };
}

/** The card says that it is the only one in the catalog; nothing else is known that it could be. */
const isOneProductsOwn = ({ code }: Ref, catalog: Catalog): boolean =>
  catalog.codes.get(code)?.length === 1 && ownCodesFor(code, catalog).length === 0;

/** The same comparison with some products in front. */
export const productsFirst = (answer: Answer, products: readonly string[]): Answer =>
  answer.kind === 'compared'
    ? {
        ...answer,
        entries: answer.entries.toSorted(
          (a, b) => Number(products.includes(b.product)) - Number(products.includes(a.product)),
        ),
      }
    : answer;

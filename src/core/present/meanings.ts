import { standard } from '../../catalog/catalog.ts';
import { groupBy, unique } from '../collections.ts';
import type { Ref } from '../lookup/answer.ts';
import { entryOf, productName, selfName, titleOf } from './catalog-names.ts';
import type { PresentContext } from './context.ts';

/** What a code means on some products. */
export type Meaning = { readonly phrase: string; readonly refs: readonly Ref[] };

/** The sense of entries that follow the HTTP standard. */
export const standardSense = 'standard';

/**
 * Groups entries of one code by what it means, the commonest first, so that twenty products which follow the HTTP
 * standard are one line and the two that do not are easy to see.
 */
export function meanings(refs: readonly Ref[], context: PresentContext): Meaning[] {
  const groups = groupBy(refs, (ref) => entryOf(ref, context).sense ?? `${ref.product} ${ref.code}`);
  return [...groups]
    .map(([sense, members]) => ({ phrase: phraseOf(sense, members, context), refs: members }))
    .sort((a, b) => b.refs.length - a.refs.length);
}

/** One product's own title, the title of the standard, or the phrase that several products share. */
function phraseOf(sense: string, refs: readonly Ref[], context: PresentContext): string {
  const { catalog, language } = context;
  const [first] = refs;
  const code = first?.code ?? '';
  if (sense === standardSense && catalog.products.get(standard)?.entries.has(code)) {
    return titleOf({ product: standard, code }, context);
  }
  return (first && refs.length === 1 ? titleOf(first, context) : catalog.senses[sense]?.[language]) ?? '';
}

/** The names of the products, a few of them if there are many. */
export function namesOf(refs: readonly Ref[], context: PresentContext, limit = Number.POSITIVE_INFINITY): string {
  const names = unique(refs.map(({ product }) => productName(product, context)));
  // "And one more" takes as much room as the name.
  const shown = names.length > limit + 1 ? names.slice(0, limit) : names;
  return context.words.andMore(shown, names.length - shown.length);
}

/** Who to look at first, where all agree on it. */
export function agreedLookAt(refs: readonly Ref[], context: PresentContext): string | undefined {
  const [who, ...others] = unique(refs.map((ref) => entryOf(ref, context).lookAt[0]));
  const [product, ...more] = unique(refs.map((ref) => ref.product));
  const self = product === undefined || more.length > 0 ? undefined : selfName(product, context);
  return who && others.length === 0 ? context.words.lookAt[who](self) : undefined;
}

import { type Catalog, entriesOf } from '../../../catalog/catalog.ts';
import { createTrie, type Trie } from '../find/trie.ts';
import type { IdFormat, IdIndex } from './ids.ts';
import type { ProductSign, SignIndex } from './signs.ts';

/** What a text may hold word by word. */
export type Literal =
  /** A code that is no number, not even with a sub-status (403.14), as one spelling has it. */
  | { readonly kind: 'token'; readonly spelling: string; readonly code: string }
  /** What an error page of a product says. */
  | { readonly kind: 'page'; readonly sign: ProductSign }
  /** The end of a name that a site's own name points to. */
  | { readonly kind: 'cname'; readonly sign: ProductSign }
  /** What stands before an id on a page. */
  | { readonly kind: 'id'; readonly id: IdFormat };

/** Everything that is looked for word by word, in lower case, at once. */
export function literalTrie(catalog: Catalog, signs: SignIndex, ids: IdIndex): Trie<Literal> {
  const tokens = entriesOf(catalog).flatMap(({ code, spellings }) =>
    [code, ...spellings]
      .filter((spelling) => !/^\d+(?:\.\d+)?$/.test(spelling))
      .map((spelling) => tokenOf(spelling, code)),
  );
  return createTrie<Literal>([
    ...tokens,
    ...signs.pages.map((sign) => ({ key: sign.phrase, value: { kind: 'page', sign } as const })),
    ...signs.cnames.map((sign) => ({ key: sign.suffix, value: { kind: 'cname', sign } as const })),
    ...ids.pages.map((id) => ({ key: id.name.toLowerCase(), value: { kind: 'id', id } as const })),
  ]);
}

const tokenOf = (spelling: string, code: string) => ({
  key: spelling.toLowerCase(),
  value: { kind: 'token', spelling, code } as const,
});

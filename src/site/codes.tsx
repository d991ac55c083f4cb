import type { Entry, Product } from '../catalog/catalog.ts';
import { entryPath } from '../core/site-address.ts';
import type { Language } from '../language.ts';
import { hrefFrom } from './page.ts';
import { Text } from './text.tsx';

type Props = { readonly product: Product; readonly entry: Entry; readonly language: Language; readonly root: string };

/** A link to the page of an entry: its code, and what happened. */
export const EntryLink = ({ product, entry: { code, words }, language, root }: Props) => (
  <a href={hrefFrom(root, entryPath(product.id, code, product.entries.keys(), language))}>
    <code>{code}</code> <Text text={words[language].title} />
  </a>
);

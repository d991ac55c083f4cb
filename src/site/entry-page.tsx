import type { Catalog, Entry, Product } from '../catalog/catalog.ts';
import { entryPath, indexPath, productPath } from '../core/site-address.ts';
import type { Language } from '../language.ts';
import { locales } from '../locales/index.ts';
import { partsOfPage } from './card-parts.ts';
import { EntryLink } from './codes.tsx';
import { newestOf } from './dates.ts';
import { hrefFrom, type Page, rootFrom, type Site } from './page.ts';
import { type HrefOfChoice, PartView } from './part.tsx';
import { articleData } from './structured-data.ts';
import { descriptionOf, plainText } from './text.tsx';

/** The page of a code on a product: all that its card says. */
export function entryPage(product: Product, entry: Entry, language: Language, site: Site): Page {
  const { code } = entry;
  const pathIn = (other: Language): string => entryPath(product.id, code, product.entries.keys(), other);
  const path = pathIn(language);
  const { card } = site.bot.explain({ text: '', asked: { codes: [code], products: [product.id] }, language });
  const sources = entry.sources.flatMap((id) => product.sources[id] ?? []);
  const described = {
    path,
    language,
    title: plainText(card.title),
    description: descriptionOf(card.verdict),
    changed: newestOf(sources, site.catalog),
  };
  const root = rootFrom(path);
  return {
    ...described,
    pathIn,
    trail: [
      { label: locales[language].page.allProducts, path: indexPath(language) },
      { label: product.name[language], path: productPath(product.id, language) },
      { label: code, path },
    ],
    data: articleData(described, sources, site.siteUrl),
    content: (
      <>
        <article>
          <h1>{described.title}</h1>
          {partsOfPage(card).map((part) => (
            <PartView part={part} hrefOf={hrefOfChoice(site.catalog, root)} />
          ))}
        </article>
        <Neighbours product={product} entry={entry} language={language} root={root} />
      </>
    ),
  };
}

/** A choice that asks for one code of one product leads to its page. */
const hrefOfChoice =
  ({ products }: Catalog, root: string): HrefOfChoice =>
  ({ asked: { codes: [code = ''] = [], products: [id = ''] = [] } = {}, language }) => {
    const entries = products.get(id)?.entries;
    return entries?.has(code) ? hrefFrom(root, entryPath(id, code, entries.keys(), language)) : undefined;
  };

type NeighboursProps = {
  readonly product: Product;
  readonly entry: Entry;
  readonly language: Language;
  readonly root: string;
};

/** The codes before and after it in the product's list, and all of them. */
function Neighbours({ product, entry, language, root }: NeighboursProps) {
  const words = locales[language];
  const all = [...product.entries.values()];
  const at = all.indexOf(entry);
  const ways = [
    { label: words.site.previous, rel: 'prev', to: all[at - 1] },
    { label: words.site.next, rel: 'next', to: all[at + 1] },
  ];
  return (
    <nav class="neighbours" aria-label={words.site.neighbours}>
      <ul>
        {ways.map(({ label, to }) =>
          to === undefined ? null : (
            <li>
              <span class="small">{label + words.core.colon}</span>
              <EntryLink product={product} entry={to} language={language} root={root} />
            </li>
          ),
        )}
        <li>
          <a href={hrefFrom(root, productPath(product.id, language))}>{words.core.allCodes(all.length)}</a>
        </li>
      </ul>
    </nav>
  );
}

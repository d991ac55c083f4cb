import type { Product } from '../catalog/catalog.ts';
import { indexPath, productPath } from '../core/site-address.ts';
import type { Language } from '../language.ts';
import { locales } from '../locales/index.ts';
import { newestOf } from './dates.ts';
import { hrefFrom, type Page, rootFrom, type Site } from './page.ts';
import { maxMatches, searchFile } from './search-index.ts';
import { listData } from './structured-data.ts';
import { descriptionOf } from './text.tsx';

/** The first page of a language: the search, and all products by kind. */
export function indexPage(language: Language, site: Site): Page {
  const { core, page, site: own } = locales[language];
  const path = indexPath(language);
  const root = rootFrom(path);
  const described = {
    path,
    language,
    title: core.titles.help,
    description: descriptionOf(own.intro),
    changed: newestOf([], site.catalog),
  };
  return {
    ...described,
    pathIn: indexPath,
    trail: [{ label: page.allProducts, path }],
    data: listData('WebSite', described, site.siteUrl),
    hasSearch: true,
    content: (
      <>
        <h1>{described.title}</h1>
        <p>{own.intro}</p>
        <Search language={language} root={root} />
        <Products products={[...site.catalog.products.values()]} language={language} root={root} />
      </>
    ),
  };
}

type Placed = { readonly language: Language; readonly root: string };

/** The search, which its script shows; the words that it needs come along, so that it loads none. */
function Search({ language, root }: Placed) {
  const { page, site } = locales[language];
  return (
    <form
      role="search"
      hidden
      data-root={root}
      data-index={hrefFrom(root, searchFile(language))}
      data-max={maxMatches}
      data-none={page.noMatch}
      data-all={site.matches('{count}')}
      data-some={site.firstMatches('{count}', String(maxMatches))}
      data-failed={site.searchFailed}
    >
      <label for="find">{page.find}</label>
      <input id="find" type="search" autocomplete="off" spellcheck={false} />
      <p role="status" />
      <ul class="codes" />
    </form>
  );
}

const Products = ({ products, language, root }: Placed & { readonly products: readonly Product[] }) => (
  <div class="products">
    {[...new Set(products.map(({ kind }) => kind))].map((kind) => (
      <section>
        <h2>{locales[language].page.productKinds[kind]}</h2>
        <ul>
          {products
            .filter((product) => product.kind === kind)
            .map(({ id, name, entries }) => (
              <li>
                <a href={hrefFrom(root, productPath(id, language))}>{name[language]}</a>{' '}
                <span class="small">{locales[language].page.codes(entries.size)}</span>
              </li>
            ))}
        </ul>
      </section>
    ))}
  </div>
);

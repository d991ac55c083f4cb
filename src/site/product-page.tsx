import type { Product } from '../catalog/catalog.ts';
import type { Link } from '../core/card.ts';
import { indexPath, productPath } from '../core/site-address.ts';
import type { Language } from '../language.ts';
import { type CoreWords, locales } from '../locales/index.ts';
import { EntryLink } from './codes.tsx';
import { newestOf } from './dates.ts';
import { type Page, rootFrom, type Site } from './page.ts';
import { Actions } from './part.tsx';
import { listData } from './structured-data.ts';
import { descriptionOf } from './text.tsx';

/** The page of a product: what it is, where to turn, and every code of it. */
export function productPage(product: Product, language: Language, site: Site): Page {
  const { core, page, site: own } = locales[language];
  const name = product.name[language];
  const path = productPath(product.id, language);
  const count = product.entries.size;
  const whatItIs = count === 0 ? core.publishesNone(name) : core.about.kinds[product.kind](name, count);
  const described = {
    path,
    language,
    title: core.titles.listed(name, count),
    description: descriptionOf(count === 0 ? whatItIs : core.sentences([whatItIs, own.ofEach])),
    changed: newestOf(Object.values(product.sources), site.catalog),
  };
  return {
    ...described,
    pathIn: (other) => productPath(product.id, other),
    trail: [
      { label: page.allProducts, path: indexPath(language) },
      { label: name, path },
    ],
    data: listData('CollectionPage', described, site.siteUrl),
    content: (
      <>
        <h1>{described.title}</h1>
        <p>{whatItIs}</p>
        <Actions links={linksOf(product, core)} />
        <ul class="codes" aria-label={own.codes}>
          {[...product.entries.values()].map((entry) => (
            <li>
              <EntryLink product={product} entry={entry} language={language} root={rootFrom(path)} />
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

/** Where a ticket is opened, and where the vendor says whether there is an outage. */
const linksOf = ({ ticket, status }: Product, words: CoreWords): Link[] => [
  ...(ticket?.url === undefined ? [] : [{ label: words.openTicket, url: ticket.url }]),
  ...(status === undefined ? [] : [{ label: words.status, url: status }]),
];

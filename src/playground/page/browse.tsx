import { useEffect, useState } from 'preact/hooks';
import type { ProductCodes } from '../../core/port.ts';
import type { Language } from '../../language.ts';
import type { Locale } from '../../locales/index.ts';
import { locales } from '../../locales/index.ts';
import { type CatalogProblem, type CatalogSearch, searchCatalog, wordsIn } from './catalog-search.ts';
import { fetchProducts } from './requests.ts';
import { addressOf, type CatalogRoute, hasAddress } from './route.ts';
import type { ViewOptions } from './view-options.ts';

type Props = {
  readonly route: CatalogRoute;
  readonly language: Language;
  readonly options: ViewOptions;
  readonly onFind: (text: string) => void;
};

/** The whole catalog: products by kind, their codes, and a field that looks through both. */
export function BrowseView({ route, language, options, onFind }: Props) {
  const [products, setProducts] = useState<readonly ProductCodes[]>();
  const [problem, setProblem] = useState('');
  const { page: words } = locales[language];
  useEffect(() => {
    fetchProducts(language).then(
      (response) => setProducts(response.products),
      () => setProblem(words.unreachable),
    );
  }, [language]);

  const result = products && searchCatalog(products, route);
  return (
    <>
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <label class="above" for="find">
          {words.find}
        </label>
        <input id="find" type="search" value={route.find} onInput={(event) => onFind(event.currentTarget.value)} />
      </form>
      {route.product && (
        <p>
          <a href={addressOf({ product: '', find: route.find }, options)}>{words.allProducts}</a>
        </p>
      )}
      <p role="status" class={problem && 'problem'}>
        {problem || (result?.problem && sentences[result.problem](result.open ?? '', locales[language]))}
      </p>
      {result && <Matches result={result} route={route} language={language} options={options} />}
    </>
  );
}

const sentences: Readonly<Record<CatalogProblem, (open: string, locale: Locale) => string>> = {
  'no-match': (_open, { page }) => page.noMatch,
  'only-elsewhere': (open, { page }) => page.onlyElsewhere(open),
  'no-codes': (open, { core }) => core.publishesNone(open),
  'unknown-product': (open, { page }) => page.unknownProduct(open),
};

type MatchesProps = Omit<Props, 'onFind'> & { readonly result: CatalogSearch };

function Matches({ result: { problem, products }, route, language, options }: MatchesProps) {
  if (products.length === 0) {
    const text = route.find.trim();
    const question = `search ${text}`;
    return hasAddress(question) ? (
      <p>
        <a href={addressOf({ question }, options)}>{locales[language].page.searchFor(text)}</a>
      </p>
    ) : null;
  }
  const isOverview = wordsIn(route.find).length === 0 && (route.product === '' || problem === 'unknown-product');
  const List = isOverview ? ProductList : CodeList;
  return <List products={products} language={language} options={options} />;
}

type ListProps = Pick<Props, 'language' | 'options'> & { readonly products: readonly ProductCodes[] };

const ProductList = ({ products, language, options }: ListProps) => (
  <div class="products">
    {[...new Set(products.map(({ kind }) => kind))].map((kind) => (
      <section>
        <h2>{locales[language].page.productKinds[kind]}</h2>
        <ul>
          {products
            .filter((product) => product.kind === kind)
            .map(({ id, name, codes }) => (
              <li>
                <a href={addressOf({ product: id, find: '' }, options)}>{name}</a>{' '}
                <span class="quiet">{locales[language].page.codes(codes.length)}</span>
              </li>
            ))}
        </ul>
      </section>
    ))}
  </div>
);

const CodeList = ({ products, language, options }: ListProps) => (
  <>
    {products.map(({ name, codes }) => (
      <section class="codes">
        <h2>
          <a href={addressOf({ question: name }, options)}>{name}</a>{' '}
          <span class="quiet">{locales[language].page.codes(codes.length)}</span>
        </h2>
        <ul>
          {codes.map(({ code, title, question }) => (
            <li>
              <a href={addressOf({ question }, options)}>
                <code>{code}</code> {title}
              </a>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
);

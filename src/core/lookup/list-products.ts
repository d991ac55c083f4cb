import type { Catalog } from '../../catalog/catalog.ts';
import type { Language } from '../../language.ts';
import type { ProductCodes } from '../port.ts';
import { askedName } from './refs.ts';

/** Every product with every code, and the question that opens each. */
export const listProducts = (catalog: Catalog, language: Language): ProductCodes[] =>
  [...catalog.products.values()].map((product) => ({
    id: product.id,
    name: product.name[language],
    kind: product.kind,
    codes: [...product.entries.values()].map(({ code, words }) => ({
      code,
      title: words[language].title,
      question: `${code} ${askedName(product)}`,
    })),
  }));

import { type Catalog, standard } from '../../catalog/catalog.ts';
import type { Language } from '../../language.ts';
import type { ProductCodes } from '../port.ts';

/** Every product with every code, and the question that opens each. */
export const listProducts = (catalog: Catalog, language: Language): ProductCodes[] =>
  [...catalog.products.values()].map(({ id, name, kind, entries }) => ({
    id,
    name: name[language],
    kind,
    codes: [...entries.values()].map(({ code, words }) => ({
      code,
      title: words[language].title,
      question: `${code} ${id === standard ? name.en : id}`,
    })),
  }));

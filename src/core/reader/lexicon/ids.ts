import type { Catalog, Product } from '../../../catalog/catalog.ts';
import { groupBy } from '../../collections.ts';
import { remembered } from './remembered.ts';

/** What an id looks like by which the support of a product finds a request. */
export type IdFormat = {
  readonly product: string;
  /** As the vendor writes it. */
  readonly name: string;
  readonly in: Product['requestIds'][number]['in'];
  readonly pattern: RegExp;
};

/** Ids by where they are found; several products may have one name for theirs. */
export type IdIndex = {
  /** Those in a field of that name, in lower case. */
  readonly ofField: (name: string) => readonly IdFormat[];
  readonly pages: readonly IdFormat[];
};

export function idIndex({ products, uncovered }: Pick<Catalog, 'products' | 'uncovered'>): IdIndex {
  const all = [...products.values(), ...uncovered.values()].flatMap(({ id: product, requestIds }) =>
    requestIds.map((id) => ({
      product,
      name: id.name,
      in: id.in,
      pattern: id.pattern === undefined ? anyId : new RegExp(id.pattern, 'i'),
    })),
  );
  const inFields = all.filter((id) => id.in !== 'page');
  const whole = groupBy(
    inFields.filter(({ name }) => !name.endsWith('*')),
    ({ name }) => name.toLowerCase(),
  );
  const prefixes = inFields
    .filter(({ name }) => name.endsWith('*'))
    .map((id) => ({ id, prefix: id.name.slice(0, -1).toLowerCase() }));
  return {
    ofField: remembered(
      (name) => whole.get(name) ?? prefixes.filter(({ prefix }) => name.startsWith(prefix)).map(({ id }) => id),
    ),
    pages: all.filter((id) => id.in === 'page'),
  };
}

/** Ids hold a digit; a word after "Request ID" is not an id. */
const anyId = /^(?=[^\s]{0,100}\d)[\w.:=+/@|-]{6,120}/;

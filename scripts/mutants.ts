import type { Catalog, Name, Product, Uncovered } from '../src/catalog/catalog.ts';
import { unique } from '../src/core/collections.ts';
import { nameKey } from '../src/core/reader/lexicon/names.ts';
import type { NumberRule } from '../src/core/reader/numbers/rule.ts';

/* The reader's knowledge with one thing left out: one rule, format, sign, id or name at a time. */

export type Mutant = {
  readonly kind: 'rule' | 'format' | 'sign' | 'request id' | 'name';
  /** What is left out, for whoever looks for it. */
  readonly without: string;
  /** Words that a text has, in lower case, which the loss concerns; other texts are tried last. */
  readonly about: readonly string[];
  readonly catalog: Catalog;
  readonly rules: readonly NumberRule[];
};

/** Everything that can be left out, one after the other: a catalog takes memory. */
export function* mutantsOf(catalog: Catalog, rules: readonly NumberRule[]): Generator<Mutant> {
  for (const rule of rules) {
    yield { kind: 'rule', without: rule.id, about: [], catalog, rules: rules.filter((each) => each !== rule) };
  }
  for (const change of [
    ...withoutFormats(catalog),
    ...withoutSigns(catalog),
    ...withoutIds(catalog),
    ...withoutNames(catalog),
  ]) {
    const { changed, ...described } = change;
    yield { ...described, catalog: { ...catalog, ...changed() }, rules };
  }
}

type Change = Pick<Mutant, 'kind' | 'without' | 'about'> & {
  readonly changed: () => Partial<Pick<Catalog, 'products' | 'uncovered' | 'formats' | 'names'>>;
};

const withoutFormats = ({ formats }: Catalog): Change[] =>
  formats.map((format) => ({
    kind: 'format',
    without: `${format.product ?? 'any program'}: ${format.name}`,
    about: [...format.has, ...format.when].map((word) => word.toLowerCase()),
    changed: () => ({ formats: formats.filter((each) => each !== format) }),
  }));

const withoutSigns = (catalog: Catalog): Change[] =>
  everyProduct(catalog).flatMap((product) =>
    product.fingerprints.map((sign): Change => {
      const { strength, source: _, wrote: __, relayed: ___, value, ...place } = sign;
      const [kind = '', word = ''] = Object.entries(place)[0] ?? [];
      return {
        kind: 'sign',
        without: `${product.id}: ${strength} ${kind} ${word}${value ? ` ${value}` : ''}`,
        about: [word.toLowerCase().replace(/\*$/, '')],
        changed: () =>
          changedProduct(catalog, product, { fingerprints: product.fingerprints.filter((each) => each !== sign) }),
      };
    }),
  );

/** An id has one name, wherever it is found. */
const withoutIds = (catalog: Catalog): Change[] =>
  everyProduct(catalog).flatMap((product) =>
    unique(product.requestIds.map(({ name }) => name.toLowerCase())).map(
      (name): Change => ({
        kind: 'request id',
        without: `${product.id}: ${name}`,
        about: [name.replace(/\*$/, '')],
        changed: () =>
          changedProduct(catalog, product, {
            requestIds: product.requestIds.filter((id) => id.name.toLowerCase() !== name),
          }),
      }),
    ),
  );

/** A name is one however its words are joined, as the reader has it. */
function withoutNames(catalog: Catalog): Change[] {
  const known = new Set(catalog.names.map(({ name }) => nameKey(name)));
  const ofProducts = everyProduct(catalog).flatMap(({ id, name, aliases, sharedAliases }) =>
    unique([id, ...Object.values(name), ...aliases, ...sharedAliases].map(nameKey)).map((key) => ({ key, ids: [id] })),
  );
  const ofVendors = [...catalog.vendors.values()].flatMap(({ id, aliases }) => {
    const ids = [...catalog.products.values()].flatMap((product) => (product.vendor === id ? [product.id] : []));
    return unique(aliases.map(nameKey)).map((key) => ({ key, ids }));
  });
  const ofNobody = catalog.names
    .filter(({ products, uncovered }) => products.length + uncovered.length === 0)
    .map(({ name }) => ({ key: nameKey(name), ids: [] }));
  return [...ofProducts, ...ofVendors, ...ofNobody]
    .filter(({ key }) => known.has(key))
    .map(({ key, ids }) => ({
      kind: 'name',
      without: `${ids.join(', ') || 'a lookalike'}: ${key}`,
      about: [key],
      changed: () => ({
        names: catalog.names.flatMap((name) => (nameKey(name.name) === key ? taken(name, ids) : [name])),
      }),
    }));
}

/** A name that these products no longer have. */
function taken(name: Name, ids: readonly string[]): Name[] {
  const isKept = (id: string): boolean => !ids.includes(id);
  const left = { ...name, products: name.products.filter(isKept), uncovered: name.uncovered.filter(isKept) };
  return left.products.length + left.uncovered.length > 0 ? [left] : [];
}

const everyProduct = ({ products, uncovered }: Catalog): (Product | Uncovered)[] => [
  ...products.values(),
  ...uncovered.values(),
];

function changedProduct(
  { products, uncovered }: Catalog,
  { id }: Product | Uncovered,
  change: Partial<Pick<Product, 'fingerprints' | 'requestIds'>>,
): Partial<Pick<Catalog, 'products' | 'uncovered'>> {
  const product = products.get(id);
  if (product) return { products: new Map([...products, [id, { ...product, ...change }]]) };
  const other = uncovered.get(id);
  return other ? { uncovered: new Map([...uncovered, [id, { ...other, ...change }]]) } : {};
}

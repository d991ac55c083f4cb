import { entryRule, problemAt, productRule, type Rule } from './rule.ts';

/** Rules that hold names, paths and references together. */
export const references: readonly Rule[] = [
  entryRule('path-is-code', (entry) =>
    entry.content.code === entry.stem
      ? []
      : [problemAt(entry, ['code'], `code is "${entry.content.code}". Make it "${entry.stem}" or rename the file.`)],
  ),

  entryRule('related-resolves', (entry, product) =>
    (entry.content.related ?? []).flatMap((code, at) => {
      if (code === entry.stem) return [problemAt(entry, ['related', at], `${code} names itself. Remove it.`)];
      return product.stems.includes(code)
        ? []
        : [problemAt(entry, ['related', at], `${product.id} has no ${code}. Add ${code}.yaml or remove it here.`)];
    }),
  ),

  entryRule('source-exists', (entry, product) =>
    entry.content.sources.flatMap((id, at) =>
      id in product.product.content.sources
        ? []
        : [problemAt(entry, ['sources', at], `product.yaml has no source "${id}". Add it there or name another.`)],
    ),
  ),

  productRule('source-used', ({ product, entries }) => {
    const { sources, reserved = [], ticket } = product.content;
    const used = new Set([
      ...entries.flatMap(({ content }) => content.sources),
      ...reserved.map(({ source }) => source),
      ...(ticket?.source ? [ticket.source] : []),
    ]);
    return Object.keys(sources)
      .filter((id) => !used.has(id))
      .map((id) => problemAt(product, ['sources', id], `nothing rests on the source "${id}". Use it or remove it.`));
  }),

  productRule('product-source-exists', ({ product }) => {
    const { sources, reserved = [], ticket } = product.content;
    const named = [
      ...reserved.map(({ source }, at) => ({ source, path: ['reserved', at] })),
      ...(ticket?.source ? [{ source: ticket.source, path: ['ticket'] }] : []),
    ];
    return named
      .filter(({ source }) => !(source in sources))
      .map(({ source, path }) => problemAt(product, path, `there is no source "${source}". Add it under sources.`));
  }),

  entryRule('sense-exists', (entry, _product, { senses }) =>
    entry.content.sense in senses.content
      ? []
      : [
          problemAt(
            entry,
            ['sense'],
            `senses.yaml has no "${entry.content.sense}". Choose one of its or add it there.`,
          ),
        ],
  ),

  {
    id: 'sense-used',
    check: ({ senses, products }) => {
      const used = new Set(products.flatMap(({ entries }) => entries.map(({ content }) => content.sense)));
      return Object.keys(senses.content)
        .filter((sense) => !used.has(sense))
        .map((sense) => problemAt(senses, [sense], `no entry has the sense "${sense}". Use it or remove it.`));
    },
  },

  productRule('vendor-exists', ({ product }, { vendors }) =>
    product.content.vendor in vendors.content
      ? []
      : [problemAt(product, ['vendor'], `vendors.yaml has no "${product.content.vendor}". Add it there.`)],
  ),

  {
    id: 'alias-unique',
    check: ({ vendors, others, products }) => {
      const owner = new Map<string, string>();
      const claims = [
        ...products.flatMap(({ id, product }) => [
          { name: id, by: id, file: product, path: [] },
          ...product.content.aliases.map((name, at) => ({ name, by: id, file: product, path: ['aliases', at] })),
        ]),
        ...others.content.map((name, at) => ({ name, by: 'a product not covered', file: others, path: [at] })),
        ...Object.entries(vendors.content).flatMap(([id, { aliases }]) =>
          aliases.map((name, at) => ({ name, by: `vendor ${id}`, file: vendors, path: [id, 'aliases', at] })),
        ),
      ];
      return claims.flatMap(({ name, by, file, path }) => {
        const key = name.toLowerCase();
        const other = owner.get(key);
        owner.set(key, by);
        if (name !== key) return [problemAt(file, path, `"${name}" has capitals. Write it in lower case.`)];
        return other === undefined
          ? []
          : [problemAt(file, path, `"${name}" already stands for ${other}. Remove it from one of the two.`)];
      });
    },
  },

  productRule('shared-alias-is-shared', ({ product }, { products }) =>
    (product.content['shared-aliases'] ?? []).flatMap((name, at) =>
      products.some((other) => other.product.content.aliases.includes(name))
        ? [problemAt(product, ['shared-aliases', at], `"${name}" is also a plain alias. Make it shared there too.`)]
        : [],
    ),
  ),

  productRule('reserved-in-order', ({ product }) =>
    (product.content.reserved ?? []).flatMap(({ from, to }, at) =>
      from < to
        ? []
        : [problemAt(product, ['reserved', at], `${from} to ${to} is no range. Put the lower number first.`)],
    ),
  ),

  productRule('fingerprint-compiles', ({ product }) =>
    (product.content.fingerprints ?? []).flatMap(({ value = '' }, at) => {
      try {
        new RegExp(value, 'i');
        return [];
      } catch {
        return [problemAt(product, ['fingerprints', at], `"${value}" is no regular expression. Mend it.`)];
      }
    }),
  ),
];

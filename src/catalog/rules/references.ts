import { stemOf } from '../load.ts';
import type { ProductFile } from '../schema/product.ts';
import { entryRule, needingAll, problemAt, productRule, type Rule } from './rule.ts';

/** Rules that hold names, paths and references together. */
export const references: readonly Rule[] = [
  entryRule('path-is-code', (entry) => {
    const stem = stemOf(entry.content.code);
    return stem === entry.stem
      ? []
      : [
          problemAt(
            entry,
            ['code'],
            `code is "${entry.content.code}". Rename the file to ${stem}.yaml or fix the code.`,
          ),
        ];
  }),

  entryRule('code-unique', (entry, product) => {
    const others = product.entries.filter(({ stem }) => stem !== entry.stem).map(({ content }) => content);
    const taken = new Set(others.flatMap(({ code, spellings = [] }) => [code, ...spellings].map(spelt)));
    return [entry.content.code, ...(entry.content.spellings ?? [])]
      .filter((name) => taken.has(spelt(name)))
      .map((name) => problemAt(entry, ['code'], `"${name}" also names another entry. Keep it in one of the two.`));
  }),

  entryRule('number-has-sense', (entry) =>
    /^\d{3}$/.test(entry.content.code) && entry.content.sense === undefined
      ? [problemAt(entry, ['code'], 'a code of three digits needs a sense. Choose one of senses.yaml or add it there.')]
      : [],
  ),

  entryRule('related-resolves', (entry, product) =>
    (entry.content.related ?? []).flatMap((code, at) => {
      if (code === entry.content.code) return [problemAt(entry, ['related', at], `${code} names itself. Remove it.`)];
      return product.stems.includes(stemOf(code))
        ? []
        : [
            problemAt(
              entry,
              ['related', at],
              `${product.id} has no ${code}. Add ${stemOf(code)}.yaml or remove it here.`,
            ),
          ];
    }),
  ),

  entryRule('source-exists', (entry, product) =>
    entry.content.sources.flatMap((id, at) =>
      Object.hasOwn(product.product.content.sources, id)
        ? []
        : [problemAt(entry, ['sources', at], `product.yaml has no source "${id}". Add it there or name another.`)],
    ),
  ),

  needingAll(
    productRule('source-used', ({ product, entries }) => {
      const used = new Set([
        ...entries.flatMap(({ content }) => content.sources),
        ...ownSources(product.content).map(({ source }) => source),
      ]);
      return Object.keys(product.content.sources)
        .filter((id) => !used.has(id))
        .map((id) => problemAt(product, ['sources', id], `nothing rests on the source "${id}". Use it or remove it.`));
    }),
  ),

  productRule('product-source-exists', ({ product }) =>
    ownSources(product.content)
      .filter(({ source }) => !Object.hasOwn(product.content.sources, source))
      .map(({ source, path }) => problemAt(product, path, `there is no source "${source}". Add it under sources.`)),
  ),

  entryRule('sense-exists', (entry, _product, { senses }) =>
    entry.content.sense === undefined || Object.hasOwn(senses.content, entry.content.sense)
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
    needsAll: true,
    check: ({ senses, products }) => {
      const used = new Set(products.flatMap(({ entries }) => entries.map(({ content }) => content.sense)));
      return Object.keys(senses.content)
        .filter((sense) => !used.has(sense))
        .map((sense) => problemAt(senses, [sense], `no entry has the sense "${sense}". Use it or remove it.`));
    },
  },

  productRule('vendor-exists', ({ product }, { vendors }) =>
    Object.hasOwn(vendors.content, product.content.vendor)
      ? []
      : [problemAt(product, ['vendor'], `vendors.yaml has no "${product.content.vendor}". Add it there.`)],
  ),

  {
    id: 'alias-unique',
    check: ({ vendors, products }) => {
      const owner = new Map<string, string>();
      const claims = [
        ...products.flatMap(({ id, product }) => [
          { name: id, by: id, file: product, path: [] },
          ...product.content.aliases.map((name, at) => ({ name, by: id, file: product, path: ['aliases', at] })),
        ]),
        ...Object.entries(vendors.content).flatMap(([id, { aliases }]) =>
          aliases.map((name, at) => ({ name, by: `vendor ${id}`, file: vendors, path: [id, 'aliases', at] })),
        ),
      ];
      return claims.flatMap(({ name, by, file, path }) => {
        // The reader treats names as equal however their words are joined.
        const key = name.toLowerCase().replace(/[\s_-]+/g, '');
        const other = owner.get(key);
        owner.set(key, by);
        if (name !== name.toLowerCase())
          return [problemAt(file, path, `"${name}" has capitals. Write it in lower case.`)];
        return other === undefined || (other === by && path.length > 0)
          ? []
          : [problemAt(file, path, `"${name}" already names ${other}. Remove it from one of the two.`)];
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

  productRule('ranges-in-order', ({ product }) =>
    (['reserved', 'complete'] as const).flatMap((field) =>
      (product.content[field] ?? []).flatMap(({ from, to }, at) =>
        from < to
          ? []
          : [problemAt(product, [field, at], `${from} to ${to} is not a range. Put the lower number first.`)],
      ),
    ),
  ),

  productRule('sign-says-whose', ({ product }) =>
    (product.content.fingerprints ?? []).flatMap(({ header = '', value }, at) =>
      headersOfEverybody.has(header) && value === undefined
        ? [
            problemAt(
              product,
              ['fingerprints', at],
              `everybody sends ${header}. Add the value that only this product sends.`,
            ),
          ]
        : [],
    ),
  ),

  {
    id: 'strong-sign-unique',
    check: ({ products }) => {
      const owner = new Map<string, string>();
      return products.flatMap(({ id, product }) =>
        (product.content.fingerprints ?? []).flatMap(({ strength, source: _source, ...sign }, at) => {
          const key = JSON.stringify(
            Object.entries(sign)
              .filter(([, value]) => typeof value === 'string')
              .sort(),
          );
          const other = strength === 'strong' ? owner.get(key) : undefined;
          if (strength === 'strong') owner.set(key, id);
          return other === undefined || other === id
            ? []
            : [
                problemAt(
                  product,
                  ['fingerprints', at],
                  `it proves ${other}, too. Make it weaker on both, or narrower.`,
                ),
              ];
        }),
      );
    },
  },

  productRule('pattern-compiles', ({ product }) => {
    const { fingerprints = [], 'request-ids': requestIds = [] } = product.content;
    const patterns = [
      ...fingerprints.map(({ value }, at) => ({ pattern: value, path: ['fingerprints', at] })),
      ...requestIds.map(({ pattern }, at) => ({ pattern, path: ['request-ids', at] })),
    ];
    return patterns.flatMap(({ pattern = '', path }) => {
      try {
        new RegExp(pattern, 'i');
        return [];
      } catch {
        return [problemAt(product, path, `"${pattern}" is not a valid regular expression. Fix it.`)];
      }
    });
  }),

  productRule('format-in-order', ({ formats }) =>
    formats.flatMap((format) => {
      const { line, fields, when = [] } = format.content;
      if ((line === undefined) === (fields === undefined))
        return [problemAt(format, [], 'a format has either line or fields. Keep one of them.')];
      if (fields && when.length === 0)
        return [problemAt(format, ['fields'], 'say under when which names tell the format.')];
      try {
        new RegExp(line ?? '', 'u');
        return [];
      } catch {
        return [problemAt(format, ['line'], `"${line}" is not a valid regular expression (flag u). Fix it.`)];
      }
    }),
  ),
];

const headersOfEverybody = new Set([
  'server',
  'via',
  'x-cache',
  'x-served-by',
  'x-powered-by',
  'set-cookie',
  'cdn-loop',
]);

/** Spellings that are the same to the reader. */
const spelt = (code: string): string => code.toLowerCase().replace(/[\s_-]+/g, ' ');

/** The sources that the product's own facts name, and where. */
function ownSources(product: ProductFile): { source: string; path: (string | number)[] }[] {
  const { reserved = [], complete = [], ticket, origin, fingerprints = [], 'request-ids': requestIds = [] } = product;
  return [
    ...reserved.map(({ source }, at) => ({ source, path: ['reserved', at] })),
    ...complete.map(({ source }, at) => ({ source, path: ['complete', at] })),
    ...requestIds.map(({ source }, at) => ({ source, path: ['request-ids', at] })),
    ...fingerprints.map(({ source }, at) => ({ source, path: ['fingerprints', at] })),
    ...(ticket ? [{ source: ticket.source, path: ['ticket'] }] : []),
    ...(origin ? [{ source: origin.source, path: ['origin'] }] : []),
  ];
}

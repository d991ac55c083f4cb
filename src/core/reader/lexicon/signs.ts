import type { Catalog, Product } from '../../../catalog/catalog.ts';
import { groupBy } from '../../collections.ts';
import { escapePattern } from './escape.ts';

type Fingerprint = Product['fingerprints'][number];

/** A sign of a product, which product.yaml calls a fingerprint. */
export type ProductSign = {
  readonly product: string;
  readonly fingerprint: Fingerprint;
  /** What the value of the field has to look like. */
  readonly value: RegExp | undefined;
};

type With<Details> = readonly (ProductSign & Readonly<Details>)[];

/** The signs by where they are found. */
export type SignIndex = {
  readonly headers: ReadonlyMap<string, readonly ProductSign[]>;
  readonly headerPrefixes: With<{ prefix: string }>;
  readonly fields: ReadonlyMap<string, readonly ProductSign[]>;
  readonly cookies: With<{ cookie: string; pattern: RegExp }>;
  readonly lines: With<{ pattern: RegExp }>;
  /** In lower case. */
  readonly pages: With<{ phrase: string }>;
  /** In lower case, with a dot before it. */
  readonly cnames: With<{ suffix: string }>;
};

export function signIndex({ products }: Pick<Catalog, 'products'>): SignIndex {
  const all: ProductSign[] = [...products.values()].flatMap(({ id, fingerprints }) =>
    fingerprints.map((fingerprint) => ({
      product: id,
      fingerprint,
      value: fingerprint.value === undefined ? undefined : new RegExp(fingerprint.value, 'i'),
    })),
  );
  /** The signs of one kind, each with what is made of it. */
  const having = <Details>(
    kind: 'header' | 'field' | 'cookie' | 'line' | 'page' | 'cname',
    detailsOf: (text: string) => Details,
  ): (ProductSign & Details)[] =>
    all.flatMap((sign) => {
      const text = sign.fingerprint[kind];
      return text ? [{ ...sign, ...detailsOf(text) }] : [];
    });
  const headers = having('header', (header) => ({ name: header.toLowerCase() }));
  const fields = having('field', (field) => ({ name: field.toLowerCase() }));
  return {
    headers: groupBy(headers.filter(isWhole), ({ name }) => name),
    headerPrefixes: headers
      .filter((sign) => !isWhole(sign))
      .map(({ name, ...sign }) => ({ ...sign, prefix: name.slice(0, -1) })),
    fields: groupBy(fields.filter(isWhole), ({ name }) => name),
    cookies: having('cookie', (cookie) => ({ cookie, pattern: cookiePattern(cookie) })),
    lines: having('line', (line) => ({ pattern: new RegExp(line) })),
    pages: having('page', (page) => ({ phrase: page.toLowerCase() })),
    cnames: having('cname', (cname) => ({ suffix: `.${cname.toLowerCase().replace(/^\./, '')}` })),
  };
}

const isWhole = ({ name }: { readonly name: string }): boolean => !name.endsWith('*');

/** A cookie of that name; a `*` at its end stands for more letters. */
function cookiePattern(cookie: string): RegExp {
  const name = escapePattern(cookie.replace(/\*$/, ''));
  return new RegExp(`(?:^|[;,\\s])${name}${cookie.endsWith('*') ? '[\\w-]{0,60}' : ''}=`);
}

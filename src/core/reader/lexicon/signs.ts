import type { Catalog, Product } from '../../../catalog/catalog.ts';
import { groupBy } from '../../collections.ts';
import { escapePattern } from './escape.ts';
import { lazy } from './lazy.ts';
import { remembered } from './remembered.ts';

type Fingerprint = Product['fingerprints'][number];

/** A sign of a product, which product.yaml calls a fingerprint. */
export type ProductSign = {
  readonly product: string;
  readonly fingerprint: Fingerprint;
  /** What the value of the field has to look like; made when a text first has the field. */
  readonly value: (() => RegExp) | undefined;
};

type With<Details> = readonly (ProductSign & Readonly<Details>)[];

/** The signs by where they are found. */
export type SignIndex = {
  /** Those of a field of that name, in lower case. */
  readonly ofField: (name: string) => readonly ProductSign[];
  readonly cookies: With<{ cookie: string; pattern: () => RegExp }>;
  /** In lower case. */
  readonly pages: With<{ phrase: string }>;
  /** In lower case, with a dot before it. */
  readonly cnames: With<{ suffix: string }>;
};

export function signIndex({ products, uncovered }: Pick<Catalog, 'products' | 'uncovered'>): SignIndex {
  const all: ProductSign[] = [...products.values(), ...uncovered.values()].flatMap(({ id, fingerprints }) =>
    fingerprints.map((fingerprint) => {
      const { value } = fingerprint;
      return { product: id, fingerprint, value: value === undefined ? undefined : lazy(() => new RegExp(value, 'i')) };
    }),
  );
  /** The signs of one kind, each with what is made of it. */
  const having = <Details>(
    kind: 'header' | 'field' | 'cookie' | 'page' | 'cname',
    detailsOf: (text: string) => Details,
  ): (ProductSign & Details)[] =>
    all.flatMap((sign) => {
      const text = sign.fingerprint[kind];
      return text ? [{ ...sign, ...detailsOf(text) }] : [];
    });
  const headers = having('header', (header) => ({ name: header.toLowerCase() }));
  const fields = having('field', (field) => ({ name: field.toLowerCase() }));
  const whole = groupBy([...headers.filter(isWhole), ...fields.filter(isWhole)], ({ name }) => name);
  const prefixes = headers.filter((sign) => !isWhole(sign)).map((sign) => ({ sign, prefix: sign.name.slice(0, -1) }));
  return {
    ofField: remembered((name) => [
      ...(whole.get(name) ?? []),
      ...prefixes.filter(({ prefix }) => name.startsWith(prefix)).map(({ sign }) => sign),
    ]),
    cookies: having('cookie', (cookie) => ({ cookie, pattern: lazy(() => cookiePattern(cookie)) })),
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

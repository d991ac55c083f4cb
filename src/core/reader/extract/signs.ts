import type { Catalog, Product } from '../../../catalog/catalog.ts';
import type { Extractor, Finding } from '../finding.ts';
import type { Field, Page } from '../layout/page.ts';

/*
 * Signs of products: what product.yaml calls fingerprints. One finding per sign; how many of them it takes is for the
 * refiners. Nothing in a request proves who answered it.
 */

type Fingerprint = Product['fingerprints'][number];
type Known = { readonly product: string; readonly sign: Fingerprint; readonly value: RegExp | undefined };
type Index = {
  readonly headers: ReadonlyMap<string, readonly Known[]>;
  readonly headerPrefixes: readonly (Known & { readonly prefix: string })[];
  readonly fields: ReadonlyMap<string, readonly Known[]>;
  readonly lines: readonly (Known & { readonly pattern: RegExp })[];
  readonly cookies: readonly (Known & { readonly prefix: string; readonly open: boolean })[];
  readonly pages: readonly (Known & { readonly marker: string })[];
  readonly cnames: readonly (Known & { readonly suffix: string })[];
};

export const signs: Extractor = function* (page, catalog) {
  const known = indexOf(catalog);
  for (const field of page.fields) {
    if (!field.sent) yield* ofField(field, page.text, known);
  }
  yield* ofLines(page, known);
  yield* ofPage(page, known);
  yield* ofNames(page, known);
};

const found = ({ product, sign }: Known, rule: string, index: number, text: string): Finding => ({
  kind: 'sign',
  value: product,
  rule,
  index,
  text,
  strength: sign.strength,
  ...(sign.wrote ? { origin: 'wrote' as const } : sign.relayed ? { origin: 'relayed' as const } : {}),
});

function* ofField({ name, value, index, valueIndex }: Field, text: string, known: Index): Generator<Finding> {
  const end = valueIndex + value.length;
  const isQuoted = /["'\\]/.test(text.slice(index + name.length, valueIndex));
  const together = !isQuoted && valueIndex - index <= name.length + 4 && end - index <= longestShown;
  const whole = text.slice(index, together ? end : index + name.length);
  const candidates = [
    ...(known.headers.get(name) ?? []),
    ...(known.fields.get(name) ?? []),
    ...known.headerPrefixes.filter(({ prefix }) => name.startsWith(prefix)),
  ];
  for (const each of candidates) {
    if (!each.value || each.value.test(value.slice(0, longestValue))) yield found(each, name, index, whole);
  }
  if (name !== 'set-cookie') return;
  for (const each of known.cookies) {
    const at = value.search(each.open ? cookieStarting(each.prefix) : cookieNamed(each.prefix));
    if (at >= 0) yield found(each, `cookie ${each.sign.cookie}`, index, name);
  }
}

/** A sign is shown with its value up to this length. */
const longestShown = 40;

/** A value longer than this is no sign of anything. */
const longestValue = 1000;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const cookieNamed = (name: string): RegExp => new RegExp(`(?:^|[;,\\s])${escaped(name)}=`);
const cookieStarting = (prefix: string): RegExp => new RegExp(`(?:^|[;,\\s])${escaped(prefix)}[\\w-]{0,60}=`);

/** No log has shorter lines. */
const shortestLine = 20;

/** Log lines of a shape that one product alone writes. */
function* ofLines({ lines }: Page, known: Index): Generator<Finding> {
  for (const { text, index } of lines) {
    if (text.length < shortestLine) continue;
    const start = text.slice(0, longestValue);
    for (const each of known.lines)
      if (each.pattern.test(start))
        yield found(each, 'log line', index, start.slice(0, 20).replace(/[\ud800-\udbff]$/, ''));
  }
}

/** What the product's own error pages say, wherever it stands. */
function* ofPage({ text }: Page, known: Index): Generator<Finding> {
  const lower = text.toLowerCase();
  for (const each of known.pages) {
    const index = lower.indexOf(each.marker);
    if (index >= 0) yield found(each, 'page', index, text.slice(index, index + each.marker.length));
  }
}

/** Not the host of an address: that is what a page links to, not what a name points to. */
const hostName = /(?<![\w.@/=-])(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d])?\.){1,8}[a-z]{2,18}(?![\w-])/gi;

/** The names that a site's own name points to, in the output of `dig` or in a sentence. */
function* ofNames({ lines }: Page, known: Index): Generator<Finding> {
  for (const { 0: host, index } of lines.flatMap(({ text, index: start, kind }) =>
    kind === 'header' || /^\s*>/.test(text)
      ? []
      : [...text.matchAll(hostName)].map(({ 0: found, index: at }) => ({ 0: found, index: start + at })),
  )) {
    const lower = `.${host.toLowerCase()}`;
    for (const each of known.cnames) {
      if (lower.endsWith(each.suffix)) yield found(each, 'cname', index, host);
    }
  }
}

const indexes = new WeakMap<Catalog, Index>();

/** The fingerprints by where they stand; built once per catalog. */
function indexOf(catalog: Catalog): Index {
  const built = indexes.get(catalog);
  if (built) return built;
  const all = [...catalog.products.values()].flatMap(({ id, fingerprints }) =>
    fingerprints.map((sign) => ({
      product: id,
      sign,
      value: sign.value === undefined ? undefined : new RegExp(sign.value, 'i'),
    })),
  );
  const byName = (nameOf: (sign: Fingerprint) => string | undefined): Map<string, Known[]> => {
    const map = new Map<string, Known[]>();
    for (const each of all) {
      const name = nameOf(each.sign)?.toLowerCase();
      if (name && !name.endsWith('*')) map.set(name, [...(map.get(name) ?? []), each]);
    }
    return map;
  };
  const index: Index = {
    headers: byName(({ header }) => header),
    fields: byName(({ field }) => field),
    lines: all.flatMap((each) => (each.sign.line ? [{ ...each, pattern: new RegExp(each.sign.line) }] : [])),
    headerPrefixes: all.flatMap((each) =>
      each.sign.header?.endsWith('*') ? [{ ...each, prefix: each.sign.header.slice(0, -1).toLowerCase() }] : [],
    ),
    cookies: all.flatMap((each) =>
      each.sign.cookie
        ? [{ ...each, prefix: each.sign.cookie.replace(/\*$/, ''), open: each.sign.cookie.endsWith('*') }]
        : [],
    ),
    pages: all.flatMap((each) => (each.sign.page ? [{ ...each, marker: each.sign.page.toLowerCase() }] : [])),
    cnames: all.flatMap((each) =>
      each.sign.cname ? [{ ...each, suffix: `.${each.sign.cname.toLowerCase().replace(/^\./, '')}` }] : [],
    ),
  };
  indexes.set(catalog, index);
  return index;
}

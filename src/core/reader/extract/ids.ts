import type { Catalog, Product } from '../../../catalog/catalog.ts';
import type { Carried } from '../../port.ts';
import type { Extractor, Finding } from '../finding.ts';

/* What a vendor's support finds one request by, and the host that was asked: taken over, never interpreted. */

/** Ids by the headers, fields and words that product.yaml names. */
export const requestIds: Extractor = function* (page, catalog) {
  const known = placesOf(catalog);
  const seen = new Set<string>();
  const give = function* (place: Place, value: string, index: number): Generator<Finding> {
    const mark = `${place.product} ${index}`;
    if (seen.has(mark)) return;
    seen.add(mark);
    yield { kind: 'request-id', value, rule: place.id.name, product: place.product, index, text: value };
  };
  for (const field of page.fields) {
    if (field.sent) continue;
    const places = known.fields.get(field.name) ?? known.prefixes.filter(({ prefix }) => field.name.startsWith(prefix));
    for (const place of places) {
      const value = field.value.slice(0, longestId * 2).match(place.pattern ?? anyId)?.[0];
      if (value) yield* give(place, value, field.valueIndex + field.value.indexOf(value));
    }
  }
  const lower = page.text.toLowerCase();
  for (const place of known.pages) {
    const name = place.id.name.toLowerCase();
    const at = lower.indexOf(name);
    if (at < 0) continue;
    const from = at + name.length;
    const after = page.text.slice(from, from + longestId * 2);
    const [gap = ''] = after.match(/^(?:<[^<>]{0,80}>|[\s:：#"'=]){0,8}/) ?? [];
    const value = after.slice(gap.length).match(place.pattern ?? anyId);
    if (value?.index === 0) yield* give(place, value[0], from + gap.length);
  }
};

const longestId = 120;

/** Ids hold a digit; a word after "Request ID" is no id. */
const anyId = /^(?=[^\s]{0,100}\d)[\w.:=+/@|-]{6,120}/;

type Place = {
  readonly product: string;
  readonly id: Product['requestIds'][number];
  readonly pattern: RegExp | undefined;
};
type Places = {
  readonly fields: ReadonlyMap<string, readonly Place[]>;
  readonly prefixes: readonly (Place & { readonly prefix: string })[];
  readonly pages: readonly Place[];
};

const indexes = new WeakMap<Catalog, Places>();

/** Where ids stand, built once per catalog. Several products may have one name for theirs. */
function placesOf(catalog: Catalog): Places {
  const built = indexes.get(catalog);
  if (built) return built;
  const all = [...catalog.products.values()].flatMap(({ id: product, requestIds: ids }) =>
    ids.map((id) => ({ product, id, pattern: id.pattern === undefined ? undefined : new RegExp(id.pattern, 'i') })),
  );
  const inFields = all.filter(({ id }) => id.in !== 'page');
  const fields = new Map<string, Place[]>();
  for (const place of inFields.filter(({ id }) => !id.name.endsWith('*'))) {
    const name = place.id.name.toLowerCase();
    fields.set(name, [...(fields.get(name) ?? []), place]);
  }
  const places = {
    fields,
    prefixes: inFields
      .filter(({ id }) => id.name.endsWith('*'))
      .map((place) => ({ ...place, prefix: place.id.name.slice(0, -1).toLowerCase() })),
    pages: all.filter(({ id }) => id.in === 'page'),
  };
  indexes.set(catalog, places);
  return places;
}

/** The host that was asked, from the places that name it beyond doubt. */
export const hosts: Extractor = function* ({ text, fields }) {
  for (const { name, value, valueIndex } of fields) {
    if (!hostFields.has(name)) continue;
    const host = hostIn(value.slice(0, 2000));
    if (host)
      yield { kind: 'host', value: host.value, rule: `field ${name}`, index: valueIndex + host.at, text: host.value };
  }
  for (const { 0: command, index } of text.matchAll(asking)) {
    const asked = command.replace(elsewhere, (option) => ' '.repeat(option.length));
    const host = hostIn(asked.match(/https?:\/\/[^\s'"<>]{1,300}/)?.[0] ?? '');
    if (host)
      yield {
        kind: 'host',
        value: host.value,
        rule: 'command',
        index: index + command.indexOf(host.value),
        text: host.value,
      };
  }
};

/** Options whose address is a proxy, a referrer or part of a header. */
const elsewhere =
  /\s(?:-[xeHA]|--(?:proxy|referer|header|user-agent))[ =]{0,2}(?:'[^'\n]{0,500}'|"[^"\n]{0,500}"|\S{1,500})/g;

/** A command that asks for an address, and what browsers write before one. */
const asking =
  /(?:(?<![\w.-])(?:curl|wget|iwr|Invoke-WebRequest) |"[A-Z]{3,7} (?=https?:)|request url|请求网址|请求 url)[^\n]{0,1000}/gi;

const hostFields = new Set([
  'request url',
  '请求网址',
  '请求 url',
  ...`host :authority authority cs-host cs(host) x-host-header http_host request_host requesthost clientrequesthost
  server_name domain vhost request_url requesturl`.split(/\s+/),
]);

const label = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?';
const hostPattern = new RegExp(
  `^(?:[a-z]{2,8}://)?(?:[^\\s/@]{1,100}@)?((?:${label}\\.){1,8}(?:[a-z]{2,18}|xn--[a-z\\d-]{2,40}))(?=[:/?#\\s"',)]|$)`,
  'i',
);

/** A valid host name at the start of a value or of an address; no bare address, since it says nothing about the site. */
function hostIn(value: string): { value: string; at: number } | undefined {
  const host = value.match(hostPattern)?.[1];
  const isInternal = /\.(?:local|internal|lan|corp|svc|localdomain)$/i.test(host ?? '');
  return host && host.length <= 253 && !isInternal ? { value: host.toLowerCase(), at: value.indexOf(host) } : undefined;
}

/**
 * What was read of a longer text earlier and travelled with its short form. It comes back from a platform, so that it is
 * held against the same patterns once more.
 *
 * @param index beyond the text, since none of it stands there
 */
export function carriedFindings(carried: Carried | undefined, index: number, catalog: Catalog): Finding[] {
  const host = typeof carried?.host === 'string' ? hostIn(carried.host.slice(0, longestHost))?.value : undefined;
  const ids = Array.isArray(carried?.ids) ? carried.ids : [];
  const known = ids.filter((id) => isKnownId(id, catalog));
  return [
    ...(host ? [{ kind: 'host' as const, value: host, rule: 'carried', index, text: '' }] : []),
    ...known.map(({ product, name, value }) => ({
      kind: 'request-id' as const,
      value,
      rule: name,
      product,
      index,
      text: '',
    })),
  ];
}

function isKnownId(id: unknown, catalog: Catalog): boolean {
  const { product, name, value } = { ...(id as Partial<Record<'product' | 'name' | 'value', unknown>> | null) };
  if (typeof value !== 'string' || value.length > longestId || /[\s`]/.test(value)) return false;
  return catalog.products.get(String(product))?.requestIds.some((known) => known.name === name) ?? false;
}

const longestHost = 253;

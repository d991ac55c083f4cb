import type { Catalog, Name } from '../../../catalog/catalog.ts';
import type { Extractor, Finding } from '../finding.ts';
import type { Line } from '../layout/page.ts';

/** Finds the names of products and vendors, the longest first, so that `tencent cdn` is not just `tencent`. */
export const names: Extractor = ({ lines }, catalog) => {
  const { pattern, byName } = matcherOf(catalog);
  const findings: Finding[] = [];
  // What a header says of a product is a sign, and how much it proves is in the catalog.
  const said = lines.filter(({ kind }) => kind !== 'header');
  for (const { 0: found, index } of said.flatMap((line) => matchesIn(line, pattern))) {
    const name = byName.get(keyOf(found));
    if (!name) continue;
    if (name.products.length === 0) {
      findings.push({ kind: 'unknown-name', value: name.name, rule: 'product-not-covered', index, text: found });
      continue;
    }
    if (name.shared) {
      findings.push({ kind: 'shared-name', value: name.name, rule: 'shared-name', index, text: found });
      continue;
    }
    const rule = name.products.length > 1 ? 'vendor-name' : 'product-name';
    for (const value of name.products) findings.push({ kind: 'product', value, rule, index, text: found });
  }
  return findings;
};

function matchesIn({ text, index: start, kind }: Line, pattern: RegExp): { 0: string; index: number }[] {
  const masked = isAccessLog(text) ? withoutQuoted(text) : text;
  return [...masked.matchAll(pattern)]
    .filter(({ 0: found, index }) => kind === 'prose' || standsAlone(text, index, index + found.length))
    .map(({ 0: found, index }) => ({ 0: found, index: start + index }));
}

const isAccessLog = (line: string): boolean => /" \d{3} /.test(line);

/** What is quoted in an access log is a request or a client: neither says who answered. */
const withoutQuoted = (line: string): string => line.replace(/"[^"]*"/g, (quoted) => ' '.repeat(quoted.length));

/** In what a machine wrote a name counts as a word of its own, not as a part of an address, a path or an id. */
const standsAlone = (text: string, start: number, end: number): boolean =>
  !/[\w.:/@-]/.test(text[start - 1] ?? '') && !/^(?:[\w/@-]|[.:]\w)/.test(text.slice(end, end + 2));

/** Whether a word by itself is a name. */
export const isName = (word: string, catalog: Catalog): boolean => matcherOf(catalog).byName.has(keyOf(word));

/** Whether the text names any product or vendor. */
export const mentionsName = (text: string, catalog: Catalog): boolean => text.search(matcherOf(catalog).pattern) >= 0;

/** Whether the text ends with the name of a product or vendor, as in `tencent522`. */
export const endsWithName = (text: string, catalog: Catalog): boolean =>
  [...text.matchAll(matcherOf(catalog).pattern)].some(({ 0: found, index }) => index + found.length === text.length);

/** Whether the text starts with the name of a product or vendor, as in `522edgeone`. */
export const startsWithName = (text: string, catalog: Catalog): boolean =>
  text.search(matcherOf(catalog).pattern) === 0;

type Matcher = { readonly pattern: RegExp; readonly byName: ReadonlyMap<string, Name> };

const matchers = new WeakMap<Catalog, Matcher>();

/** One pattern over every name, built once per catalog. */
function matcherOf(catalog: Catalog): Matcher {
  const known = matchers.get(catalog);
  if (known) return known;
  const pattern = new RegExp(catalog.names.map(({ name }) => patternOf(name)).join('|') || '(?!)', 'giu');
  const matcher = { pattern, byName: new Map(catalog.names.map((name) => [keyOf(name.name), name])) };
  matchers.set(catalog, matcher);
  return matcher;
}

/** A name as a pattern: its words joined by spaces, `-` or `_`, touching no further Latin letter or digit. */
function patternOf(name: string): string {
  const words = name.split(/[\s_-]+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const start = /^[a-z0-9]/i.test(name) ? '(?<![a-z])' : '';
  const end = /[a-z]$/i.test(name) ? '(?![a-z])' : /\d$/.test(name) ? '(?!\\d)' : '';
  return `${start}${words.join('[ _-]{0,2}')}${end}`;
}

/** The same name however its words are joined. */
export const keyOf = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');

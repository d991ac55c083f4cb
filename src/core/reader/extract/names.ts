import type { Name } from '../../../catalog/catalog.ts';
import type { Candidate, Extractor } from '../finding.ts';
import type { Line } from '../layout/layout.ts';
import type { NameMatcher } from '../lexicon/names.ts';

/**
 * A vendor's name is found once for each of its products. Further on in a text it says nothing new and is found once, so
 * that the vendor with the most products does not multiply the length of what is weighed.
 */
const maxInFull = 100;

/** Finds the names of products and vendors, the longest first, so that `tencent cdn` is not just `tencent`. */
export const names: Extractor = ({ lines }, lexicon) => {
  const times = new Map<Name, number>();
  return (
    lines
      // What a header says of a product is a sign, and how much it proves is in the catalog.
      .filter(({ kind }) => kind !== 'header')
      .flatMap((line) => matchesIn(line, lexicon.names))
      .flatMap(({ text, index }) => {
        const name = lexicon.names.find(text);
        if (!name) return [];
        const before = times.get(name) ?? 0;
        times.set(name, before + 1);
        return candidatesOf(name, text, index).slice(0, before < maxInFull ? undefined : 1);
      })
  );
};

function candidatesOf({ name, products, shared }: Name, text: string, index: number): Candidate[] {
  if (products.length === 0) return [{ kind: 'unknown-name', value: name, rule: 'product-not-covered', index, text }];
  if (shared) return [{ kind: 'shared-name', value: name, rule: 'shared-name', index, text }];
  const of = products.length > 1 ? 'vendor' : 'product';
  return products.map((value) => ({
    kind: 'product',
    value,
    rule: `${of}-name`,
    evidence: { by: 'name', of },
    index,
    text,
  }));
}

function matchesIn({ text, index: start, kind }: Line, names: NameMatcher): { text: string; index: number }[] {
  return names
    .matchAll(isAccessLog(text) ? withoutQuoted(text) : text)
    .filter((match) => kind === 'prose' || isSeparate(text, match.index, match.index + match.text.length))
    .map((match) => ({ text: match.text, index: start + match.index }));
}

const isAccessLog = (line: string): boolean => /" \d{3} /.test(line);

/** What is quoted in an access log is a request or a client: neither says who answered. */
const withoutQuoted = (line: string): string => line.replace(/"[^"]*"/g, (quoted) => ' '.repeat(quoted.length));

/** In what a machine wrote a name counts as a word of its own, not as a part of an address, a path or an id. */
const isSeparate = (text: string, start: number, end: number): boolean =>
  !/[\w.:/@-]/.test(text[start - 1] ?? '') && !/^(?:[\w/@-]|[.:]\w)/.test(text.slice(end, end + 2));

import type { Name } from '../../../catalog/catalog.ts';
import type { Candidate, Extractor } from '../finding.ts';
import type { Line } from '../layout/layout.ts';
import type { NameMatch } from '../lexicon/names.ts';
import type { Survey } from '../survey.ts';

/**
 * A vendor's name is found once for each of its products. Further on in a text it says nothing new and is found once, so
 * that the vendor with the most products does not multiply the length of what is weighed.
 */
const maxInFull = 20;

/** Finds the names of products and vendors, the longest first, so that `tencent cdn` is not just `tencent`. */
export const names: Extractor = (survey) => {
  const times = new Map<Name, number>();
  return named(survey).flatMap(({ name, index, end }) => {
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    return candidatesOf(name, survey.text, index, end).slice(0, before < maxInFull ? undefined : 1);
  });
};

/** The names that are words of their own. */
function named({ names, lines, text }: Survey): NameMatch[] {
  let at = 0;
  return names.filter((match) => {
    while (at + 1 < lines.length && (lines[at + 1]?.index ?? 0) <= match.index) at += 1;
    return isSeparate(text, match, lines[at]);
  });
}

/**
 * In what a machine wrote, and in any path, package or address, a name is a part of something else: `/npm/netlify-cms@2`,
 * `cdn.example.com/cloudflare`.
 */
function isSeparate(text: string, { index, end }: NameMatch, line: Line | undefined): boolean {
  const lead = text.slice(Math.max(0, index - leadLength), index);
  const after = text.slice(end, end + 2);
  // What a page links to says nothing of who made it.
  if (isOwnDomain(text, index, end) && line !== undefined && !markup.test(line.text)) return true;
  if (inAddress.test(lead)) return false;
  // What a header says of a product is a sign, in an object, too.
  if (line?.kind === 'data' && inServerField.test(lead)) return false;
  if (line?.kind === 'prose') return !(/[@/\\.-]$/.test(lead) && /^(?:[\w@/\\-]|\.\w)/.test(after));
  return !/[\w.:/@-]$/.test(lead) && !/^(?:[\w/@-]|[.:]\w)/.test(after);
}

const markup = /<\/|<[a-z]{1,10}[ >]|href=|src=/i;

/** A name's lead is looked at up to this length. */
const leadLength = 100;

const inAddress = /:\/\/\S{0,95}$/;

const inServerField = /\b(?:server|via)["']?\s{0,3}[:=]\s{0,3}["'[]?$/i;

/** A host of the product's own domain: `up-z2.qiniu.com`. */
const isOwnDomain = (text: string, index: number, end: number): boolean =>
  /^$|[./=\s"']/.test(text[index - 1] ?? '') && domainEnd.test(text.slice(end, end + 6));

const domainEnd = /^\.(?:com|net|cn|io|org|dev|app|me)\b/;

function candidatesOf(
  { name, products, uncovered, shared }: Name,
  source: string,
  index: number,
  end: number,
): Candidate[] {
  const text = source.slice(index, end);
  if (shared) return [{ kind: 'shared-name', value: name, rule: 'shared-name', index, text }];
  const of = products.length + uncovered.length > 1 ? 'vendor' : 'product';
  const rule = isOwnDomain(source, index, end) ? 'name-in-own-domain' : `${of}-name`;
  const details = { rule, evidence: { by: 'name', of }, index, text } as const;
  return [
    ...products.map((value): Candidate => ({ kind: 'product', value, ...details })),
    ...uncovered.map((value): Candidate => ({ kind: 'uncovered', value, ...details })),
  ];
}

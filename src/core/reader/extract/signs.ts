import type { Candidate, Extractor, Sign } from '../finding.ts';
import type { Field, Layout } from '../layout/layout.ts';
import type { ProductSign, SignIndex } from '../lexicon/signs.ts';

/** Finds signs of products. How many of them it takes is for the refiners. Nothing in a request proves who answered it. */
export const signs: Extractor = function* (layout, lexicon) {
  for (const field of layout.fields) {
    if (!field.inRequest) yield* signsInField(field, layout.text, lexicon.signs);
  }
  yield* signsInLines(layout, lexicon.signs);
  yield* signsOnPage(layout, lexicon.signs);
  yield* signsInHostNames(layout, lexicon.signs);
};

const candidateOf = ({ product, fingerprint }: ProductSign, sign: Sign, index: number, text: string): Candidate => ({
  kind: 'sign',
  value: product,
  rule: `${sign.in}-sign`,
  sign,
  strength: fingerprint.strength,
  ...(fingerprint.wrote
    ? { authorship: 'wrote' as const }
    : fingerprint.relayed
      ? { authorship: 'relayed' as const }
      : {}),
  index,
  text,
});

/** A sign is shown with its value up to this length. */
const maxShownLength = 40;

/** A longer value is not a sign of anything. */
const maxValueLength = 1000;

function* signsInField(field: Field, text: string, index: SignIndex): Generator<Candidate> {
  const { name, value } = field;
  const candidates = [
    ...(index.headers.get(name) ?? []),
    ...(index.fields.get(name) ?? []),
    ...index.headerPrefixes.filter(({ prefix }) => name.startsWith(prefix)),
  ];
  for (const each of candidates) {
    if (!each.value || each.value.test(value.slice(0, maxValueLength)))
      yield candidateOf(each, { in: 'field', name }, field.index, shownText(field, text));
  }
  if (name !== 'set-cookie') return;
  for (const each of index.cookies) {
    if (each.pattern.test(value)) yield candidateOf(each, { in: 'cookie', name: each.cookie }, field.index, name);
  }
}

/** The field's name, with its value where it follows close by and is short. */
function shownText({ name, value, index, valueIndex }: Field, text: string): string {
  const end = valueIndex + value.length;
  const isQuoted = /["'\\]/.test(text.slice(index + name.length, valueIndex));
  const isShort = valueIndex - index <= name.length + 4 && end - index <= maxShownLength;
  return text.slice(index, !isQuoted && isShort ? end : index + name.length);
}

/** No log has shorter lines. */
const shortestLine = 20;

/** Log lines of a shape that one product alone writes. */
function* signsInLines({ lines }: Layout, index: SignIndex): Generator<Candidate> {
  for (const line of lines) {
    if (line.text.length < shortestLine) continue;
    const start = line.text.slice(0, maxValueLength);
    // Half a surrogate pair is not a character.
    const shown = start.slice(0, shortestLine).replace(/[\ud800-\udbff]$/, '');
    for (const each of index.lines) {
      if (each.pattern.test(start)) yield candidateOf(each, { in: 'log-line' }, line.index, shown);
    }
  }
}

/** What the product's own error pages say, wherever it is. */
function* signsOnPage({ text }: Layout, { pages }: SignIndex): Generator<Candidate> {
  const lower = text.toLowerCase();
  for (const each of pages) {
    const index = lower.indexOf(each.phrase);
    if (index >= 0) yield candidateOf(each, { in: 'page' }, index, text.slice(index, index + each.phrase.length));
  }
}

/** Not the host of an address: that is what a page links to, not what a name points to. */
const hostName = /(?<![\w.@/=-])(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d])?\.){1,8}[a-z]{2,18}(?![\w-])/gi;

/** The names that a site's own name points to, in the output of `dig` or in a sentence. */
function* signsInHostNames({ lines }: Layout, { cnames }: SignIndex): Generator<Candidate> {
  for (const line of lines) {
    if (line.kind === 'header' || !line.text.includes('.') || /^\s*>/.test(line.text)) continue;
    for (const { 0: host, index } of line.text.matchAll(hostName)) {
      const dotted = `.${host.toLowerCase()}`;
      for (const each of cnames) {
        if (dotted.endsWith(each.suffix)) yield candidateOf(each, { in: 'cname' }, line.index + index, host);
      }
    }
  }
}

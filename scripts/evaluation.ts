import type { Catalog } from '../src/catalog/catalog.ts';
import { createBot } from '../src/core/bot.ts';
import { unique } from '../src/core/collections.ts';
import type { Explanation } from '../src/core/port.ts';
import type { Reading } from '../src/core/reader/reading.ts';
import type { Labelled } from './labelled.ts';

/** How the bot does on some texts. */
export type Figures = {
  readonly texts: number;
  /** Codes that have to be read, and how many of them are. */
  readonly wanted: number;
  readonly found: number;
  /** Codes that are read, and how many of them have to be or may be. */
  readonly read: number;
  readonly right: number;
  /** Codes that are read out of noise and may not be. */
  readonly noiseFalse: number;
  /** Texts of which every product is read that has to be, and none that may not be. */
  readonly rightProducts: number;
  /** Texts about a product that the catalog does not cover, and how many of their answers name it. */
  readonly uncovered: number;
  readonly named: number;
};

/** The figures, and every miss in words. */
export type Score = { readonly figures: Figures; readonly misses: readonly string[] };

/** Asks every text as the terminal command asks what comes on standard input, and counts. */
export function score(texts: readonly Labelled[], catalog: Catalog): Score {
  const bot = createBot(catalog, { defaultLanguage: 'en' });
  const scores = texts.map((labelled) => {
    const explanation = bot.explain({ text: labelled.text, language: 'en' });
    return scoreText(labelled, explanation, catalog);
  });
  return { figures: sum(scores.map(({ figures }) => figures)), misses: scores.flatMap(({ misses }) => misses) };
}

/** The figures of all texts together. */
export const sum = (all: readonly Figures[]): Figures =>
  all.reduce((left, right) => ({
    texts: left.texts + right.texts,
    wanted: left.wanted + right.wanted,
    found: left.found + right.found,
    read: left.read + right.read,
    right: left.right + right.right,
    noiseFalse: left.noiseFalse + right.noiseFalse,
    rightProducts: left.rightProducts + right.rightProducts,
    uncovered: left.uncovered + right.uncovered,
    named: left.named + right.named,
  }));

function scoreText(labelled: Labelled, explanation: Explanation, catalog: Catalog): Score {
  const codes = judgeCodes(labelled, explanation.reading);
  const products = judgeProducts(labelled, explanation, catalog);
  const names = judgeNames(labelled, explanation);
  return {
    figures: { texts: 1, ...codes.counts, ...products.counts, ...names.counts },
    misses: [...codes.misses, ...products.misses, ...names.misses].map(
      (miss) => `${labelled.id} (${labelled.kind}): ${miss}`,
    ),
  };
}

/** Codes are compared however they are spelt: their case, what joins their words, and how many zeros stand for none. */
function normalised(codes: readonly (number | string)[]): string[] {
  const spelt = codes.map((code) =>
    String(code)
      .trim()
      .toLowerCase()
      .replace(/[-_\s]+/g, ' '),
  );
  return unique(spelt.map((code) => (/^0+$/.test(code) ? '0' : code)));
}

function judgeCodes({ kind, codes, also, after_run }: Labelled, reading: Reading) {
  const wanted = normalised([...codes, ...after_run.codes]);
  const allowed = [...wanted, ...normalised([...also, ...after_run.also])];
  const read = normalised(reading.codes);
  const missed = wanted.filter((code) => !read.includes(code));
  const wrong = read.filter((code) => !allowed.includes(code));
  const ruleOf = (code: string): string =>
    reading.findings.find(({ kind, value }) => kind === 'code' && normalised([value])[0] === code)?.rule ?? '?';
  const against = (code: string): string =>
    unique(reading.dropped.filter(({ text }) => normalised([text])[0] === code).map((each) => each.against)).join(', ');
  return {
    counts: {
      wanted: wanted.length,
      found: wanted.length - missed.length,
      read: read.length,
      right: read.length - wrong.length,
      noiseFalse: kind === 'noise' ? wrong.length : 0,
    },
    misses: [
      ...missed.map((code) => `missed ${code}; against it: ${against(code) || 'nothing'}`),
      ...wrong.map((code) => `false ${code} by ${ruleOf(code)}`),
    ],
  };
}

/** The codes that a reading of a text lacks, and those that may not be in it. */
export const codeMisses = (labelled: Labelled, reading: Reading): readonly string[] =>
  judgeCodes(labelled, reading).misses;

/** A label of what the catalog does not cover; without a name where nobody knows it. */
const isUncovered = (label: string): boolean => label === 'other' || label.startsWith('other:');

function judgeProducts(labels: Labelled, { reading: { products } }: Explanation, catalog: Catalog) {
  const { vendors, vendors_also, vendors_mode } = labels;
  const is = (product: string, label: string): boolean =>
    label === product || label === `other:${product}` || label === catalog.products.get(product)?.vendor;
  const allowed = [...vendors, ...vendors_also];
  const wanted = vendors.filter((label) => !isUncovered(label));
  const missing = wanted.filter((label) => !products.some((product) => is(product, label)));
  const extra = products.filter((product) => !allowed.some((label) => is(product, label)));
  const enough = missing.length === 0 || (vendors_mode === 'any' && missing.length < wanted.length);
  const right = enough && extra.length === 0;
  return {
    counts: { rightProducts: Number(right) },
    misses: right ? [] : [`products ${listed(products)}: missing ${listed(missing)}, extra ${listed(extra)}`],
  };
}

const listed = (ids: readonly string[]): string => ids.join(' ') || '-';

/** Whoever asks about a product that the catalog does not cover has to see that it was understood, whatever joins its words. */
function judgeNames({ kind, vendors }: Labelled, { reading, answer, card }: Explanation) {
  const names = vendors.filter((label) => label.startsWith('other:')).map((label) => label.slice('other:'.length));
  const isCounted = kind !== 'noise' && names.length > 0;
  const said = joined(JSON.stringify({ reading, answer, text: card.text }));
  const isNamed = isCounted && names.some((name) => said.includes(joined(name)));
  return {
    counts: { uncovered: Number(isCounted), named: Number(isNamed) },
    misses: isCounted && !isNamed ? [`does not name ${names.join(' or ')}`] : [],
  };
}

const joined = (text: string): string => text.toLowerCase().replace(/[-_\s]+/g, '');

import { type Catalog, type Entry, entriesOf } from '../../../catalog/catalog.ts';
import { groupBy } from '../../collections.ts';
import { sentencesOf, withoutCommands } from '../../commands.ts';
import { termsOf } from './terms.ts';

/** Which entries hold a term, and how much each of them is about it. Entries are positions in `entriesOf`. */
export type WordIndex = {
  /** In the order of their characters. */
  readonly terms: readonly string[];
  /** The postings of a term are from its own start to before the start of the next; so there is one more start. */
  readonly starts: Uint32Array;
  /** The entry of each posting. */
  readonly entries: Uint16Array;
  /** How much the entry is about the term, from 0 to 255. */
  readonly weights: Uint8Array;
};

/** How much a word says in each part of an entry. */
const boosts = { written: 4, title: 4, meaning: 2, checks: 1, name: 1 } as const;
type Part = keyof typeof boosts;
const parts = Object.keys(boosts) as Part[];

/** A term that is said this much has half of the highest weight: saying it again adds less and less. */
const half = 2;

/** How far a long text makes each of its words less important: from 0, not at all, to 1, by its length. */
const lengthMatters = 0.25;

/** Indexes every entry by the words that it is written in. */
export function buildWordIndex(catalog: Catalog): WordIndex {
  const documents = entriesOf(catalog).map((entry) => partsOf(entry, catalog));
  const usual = averageLengths(documents);
  const postings = documents.flatMap((document, entry) =>
    [...weightsOf(document, usual)].map(([term, weight]) => ({ term, entry, weight })),
  );
  const byTerm = [...groupBy(postings, ({ term }) => term)].sort(([a], [b]) => (a < b ? -1 : 1));
  const inOrder = byTerm.flatMap(([, group]) => group);
  const starts = new Uint32Array(byTerm.length + 1);
  for (const [at, [, group]] of byTerm.entries()) starts[at + 1] = (starts[at] ?? 0) + group.length;
  return {
    terms: byTerm.map(([term]) => term),
    starts,
    entries: Uint16Array.from(inOrder, ({ entry }) => entry),
    weights: Uint8Array.from(inOrder, ({ weight }) => Math.round(weight * 255)),
  };
}

type Document = Readonly<Record<Part, readonly string[]>>;

function partsOf({ product, code, spellings, words }: Entry, catalog: Catalog): Document {
  const inAll = (part: (words: Entry['words']['en']) => string): string[] =>
    termsOf(Object.values(words).map(part).join('\n'));
  return {
    written: termsOf([code, ...spellings].join('\n')),
    title: inAll(({ title }) => title),
    meaning: inAll(({ summary, meaning = '' }) => `${summary}\n${meaning}`),
    checks: inAll(({ checks, relief = [], notes = [] }) =>
      [...checks.flatMap(sentencesOf), ...relief, ...notes].map(withoutCommands).join('\n'),
    ),
    name: termsOf(Object.values(catalog.products.get(product)?.name ?? {}).join('\n')),
  };
}

const averageLengths = (documents: readonly Document[]): Record<Part, number> =>
  Object.fromEntries(
    parts.map((part) => [part, documents.reduce((sum, { [part]: terms }) => sum + terms.length, 0) / documents.length]),
  ) as Record<Part, number>;

/** Every term of an entry with its weight from 0 to 1: how often and where it is said, among how many others (BM25F). */
function weightsOf(document: Document, usual: Readonly<Record<Part, number>>): Map<string, number> {
  const said = new Map<string, number>();
  for (const part of parts) {
    const length = document[part].length / usual[part];
    const each = boosts[part] / (1 - lengthMatters + lengthMatters * length);
    for (const term of document[part]) said.set(term, (said.get(term) ?? 0) + each);
  }
  return new Map([...said].map(([term, amount]) => [term, amount / (amount + half)]));
}

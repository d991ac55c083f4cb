import type { Catalog } from '../../catalog/catalog.ts';
import type { Runbooks } from '../../catalog/runbooks.ts';
import type { Language } from '../../language.ts';
import type { Answer, Ref } from '../lookup/answer.ts';
import { rangeWith } from '../lookup/refs.ts';
import type { Explanation } from '../port.ts';
import { listedEntries } from '../present/listed.ts';
import { codeFactsOf, entryFactsOf, type FactsContext, productFactsOf } from './entry.ts';
import { readingFacts } from './reading.ts';
import type { CodeFacts, EntryFacts, Facts, ProductFacts } from './types.ts';

/** Gives answers, entries and products as facts (schema.ts). */
export type FactsProvider = {
  /** @param withTeam whether the team's runbooks are among them */
  readonly explanation: (explanation: Explanation, withTeam: boolean) => Facts;
  /** All that the catalog has on a code; undefined for one that it does not have. */
  readonly entry: (ref: Ref, language: Language, withTeam: boolean) => EntryFacts | undefined;
  readonly products: (language: Language) => readonly ProductFacts[];
  /** A product, covered or not; undefined for one that the catalog does not have. */
  readonly product: (id: string, language: Language) => ProductFacts | undefined;
  /** The codes of a product in short; undefined for a product that the catalog does not cover. */
  readonly codes: (product: string, language: Language) => readonly CodeFacts[] | undefined;
};

/** @param runbooks a team's own knowledge; asked for each time, since it may change */
export function createFacts(catalog: Catalog, runbooks: () => Runbooks | undefined = () => undefined): FactsProvider {
  return {
    explanation: ({ reading, answer, card }, withTeam) => {
      const { language, title, verdict, text } = card;
      const context = { catalog, language, runbooks: withTeam ? runbooks() : undefined, known: reading };
      return {
        version: 1,
        edition: catalog.edition,
        language,
        kind: answer.kind,
        title,
        verdict,
        text,
        reading: readingFacts(reading),
        ...nothing,
        ...answerFacts(answer, context),
      };
    },
    entry: ({ product, code }, language, withTeam) => {
      const entry = catalog.products.get(product)?.entries.get(code);
      const context = { catalog, language, runbooks: withTeam ? runbooks() : undefined, known: {} };
      return entry && entryFactsOf(entry, context);
    },
    products: (language) =>
      [...catalog.products.keys(), ...catalog.uncovered.keys()].flatMap(
        (id) => productFactsOf(id, catalog, language) ?? [],
      ),
    product: (id, language) => productFactsOf(id, catalog, language),
    codes: (product, language) => {
      const entries = catalog.products.get(product)?.entries;
      return entries && [...entries.values()].map((entry) => codeFactsOf(entry, language));
    },
  };
}

type AnswerFacts = Omit<Facts, 'version' | 'edition' | 'language' | 'kind' | 'title' | 'verdict' | 'text' | 'reading'>;

const nothing: AnswerFacts = {
  entries: [],
  matches: [],
  standard: [],
  undocumented: [],
  products: [],
  passedOnBy: [],
  byDefault: [],
  ownCodes: [],
};

/** What an answer has of all that, by its kind. */
function answerFacts(answer: Answer, context: FactsContext): Partial<AnswerFacts> {
  const { catalog, language } = context;
  const entriesOf = (refs: readonly Ref[]) =>
    refs.flatMap(({ product, code }) => catalog.products.get(product)?.entries.get(code) ?? []);
  const full = (refs: readonly Ref[]) => entriesOf(refs).map((entry) => entryFactsOf(entry, context));
  const short = (refs: readonly Ref[]) => entriesOf(refs).map((entry) => codeFactsOf(entry, language));
  const products = (ids: readonly string[]) => ids.flatMap((id) => productFactsOf(id, catalog, language) ?? []);
  const missing = (refs: readonly Ref[]) => refs.map((ref) => ({ ...ref, reserved: isReserved(ref, catalog) }));
  switch (answer.kind) {
    case 'explained': {
      const { entries, more, undocumented, passedOnBy = [], byDefault = [] } = answer;
      return {
        entries: full(entries),
        matches: short(more),
        undocumented: missing(undocumented),
        products: products([...new Set(entries.map(({ product }) => product))]),
        passedOnBy,
        byDefault,
      };
    }
    case 'compared':
    case 'contrasted':
      return {
        matches: short(answer.entries),
        standard: full(answer.standard),
        ownCodes: answer.ownCodes.map(({ ref, count }) => ({ product: ref.product, status: ref.code, count })),
        ...(answer.kind === 'contrasted' && {
          products: products(answer.products),
          undocumented: missing(answer.undocumented),
        }),
        ...unknownCodes(answer.unknownCodes),
      };
    case 'undocumented':
      return {
        undocumented: missing(answer.refs),
        standard: full(answer.standard),
        matches: short(answer.elsewhere),
        products: products([...new Set(answer.refs.map(({ product }) => product))]),
      };
    case 'uncovered':
      return {
        products: products(answer.products),
        standard: full(answer.standard),
        passedOnBy: answer.passedOnBy,
      };
    case 'healthy':
      return { products: products(answer.products) };
    case 'about':
      return { products: products(answer.products), matches: short(answer.codes) };
    case 'listed':
      return {
        products: products(answer.products),
        matches: answer.products
          .flatMap((id) => listedEntries(id, answer, catalog))
          .map((entry) => codeFactsOf(entry, language)),
      };
    case 'found':
      return { matches: short(answer.entries) };
    case 'ambiguous':
      return { products: products(answer.products) };
    case 'unknown':
      return { unknown: { codes: answer.codes, names: answer.names } };
    case 'declined':
      return { declined: answer.reason };
    case 'help':
    case 'thanked':
      return {};
    default:
      return answer satisfies never;
  }
}

const unknownCodes = (codes: readonly string[]): Pick<AnswerFacts, 'unknown'> =>
  codes.length > 0 ? { unknown: { codes, names: [] } } : {};

/** Whether a product keeps the range of a code for itself. */
const isReserved = ({ product, code }: Ref, { products }: Catalog): boolean =>
  rangeWith(code, products.get(product)?.reserved ?? []) !== undefined;

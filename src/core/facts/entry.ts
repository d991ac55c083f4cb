import { type Catalog, codesForStatus, type Entry, type Product } from '../../catalog/catalog.ts';
import type { Runbooks } from '../../catalog/runbooks.ts';
import type { Language } from '../../language.ts';
import { locales } from '../../locales/index.ts';
import { unique } from '../collections.ts';
import { inCommand } from '../present/blanks.ts';
import type { Reading } from '../reader/reading.ts';
import type { CodeFacts, EntryFacts, ProductFacts } from './types.ts';

/* What the catalog says, field by field. */

/** What facts are made from. */
export type FactsContext = {
  readonly catalog: Catalog;
  readonly language: Language;
  /** A team's own knowledge, unless it is kept out. */
  readonly runbooks: Runbooks | undefined;
  /** Host and path that are filled into commands. */
  readonly known: Pick<Reading, 'host' | 'path'>;
};

/** A code on a product, in short. */
export const codeFactsOf = ({ product, code, lookAt, sense, words }: Entry, language: Language): CodeFacts => ({
  product,
  code,
  title: words[language].title,
  lookFirst: lookAt,
  ...(sense !== undefined && { sense }),
});

/** All that the catalog has on a code of a product, and the team's runbook. */
export function entryFactsOf(entry: Entry, context: FactsContext): EntryFacts {
  const { catalog, language, known } = context;
  const product = productIn(entry, catalog);
  const { summary, meaning, checks, relief = [], notes = [] } = entry.words[language];
  const team = teamOf(entry, context);
  return {
    ...codeFactsOf(entry, language),
    productName: product.name[language],
    sentBy: entry.raisedBy,
    summary,
    ...(meaning !== undefined && { meaning }),
    statuses: entry.status,
    checks: checks.map(({ find, command, reads, advice }) => ({
      find,
      ...(command !== undefined && { command: inCommand(command, known) }),
      ...(reads !== undefined && { reads }),
      ...(advice && { advice }),
    })),
    relief,
    notes,
    ticket: ticketOf(entry, product, language),
    ...(product.status !== undefined && { statusPage: product.status }),
    related: relatedTo(entry, product, catalog).map((each) => codeFactsOf(each, language)),
    reported: entry.reported,
    sources: entry.sources.flatMap((id) => product.sources[id] ?? []).map(sourceOf),
    ...(team && { team }),
  };
}

/** A product, covered or not; undefined for an id that the catalog does not have. */
export function productFactsOf(id: string, catalog: Catalog, language: Language): ProductFacts | undefined {
  const covered = catalog.products.get(id);
  const product = covered ?? catalog.uncovered.get(id);
  if (!product) return undefined;
  return {
    id,
    name: product.name[language],
    vendor: catalog.vendors.get(product.vendor)?.name[language] ?? product.vendor,
    kind: product.kind,
    covered: covered !== undefined,
    ...(covered?.status !== undefined && { statusPage: covered.status }),
    ...(covered?.ticket && { ticketUrl: covered.ticket.url }),
    ...('documentation' in product && { documentation: product.documentation }),
  };
}

/** What the support asks for: what the code needs, then what the product always needs, as on a card. */
function ticketOf({ words }: Entry, { ticket, requestIds }: Product, language: Language): EntryFacts['ticket'] {
  const { requestId } = locales[language].core;
  const usual = ticket?.attach[language] ?? requestIds.map(({ name, in: where }) => requestId[where](name));
  return { ...(ticket && { url: ticket.url }), attach: [...(words[language].attach ?? []), ...usual] };
}

const sourceOf = ({ title, url, published, checked }: Product['sources'][string]): EntryFacts['sources'][number] => ({
  title,
  url,
  ...(published !== undefined && { published }),
  read: checked,
});

function relatedTo({ code, related }: Entry, product: Product, catalog: Catalog): Entry[] {
  const codes = unique([...codesForStatus(product.id, code, catalog).map((each) => each.code), ...related]);
  return codes.flatMap((each) => product.entries.get(each) ?? []);
}

function teamOf({ product, code }: Entry, { runbooks }: FactsContext): EntryFacts['team'] {
  const found = runbooks?.about(product, code);
  if (!runbooks || !found) return undefined;
  const { files: _files, ...said } = found;
  return { name: runbooks.team, ...said };
}

/** @throws for an entry of another catalog */
function productIn({ product: id }: Entry, { products }: Catalog): Product {
  const product = products.get(id);
  if (!product) throw new Error(`no product ${id}`);
  return product;
}

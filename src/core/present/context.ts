import type { Catalog } from '../../catalog/catalog.ts';
import type { Runbooks } from '../../catalog/runbooks.ts';
import type { Language } from '../../language.ts';
import type { CoreWords } from '../../locales/index.ts';
import { locales } from '../../locales/index.ts';
import type { Part } from '../card.ts';
import type { Reading } from '../reader/reading.ts';

/** What every presenter needs: the data, the language and its words, and what the question said besides. */
export type PresentContext = {
  readonly catalog: Catalog;
  readonly language: Language;
  readonly words: CoreWords;
  /** A team's own knowledge. */
  readonly runbooks: Runbooks | undefined;
  /** The request ids of the question. */
  readonly ids: readonly RequestId[];
  /** What was asked besides a name that has to be settled. */
  readonly asked: Pick<Reading, 'words' | 'intent' | 'products'>;
};

/** An id by which a vendor's support finds a request. */
export type RequestId = { readonly product: string; readonly name: string; readonly value: string };

/** A card before its tone, language and plain text are added. */
export type Draft = { readonly title: string; readonly parts: readonly Part[] };

/** What a card is made from besides answer and reading. */
export type PresentOptions = Pick<PresentContext, 'catalog' | 'language' | 'runbooks'>;

export const contextOf = (options: PresentOptions, reading: Reading): PresentContext => ({
  ...options,
  words: locales[options.language].core,
  ids: idsOf(reading),
  asked: reading,
});

/** Nobody attaches more ids than that to a ticket. */
const maxIds = 12;

function idsOf({ findings }: Reading): RequestId[] {
  const ids = findings
    .filter((finding) => finding.kind === 'request-id')
    .map(({ product, name, value }) => ({ product, name, value }));
  return [...new Map(ids.map((id) => [`${id.product} ${id.value}`, id])).values()].slice(0, maxIds);
}

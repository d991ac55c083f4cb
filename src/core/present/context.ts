import type { Catalog } from '../../catalog/catalog.ts';
import type { Runbooks } from '../../catalog/runbooks.ts';
import type { Language } from '../../language.ts';
import type { CoreWords } from '../../locales/index.ts';
import { locales } from '../../locales/index.ts';
import type { Part } from '../card.ts';
import type { Ref } from '../lookup/answer.ts';
import { forEverybody } from '../public.ts';
import type { Reading } from '../reader/reading.ts';

/** What every presenter needs: the data, the language and its words, and what the question said besides. */
export type PresentContext = {
  readonly catalog: Catalog;
  readonly language: Language;
  readonly words: CoreWords;
  /** A team's own knowledge. */
  readonly runbooks: Runbooks | undefined;
  /** Ids of the products that are the team's own: they come first wherever products are listed. */
  readonly defaultProducts: readonly string[];
  /** Where the static site stands, whose pages say what cards say. */
  readonly siteUrl?: string | undefined;
  /** Today, `2026-11-30`: what was read long ago is marked. */
  readonly today: string;
  /** The request ids of the question. */
  readonly ids: readonly RequestId[];
  /** What the question says. */
  readonly reading: Reading;
};

/** An id by which a vendor's support finds a request. */
export type RequestId = { readonly product: string; readonly name: string; readonly value: string };

/** What a presenter makes of an answer. */
export type Draft = {
  readonly title: string;
  /** The one line for notifications, where the title alone says too little. */
  readonly verdict?: string;
  readonly parts: readonly Part[];
  /** The small print below them. */
  readonly small?: readonly Part[];
  /** What to click, below all of that. */
  readonly controls?: readonly Part[];
  /** What one more click shows. */
  readonly more?: readonly Part[];
  /** The one entry that is explained. */
  readonly about?: Ref;
};

/** What a card is made from besides answer and reading. */
export type PresentOptions = Pick<
  PresentContext,
  'catalog' | 'language' | 'runbooks' | 'defaultProducts' | 'siteUrl' | 'today'
>;

/** What presenters need for the answer to a question. */
export const contextOf = (options: PresentOptions, reading: Reading): PresentContext => ({
  ...options,
  words: locales[options.language].core,
  ids: idsOf(reading),
  reading,
});

/** Nobody attaches more ids than that to a ticket. */
const maxIds = 12;

/** The request ids of a question. */
export function idsOf({ findings }: Reading): RequestId[] {
  const ids = findings
    .filter((finding) => finding.kind === 'request-id')
    .map(({ product, name, value }) => ({ product, name, value }))
    // Some proxies send the name of a machine for an id.
    .filter(({ value }) => forEverybody(value) === value);
  return [...new Map(ids.map((id) => [`${id.product} ${id.value}`, id])).values()].slice(0, maxIds);
}

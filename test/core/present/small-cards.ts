import { createBot } from '../../../src/core/bot.ts';
import { type Card, type Choice, noteSeparator, type Part, type PartOf } from '../../../src/core/card.ts';
import type { Asked } from '../../../src/core/port.ts';
import type { PresentContext } from '../../../src/core/present/context.ts';
import type { Language } from '../../../src/language.ts';
import { locales } from '../../../src/locales/index.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { reading } from '../lookup/readings.ts';

/* Cards of the small catalog, asked for as data, so that what they show does not depend on how a text is read. */

/** A month after the sources of the small catalog were read. */
const today = '2026-03-03';

export const bot = createBot(smallCatalog, { defaultLanguage: 'en', now: () => new Date(today) });

/** For presenters that are tested by themselves. */
export const context: PresentContext = {
  catalog: smallCatalog,
  language: 'en',
  words: locales.en.core,
  runbooks: undefined,
  defaultProducts: [],
  today,
  ids: [],
  reading: reading({}),
};

/** The same in Chinese. */
export const chinese: PresentContext = { ...context, language: 'zh-CN', words: locales['zh-CN'].core };

export const cardOf = (asked: Asked, language: Language = 'en'): Card =>
  bot.explain({ text: '', asked, language }).card;

/** The choice that opens the card of one code; what it leads to is the title of the entry. */
export const open = (label: string, question: string, code: string, product: string, group?: string): Choice => ({
  label,
  description: smallCatalog.products.get(product)?.entries.get(code)?.words.en.title ?? '',
  question,
  asked: { codes: [code], products: [product] },
  language: 'en',
  ...(group !== undefined && { group }),
});

/** The choice that compares a code everywhere. */
export const everywhere = (code: string): Choice => ({
  label: `${code} on every product`,
  question: code,
  asked: { codes: [code] },
  language: 'en',
});

export const partsOf = <Kind extends Part['kind']>({ parts }: Pick<Card, 'parts'>, kind: Kind): PartOf<Kind>[] =>
  parts.filter((part): part is PartOf<Kind> => part.kind === kind);

/** The same of what is behind More. */
export const moreOf = <Kind extends Part['kind']>({ more }: Pick<Card, 'more'>, kind: Kind): PartOf<Kind>[] =>
  partsOf({ parts: more }, kind);

/** The paragraphs of a card. */
export const textsOf = (card: Pick<Card, 'parts'>): string[] => partsOf(card, 'text').map(({ text }) => text);

/** The small print of a card, a line each; of links, what is written there. */
export const notesOf = (card: Pick<Card, 'parts'>): string[] =>
  partsOf(card, 'note').map(({ items }) =>
    items.map((item) => (typeof item === 'string' ? item : item.label)).join(noteSeparator),
  );

/** The questions behind everything that can be clicked, More included. */
export const choicesOf = ({ parts, more }: Pick<Card, 'parts' | 'more'>): Choice[] =>
  [...parts, ...more].flatMap((part) => {
    if (part.kind === 'choices') return part.choices;
    return part.kind === 'actions' ? part.actions.filter((action) => 'question' in action) : [];
  });

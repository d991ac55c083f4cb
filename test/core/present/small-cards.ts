import { createBot } from '../../../src/core/bot.ts';
import type { Card, Choice, Part, PartOf } from '../../../src/core/card.ts';
import type { Asked } from '../../../src/core/port.ts';
import type { PresentContext } from '../../../src/core/present/context.ts';
import type { Language } from '../../../src/language.ts';
import { locales } from '../../../src/locales/index.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { reading } from '../lookup/readings.ts';

/* Cards of the small catalog, asked for as data, so that what they show does not depend on how a text is read. */

export const bot = createBot(smallCatalog, { defaultLanguage: 'en' });

/** For presenters that are tested by themselves. */
export const context: PresentContext = {
  catalog: smallCatalog,
  language: 'en',
  words: locales.en.core,
  runbooks: undefined,
  ids: [],
  asked: reading({}),
};

export const cardOf = (asked: Asked, language: Language = 'en'): Card =>
  bot.explain({ text: '', asked, language }).card;

/** The choice that opens the card of one code. */
export const open = (label: string, question: string, code: string, product: string): Choice => ({
  label,
  question,
  asked: { codes: [code], products: [product] },
  language: 'en',
});

/** The choice that compares a code everywhere. */
export const everywhere = (code: string): Choice => ({
  label: `${code} on every product`,
  question: code,
  asked: { codes: [code] },
  language: 'en',
});

export const partsOf = <Kind extends Part['kind']>({ parts }: Card, kind: Kind): PartOf<Kind>[] =>
  parts.filter((part): part is PartOf<Kind> => part.kind === kind);

/** The questions behind everything that can be clicked. */
export const choicesOf = ({ parts }: Card): Choice[] =>
  parts.flatMap((part) => {
    if (part.kind === 'choices') return part.choices;
    return part.kind === 'actions' ? part.actions.filter((action) => 'question' in action) : [];
  });

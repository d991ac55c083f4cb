import type { Catalog } from '../catalog/catalog.ts';
import type { Runbooks } from '../catalog/runbooks.ts';
import { type Language, languageOfLocale, languageOfScript } from '../language.ts';
import { cacheAnswers } from './answer-cache.ts';
import type { Answer } from './lookup/answer.ts';
import { listProducts } from './lookup/list-products.ts';
import { lookup } from './lookup/lookup.ts';
import { isDocumented } from './lookup/refs.ts';
import { createSearch } from './lookup/search.ts';
import { suggest } from './lookup/suggest.ts';
import type { Bot, Explanation, SyncBot } from './port.ts';
import { present } from './present/present.ts';
import type { Question } from './question.ts';
import { createNearest } from './reader/lexicon/nearest.ts';
import { createReader } from './reader/reader.ts';
import type { Reading } from './reader/reading.ts';

/** What whoever runs the bot has chosen. */
export type BotOptions = {
  /** When neither the question nor the platform settles the language. */
  readonly defaultLanguage: Language;
  /** Ids of the products that are meant where a question names none. */
  readonly defaultProducts?: readonly string[];
  /** A team's own knowledge; asked for at every question, since it may change while the bot runs. */
  readonly runbooks?: () => Runbooks | undefined;
  /** Where the static site stands; a card of one entry then links to its page. */
  readonly siteUrl?: string | undefined;
  /** The clock: what was read long ago is marked. */
  readonly now?: () => Date;
};

/** Builds the bot over a catalog: reader, search and indexes once, so that a question costs little. */
export function createBot(catalog: Catalog, options: BotOptions): SyncBot {
  const {
    defaultLanguage,
    defaultProducts = [],
    runbooks = () => undefined,
    siteUrl,
    now = () => new Date(),
  } = options;
  const read = createReader(catalog);
  const context = { catalog, search: createSearch(catalog), nearest: createNearest(catalog), defaultProducts };
  // What is settled already, then the question's own script, then the platform's locale, then the default.
  const languageOf: Bot['languageOf'] = ({ language, text, products = [], locale }) =>
    language ?? languageOfScript(text + products.join('')) ?? languageOfLocale(locale) ?? defaultLanguage;
  const worded = (answer: Answer, reading: Reading, question: Question): Explanation => {
    const language = languageOf(question);
    const today = dayOf(now());
    const own = { runbooks: question.withoutTeam ? undefined : runbooks(), defaultProducts, siteUrl };
    const card = present(answer, reading, { catalog, language, today, ...own });
    return { reading, answer, card };
  };
  const answer: SyncBot['answer'] = (question, reading) => worded(lookup(reading, context), reading, question);
  return {
    edition: catalog.edition,
    knows: (entry) => isDocumented(entry, catalog),
    explain: cacheAnswers(
      (question) => answer(question, read(question)),
      () => [runbooks(), dayOf(now())],
    ),
    answer,
    decline: (question, reason) => worded({ kind: 'declined', reason }, read({ text: '' }), question),
    suggest: (request) =>
      suggest(request, { ...context, read: (text) => read({ text }), language: languageOf(request) }),
    languageOf,
    help: (language) => answer({ text: '', language }, read({ text: '' })).card,
    listProducts: (language) => listProducts(catalog, language),
  };
}

const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

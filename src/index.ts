import { openCompiled } from './catalog/compiled.ts';
import { createBot as createCore } from './core/bot.ts';
import type { Card } from './core/card.ts';
import { createFacts } from './core/facts/facts.ts';
import type { CodeFacts, EntryFacts, Facts, ProductFacts } from './core/facts/types.ts';
import type { Question } from './core/question.ts';
import type { Language } from './language.ts';
import { openOptions } from './options.ts';

/* The library: `import { createBot } from 'cdncode'`. It reads no environment, opens no connection, and answers from memory. */

export type { Card, Choice, Fact, Link, Part, Span, Step } from './core/card.ts';
export { spans } from './core/card.ts';
export type * from './core/facts/types.ts';
export type { Asked, Carried, Question } from './core/question.ts';
export type { Language } from './language.ts';

/** What whoever uses the library has chosen. */
export type BotOptions = {
  /** The language where the question does not settle it; English unless given. */
  readonly language?: Language;
  /** The products that are meant where a question names none, by any of their names. */
  readonly products?: readonly string[];
  /** A directory with the team's own runbooks. */
  readonly runbooks?: string;
  /** Where the static site of the catalog is; cards link to it. */
  readonly siteUrl?: string;
};

/** An answer for programs, and for people: in words, as plain data that knows no platform. */
export type Answer = { readonly facts: Facts; readonly card: Card };

export type Bot = {
  /** Of the catalog: the day of its newest fact and a short hash. */
  readonly edition: string;
  /** Answers a question or a paste. Never throws for what somebody wrote. */
  readonly explain: (question: string | Question) => Answer;
  /** All that the catalog has on a code; undefined for one that it does not have. */
  readonly entry: (product: string, code: string, language?: Language) => EntryFacts | undefined;
  /** The codes of a product in short; undefined for one that the catalog does not cover. */
  readonly codes: (product: string, language?: Language) => readonly CodeFacts[] | undefined;
  /** All products, covered or only recognised. */
  readonly products: (language?: Language) => readonly ProductFacts[];
  /** Reads the runbooks again. @throws an error that names every problem; the old ones stay in use then */
  readonly reload: () => Promise<void>;
};

/**
 * Opens the catalog and gives the bot.
 *
 * @throws an error that names every option that is wrong, with its remedy
 */
export async function createBot(options: BotOptions = {}): Promise<Bot> {
  const { language: defaultLanguage = 'en', products = [], runbooks, siteUrl } = options;
  const catalog = openCompiled();
  const live = await openOptions(
    {
      defaultLanguage,
      defaultProducts: products,
      ...(runbooks !== undefined && { runbooksDirectory: runbooks }),
      ...(siteUrl !== undefined && { siteUrl }),
    },
    catalog,
  );
  if (!live.ok) throw new Error(live.problems.join('\n'));
  const core = createCore(catalog, live.value.options);
  const facts = createFacts(catalog, live.value.options.runbooks);
  return {
    edition: catalog.edition,
    explain: (question) => {
      const explanation = core.explain(typeof question === 'string' ? { text: question } : question);
      return { facts: facts.explanation(explanation, true), card: explanation.card };
    },
    entry: (product, code, language = defaultLanguage) => facts.entry({ product, code }, language, true),
    codes: (product, language = defaultLanguage) => facts.codes(product, language),
    products: (language = defaultLanguage) => facts.products(language),
    reload: async () => {
      const reloaded = await live.value.reload();
      if (!reloaded.ok) throw new Error(reloaded.problems.join('\n'));
    },
  };
}

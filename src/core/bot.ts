import type { Catalog } from '../catalog/catalog.ts';
import { type Language, languageOfLocale, languageOfScript } from '../language.ts';
import type { Card } from './card.ts';
import type { Answer } from './lookup/answer.ts';
import { contentsOf } from './lookup/contents.ts';
import { lookup } from './lookup/lookup.ts';
import { suggest } from './lookup/suggest.ts';
import type { Bot, Insight, Question } from './port.ts';
import { present } from './present/present.ts';
import { type Reading, read } from './reader/reader.ts';
import type { Settings } from './settings.ts';

/** A question and everything that came of it. */
export type Explanation = { readonly reading: Reading; readonly answer: Answer; readonly card: Card };

/** Reads a question, looks it up and puts the answer into words. */
export function explain(question: Question, catalog: Catalog, settings: Settings): Explanation {
  const reading = read(question, catalog);
  const answer = lookup(reading, catalog, settings.defaultProducts);
  const language = languageOf(question, settings.defaultLanguage);
  const card = present(answer, reading, { catalog, language, runbooks: settings.runbooks });
  return { reading, answer, card };
}

/**
 * What adapters are given.
 *
 * @param settings asked for at every question, since runbooks may change while the bot runs
 * @param observe is told how each question was read
 */
export const botOf = (
  catalog: Catalog,
  settings: () => Settings,
  observe: (explanation: Explanation) => void = () => {},
): Bot & Insight => ({
  explain: (question) => {
    const explanation = explain(question, catalog, settings());
    observe(explanation);
    return explanation.card;
  },
  suggest: ({ field, text, other, locale }) => {
    const { defaultLanguage, defaultProducts } = settings();
    return suggest({ field, text, other }, catalog, languageOf({ text, locale }, defaultLanguage), defaultProducts);
  },
  contents: (language) => contentsOf(catalog, language),
  languageOf: (question) => languageOf(question, settings().defaultLanguage),
});

/** How a question was read, without anything of its text: rules, places and counts, fit for a log. */
export const traceOf = ({ reading, answer }: Explanation) => ({
  answer: answer.kind,
  // The rest of a rule may be the name of somebody's own field.
  findings: reading.findings
    .slice(0, mostTraced)
    .map(({ kind, rule, index }) => ({ kind, rule: rule.split(' ')[0], index })),
  dropped: reading.dropped,
});

const mostTraced = 50;

/** What is settled already, then the question's own script, then the platform's locale, then the default. */
const languageOf = ({ language, text, product, locale }: Question, byDefault: Language): Language =>
  language ?? languageOfScript(text + (product ?? '')) ?? languageOfLocale(locale) ?? byDefault;

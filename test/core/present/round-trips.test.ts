import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { entriesOf } from '../../../src/catalog/catalog.ts';
import { createBot } from '../../../src/core/bot.ts';
import type { Choice, Replay } from '../../../src/core/card.ts';
import { uniqueBy } from '../../../src/core/collections.ts';
import type { Asked, Explanation } from '../../../src/core/port.ts';
import { type Language, languages } from '../../../src/language.ts';
import { realCatalog } from '../../support/catalog.ts';
import { labelledTexts } from '../../support/labelled.ts';
import { choicesOf } from './small-cards.ts';

/* Whatever the real catalog can be asked gives the same card again, and every choice asks what it says. */

const real = createBot(realCatalog, { defaultLanguage: 'en' });
const askedAs = (asked: Asked, language: Language) => real.explain({ text: '', asked, language });
const replayed = ({ replay }: { readonly replay?: Replay }) => real.explain(replay ?? { text: '' });

/** A click asks what a person types for the same, and has an answer; what is typed may come with a line of evidence. */
function expectSameAsTyped({ question, asked, language }: Choice): void {
  const typed = real.explain({ text: question, language });
  const clicked = real.explain({ text: question, asked, language });
  expect(typed.answer, question).toEqual(clicked.answer);
  expect(['unknown', 'ambiguous', 'help'], question).not.toContain(clicked.answer.kind);
  expect(typed.card.parts.slice(-clicked.card.parts.length), question).toEqual(clicked.card.parts);
  expect(typed.card.parts.length - clicked.card.parts.length, question).toBeLessThanOrEqual(1);
}

/** Every question that the catalog itself suggests. */
const everything: readonly Asked[] = [
  ...[...realCatalog.products.keys()].map((id) => ({ products: [id] })),
  ...entriesOf(realCatalog).map(({ product, code }) => ({ codes: [code], products: [product] })),
  ...[...realCatalog.codes.keys()].map((code) => ({ codes: [code] })),
];

it.each(languages)('every product, entry and code in %s is answered the same again', (language) => {
  for (const asked of everything) {
    const { answer, card } = askedAs(asked, language);
    const once = replayed(card);
    expect(once.answer, JSON.stringify(asked)).toEqual(answer);
    expect(once.card, JSON.stringify(asked)).toEqual(card);
  }
});

it.each(languages)('every choice in %s asks as data what its words ask', (language) => {
  const help = real.explain({ text: 'help', language }).card;
  const cards = [help, ...everything.map((asked) => askedAs(asked, language).card)];
  const choices = uniqueBy(cards.flatMap(choicesOf), (choice) => JSON.stringify(choice));
  expect(choices.length).toBeGreaterThan(entriesOf(realCatalog).length);
  for (const choice of choices) {
    expect(choice.language).toBe(language);
    expectSameAsTyped(choice);
  }
});

const texts = fileURLToPath(new URL('../../fixtures/texts/', import.meta.url));

/** @returns whether all of the card comes back, but for evidence and what was left aside, which come first on it */
function comesBack({ answer, card, reading: said }: Explanation, id: string): boolean {
  const once = replayed(card);
  expect(card.replay?.text.length, id).toBeLessThan(1000);
  expect(once.card.title, id).toBe(card.title);
  if (answer.kind === 'explained') expect(once.answer, id).toMatchObject({ entries: answer.entries });
  // Where one edge is known to have made the error, the others are left out.
  if (said.author !== undefined) return false;
  expect(once.answer, id).toEqual(answer);
  // An id with a space in it does not come back from a button.
  if (said.requestIds.some((value) => /\s/.test(value))) return false;
  expect(card.parts.slice(-once.card.parts.length), id).toEqual(once.card.parts);
  return true;
}

const textFiles = readdirSync(texts).filter((name) => name.endsWith('.jsonl'));

it.each(textFiles)('the texts of %s are answered the same again, in fewer words', (file) => {
  const explained = labelledTexts(texts + file).map(({ id, text }) => ({ id, explanation: real.explain({ text }) }));
  const answered = explained.filter(({ explanation }) => explanation.card.replay !== undefined);
  const whole = answered.filter(({ id, explanation }) => comesBack(explanation, id));
  expect(whole.length).toBeGreaterThan(answered.length / 2);
  expect(whole.length).toBeGreaterThan(10);
});

it.each(textFiles)('the choices on the cards of %s ask as data what their words ask', (file) => {
  const cards = labelledTexts(texts + file).map(({ text }) => real.explain({ text }).card);
  const choices = cards.flatMap(choicesOf).filter(({ asked }) => asked !== undefined);
  expect(choices.length).toBeGreaterThan(100);
  uniqueBy(choices, (choice) => JSON.stringify(choice)).forEach(expectSameAsTyped);
});

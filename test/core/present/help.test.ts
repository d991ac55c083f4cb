import { expect, it } from 'vitest';
import { locales } from '../../../src/locales/index.ts';
import { bot, choicesOf, partsOf } from './small-cards.ts';

it('help says how to ask, with examples that are read like anything that people type', () => {
  const { card } = bot.explain({ text: 'help' });
  expect(card).toMatchObject({ title: 'What does this status code mean on my CDN?', tone: 'help' });
  expect(partsOf(card, 'text')[0]?.text).toMatch(/^I tell you what a code means on your CDN/);
  expect(partsOf(card, 'list')).toEqual([{ kind: 'list', title: 'How to ask', items: locales.en.core.help.ways }]);
  expect(locales.en.core.help.ways.length).toBeGreaterThan(0);
  const [examples, products] = partsOf(card, 'choices');
  expect(examples).toMatchObject({ title: 'Try one of these', replaces: true });
  expect(examples?.choices.length).toBeGreaterThan(0);
  for (const example of examples?.choices ?? []) {
    expect(example).toEqual({ label: example.question, question: example.question, language: 'en' });
  }
  expect(products).toMatchObject({ title: 'Codes of a product', menu: true, replaces: true });
  expect(products?.choices.map(({ label }) => label)).toEqual([
    'Acme CDN',
    'Acme Shield',
    'Boreal',
    'Cirrus',
    'Dune',
    'HTTP standard',
  ]);
  expect(products?.choices.at(-1)).toMatchObject({ question: 'HTTP standard', asked: { products: ['http'] } });
});

it('help names every product, and says that nothing is kept', () => {
  const { card } = bot.explain({ text: 'help' });
  expect(card.text).toContain('Products I know: Acme CDN, Acme Shield, Boreal, Cirrus, Dune, and HTTP standard');
  expect(partsOf(card, 'note')).toEqual([
    { kind: 'note', text: 'I answer from a reviewed catalog and keep nothing of what you ask.' },
  ]);
});

it('politeness is answered with a word and nothing to click', () => {
  const { card } = bot.explain({ text: 'thanks!' });
  expect(card).toMatchObject({ title: 'You’re welcome.', tone: 'courtesy', parts: [], text: 'You’re welcome.' });
  expect(choicesOf(card)).toEqual([]);
});

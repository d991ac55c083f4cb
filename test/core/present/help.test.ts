import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import { locales } from '../../../src/locales/index.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { bot, choicesOf, notesOf, partsOf, textsOf } from './small-cards.ts';

it('help says how to ask, with examples that are read like anything that people type', () => {
  const { card } = bot.explain({ text: 'help' });
  expect(card).toMatchObject({ title: 'What does this status code mean on my CDN?', tone: 'help', more: [] });
  expect(textsOf(card)[0]).toMatch(/^I tell you what a code means on your CDN/);
  expect(partsOf(card, 'list')).toEqual([{ kind: 'list', title: '', items: locales.en.core.help.ways }]);
  expect(locales.en.core.help.ways.length).toBeGreaterThan(0);
  const [examples, products] = partsOf(card, 'choices');
  expect(examples).toMatchObject({ title: 'Try one of these', replaces: true });
  expect(examples?.choices.length).toBeGreaterThan(0);
  for (const example of examples?.choices ?? []) {
    expect(example).toEqual({ label: example.question, question: example.question, language: 'en' });
  }
  expect(products).toMatchObject({ title: 'Products', menu: true, replaces: true });
});

it('help has every product in a menu, by what kind of product it is, the standard last', () => {
  const menu = partsOf(bot.explain({ text: 'help' }).card, 'choices').at(-1);
  expect(menu?.choices.map(({ label, group }) => `${group}: ${label}`)).toEqual([
    'CDN: Acme CDN',
    'CDN: Cirrus',
    'CDN: Dune',
    'Web application firewall: Acme Shield',
    'Hosting platform: Boreal',
    'Standard: HTTP standard',
  ]);
  expect(menu?.choices.at(-1)).toMatchObject({ question: 'HTTP standard', asked: { products: ['http'] } });
});

it('the own products of the team come first in it, as a group of their own', () => {
  const own = createBot(smallCatalog, { defaultLanguage: 'en', defaultProducts: ['boreal', 'cirrus'] });
  const menu = partsOf(own.help('en'), 'choices').at(-1);
  expect(menu?.choices.slice(0, 3).map(({ label, group }) => [label, group])).toEqual([
    ['Boreal', 'Yours'],
    ['Cirrus', 'Yours'],
    ['Acme CDN', 'CDN'],
  ]);
});

it('help counts the products, and says that nothing is kept', () => {
  expect(notesOf(bot.explain({ text: 'help' }).card)).toEqual([
    '6 products, from a reviewed catalog. I store nothing of what you ask.',
  ]);
});

describe('which product it is', () => {
  it('is found out by what a command prints, which stands there to copy', () => {
    const { answer, card } = bot.explain({ text: 'which cdn am i using?' });
    expect(answer).toEqual({ kind: 'help', asksWhich: true });
    expect(card).toMatchObject({ title: locales.en.core.titles.whichProduct, tone: 'help', more: [] });
    expect(card.parts).toEqual([
      { kind: 'code', title: locales.en.core.help.whichProduct, code: 'curl -sSI -m 30 "https://$HOST/"' },
      { kind: 'note', items: ['`$HOST`: your site'] },
    ]);
    expect(card).not.toHaveProperty('replay');
  });

  it('is asked of the host of the question, where there is one', () => {
    const { card } = bot.explain({ text: 'which cdn is this? curl https://www.example.com/' });
    expect(card.text).toContain('curl -sSI -m 30 "https://www.example.com/"');
  });

  it('is said in Chinese', () => {
    const { card } = bot.explain({ text: '我用的是什么 CDN？' });
    expect(card.title).toBe(locales['zh-CN'].core.titles.whichProduct);
  });
});

it('politeness is answered with a word and nothing to click', () => {
  const { card } = bot.explain({ text: 'thanks!' });
  expect(card).toMatchObject({
    title: 'You’re welcome.',
    tone: 'courtesy',
    parts: [],
    more: [],
    text: 'You’re welcome.',
  });
  expect(choicesOf(card)).toEqual([]);
});

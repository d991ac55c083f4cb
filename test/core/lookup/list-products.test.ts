import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import { languages } from '../../../src/language.ts';
import { realCatalog, smallCatalog } from '../../support/catalog.ts';

it('every product is listed with its codes and the questions that open them', () => {
  const products = createBot(smallCatalog, { defaultLanguage: 'en' }).listProducts('zh-CN');
  expect(products.map(({ id }) => id)).toEqual([...smallCatalog.products.keys()]);
  expect(products.find(({ id }) => id === 'acme-shield')).toEqual({
    id: 'acme-shield',
    name: '艾克米盾',
    kind: 'waf',
    codes: [
      { code: '403', title: '请求被安全规则拦截', question: '403 acme-shield' },
      { code: '524', title: '过载保护', question: '524 acme-shield' },
    ],
  });
  expect(products.find(({ id }) => id === 'http')?.codes[0]?.question).toBe('226 HTTP standard');
});

describe.each(languages)('the list of the real catalog in %s', (language) => {
  const bot = createBot(realCatalog, { defaultLanguage: 'en' });

  it('has every product and every code', () => {
    expect(bot.listProducts(language).map(({ id, codes }) => [id, codes.length])).toEqual(
      [...realCatalog.products.values()].map(({ id, entries }) => [id, entries.size]),
    );
  });

  it.each(bot.listProducts(language))('leads to the card of $name and of each of its codes', ({ id, name, codes }) => {
    expect(bot.explain({ text: name, language }).answer).toMatchObject({ kind: 'about', products: [id] });
    for (const { code, question, title } of codes) {
      const { answer, card } = bot.explain({ text: question, language });
      expect(answer, question).toMatchObject({ kind: 'explained', entries: [{ product: id, code }] });
      expect(card.title, question).toContain(title);
    }
  });
});

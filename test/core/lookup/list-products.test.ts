import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import { realCatalog } from '../../support/catalog.ts';

const bot = createBot(realCatalog, { defaultLanguage: 'en' });

describe('the list of products', () => {
  it.each(['en', 'zh-CN'] as const)('leads to the card of every product and code, in %s', (language) => {
    const products = bot.listProducts(language);
    expect(products.map(({ id, codes }) => [id, codes.length])).toEqual(
      [...realCatalog.products.values()].map(({ id, entries }) => [id, entries.size]),
    );
    for (const { name, codes } of products) {
      expect(bot.explain({ text: name }).card.tone).toBe('answer');
      for (const { question, title } of codes) {
        expect(bot.explain({ text: question, language }).card.title, question).toContain(title);
      }
    }
  });
});

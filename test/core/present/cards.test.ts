import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../src/catalog/catalog.ts';
import { createBot } from '../../../src/core/bot.ts';
import type { Card } from '../../../src/core/card.ts';
import { type Language, languages } from '../../../src/language.ts';
import { realCatalog } from '../../support/catalog.ts';

/* What holds for the card of every entry of the real catalog. */

const bot = createBot(realCatalog, { defaultLanguage: 'en' });

const cardOf = (code: string, product: string, language: Language): Card =>
  bot.explain({ text: '', asked: { codes: [code], products: [product] }, language }).card;

const entries = entriesOf(realCatalog).map(({ product, code }) => [code, product] as const);

describe.each(languages)('the card of every entry in %s', (language) => {
  it.each(entries)('%s %s says all that the catalog says', (code, id) => {
    const product = realCatalog.products.get(id);
    const entry = product?.entries.get(code);
    if (!product || !entry) throw new Error('no entry');
    const card = cardOf(code, id, language);
    const words = entry.words[language];
    expect(card.title).toBe(`${code} ${words.title} · ${product.name[language]}`);
    const checks = words.checks.flatMap(({ find, command, reads = '' }) => [find, command ?? '', reads]);
    const { summary, meaning = '', relief = [], notes = [], attach = [] } = words;
    for (const sentence of [summary, meaning, ...checks, ...relief, ...notes, ...attach]) {
      expect(card.text).toContain(sentence);
    }
    for (const source of entry.sources) {
      expect(card.text).toContain(product.sources[source]?.url);
      expect(card.text).toContain(product.sources[source]?.checked);
    }
    for (const item of product.ticket?.attach[language] ?? []) expect(card.text).toContain(item);
  });
});

describe.each(languages)('the card of every code in %s', (language) => {
  it.each([...realCatalog.codes.keys()])('%s names every product that documents it', (code) => {
    const { text } = bot.explain({ text: '', asked: { codes: [code] }, language }).card;
    const names = (realCatalog.codes.get(code) ?? []).map(({ product }) => realCatalog.products.get(product)?.name);
    expect(names).not.toEqual([]);
    for (const name of names) expect(text).toContain(name?.[language]);
  });
});

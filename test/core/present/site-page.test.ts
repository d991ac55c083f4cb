import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import type { Card } from '../../../src/core/card.ts';
import type { Asked } from '../../../src/core/port.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { cardOf, partsOf } from './small-cards.ts';

const siteUrl = 'https://example.com/codes';
const bot = createBot(smallCatalog, { defaultLanguage: 'en', siteUrl });
const cardOnSite = (asked: Asked, language: 'en' | 'zh-CN' = 'en'): Card =>
  bot.explain({ text: '', asked, language }).card;

/** Every link of a card to the site. */
const pagesOf = (card: Card): unknown[] =>
  partsOf(card, 'note')
    .flatMap(({ items }) => items)
    .filter((item) => typeof item !== 'string' && item.url.startsWith(siteUrl));

describe('where there is a static site', () => {
  it('the card of an entry links to its page there, behind the source', () => {
    const card = cardOnSite({ codes: ['522'], products: ['acme-cdn'] });
    expect(partsOf(card, 'note').at(-1)?.items.slice(-2)).toEqual([
      { label: expect.stringMatching(/^Source: /), url: 'https://docs.acme.example/cdn/codes' },
      { label: 'Web page', url: 'https://example.com/codes/acme-cdn/522/' },
    ]);
  });

  it('a card in Chinese links to the page in Chinese', () => {
    const card = cardOnSite({ codes: ['BOOT_TIMEOUT'], products: ['boreal'] }, 'zh-CN');
    expect(pagesOf(card)).toEqual([{ label: '网页版', url: 'https://example.com/codes/zh-CN/boreal/boot_timeout/' }]);
  });

  it.each<[string, Asked]>([
    ['several entries', { codes: ['522'], products: ['acme-cdn', 'cirrus'] }],
    ['a code on every product', { codes: ['524'] }],
    ['a product', { products: ['acme-cdn'] }],
    ['a code that the product does not have', { codes: ['599'], products: ['acme-cdn'] }],
  ])('the card of %s links to none', (_what, asked) => {
    expect(pagesOf(cardOnSite(asked))).toEqual([]);
  });

  it('the card of an entry that the team has struck out does not link to what it strikes out', () => {
    const struck = createBot(smallCatalog, {
      defaultLanguage: 'en',
      siteUrl,
      runbooks: () => ({
        team: 'Edge on-call',
        about: () => ({ notes: [], steps: [], links: [], files: ['522.yaml'], wrong: 'Ours differs.' }),
      }),
    });
    const { card } = struck.explain({ text: '', asked: { codes: ['522'], products: ['acme-cdn'] } });
    expect(card.text).toContain('Ours differs.');
    expect(pagesOf(card)).toEqual([]);
  });
});

it('without a static site, a card is as it was', () => {
  const asked = { codes: ['522'], products: ['acme-cdn'] };
  const without = createBot(smallCatalog, { defaultLanguage: 'en', siteUrl: undefined });
  const { card } = without.explain({ text: '', asked });
  expect(card.parts).toEqual(cardOf(asked).parts);
  expect(card.text).not.toContain('Web page');
});

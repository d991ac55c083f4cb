import { describe, expect, it } from 'vitest';
import type { Product } from '../../../src/catalog/catalog.ts';
import { about } from '../../../src/core/present/about.ts';
import { languages } from '../../../src/language.ts';
import { locales } from '../../../src/locales/index.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { cardOf, context, open, partsOf } from './small-cards.ts';

describe('a product without a code', () => {
  it('has a few lines: what it is, how to ask, its ticket, its most asked codes, and all of them on demand', () => {
    const card = cardOf({ products: ['acme-cdn'] });
    expect(card).toMatchObject({ title: 'Acme CDN: which code do you see?', tone: 'help' });
    expect(card.parts).toEqual([
      { kind: 'text', text: 'Acme CDN: a CDN, with 6 codes in this catalog.' },
      {
        kind: 'text',
        text: 'Ask with the code that you see, as in `502 acme-cdn`, or paste headers, log lines or the error page.',
      },
      { kind: 'links', title: 'Open a ticket', links: [{ label: 'Acme CDN', url: 'https://acme.example/tickets' }] },
      { kind: 'note', text: 'I cannot see whether Acme CDN is down right now; its status page can.' },
      {
        kind: 'choices',
        title: 'Open a card',
        choices: ['502', '521', '522', '524', '404', '1016'].map((code) =>
          open(`${code} Acme CDN`, `${code} acme-cdn`, code, 'acme-cdn'),
        ),
        replaces: true,
      },
    ]);
  });

  it('offers the whole list where it has more codes than that', () => {
    const card = cardOf({ products: ['boreal'] });
    expect(partsOf(card, 'choices')[0]?.choices).toHaveLength(6);
    expect(partsOf(card, 'actions')).toEqual([
      {
        kind: 'actions',
        actions: [
          {
            label: 'All 7 codes',
            question: 'list boreal',
            asked: { intent: 'list', products: ['boreal'] },
            language: 'en',
          },
          { label: 'Status of Boreal', url: 'https://status.boreal.example/' },
        ],
      },
    ]);
  });

  it('says how to ask its support where the catalog has no codes for it', () => {
    const card = cardOf({ products: ['dune'] });
    expect(card.title).toBe('Dune: no codes');
    expect(card.parts).toEqual([
      { kind: 'text', text: 'This catalog has no codes for Dune.' },
      { kind: 'list', title: 'Attach to the ticket', items: ['`x-dune-request` from the response headers'] },
      { kind: 'note', text: 'I cannot see whether Dune is down right now; its status page can.' },
    ]);
  });

  it('has a line for each of several products', () => {
    const card = cardOf({ products: ['acme-cdn', 'acme-shield'] });
    expect(card.title).toBe('Acme CDN and Acme Shield: which code do you see?');
    expect(partsOf(card, 'text').map(({ text }) => text)).toEqual([
      'Acme CDN: a CDN, with 6 codes in this catalog.',
      'Acme Shield: a web application firewall, with 2 codes in this catalog.',
      expect.stringContaining('Ask with'),
    ]);
  });

  it('is short in Chinese, too', () => {
    const card = cardOf({ products: ['acme-cdn'] }, 'zh-CN');
    expect(card.title).toBe('艾克米 CDN：请带上状态码提问');
    expect(partsOf(card, 'text').map(({ text }) => text)).toEqual([
      '艾克米 CDN：CDN，本目录收录了 6 个状态码。',
      '请带上看到的状态码提问，例如 `502 acme-cdn`，也可以直接粘贴响应头、日志或错误页。',
    ]);
  });
});

describe.each(languages)('in %s', (language) => {
  it.each(Object.keys(locales.en.core.about.kinds) as Product['kind'][])('a product may be a %s', (kind) => {
    const [first] = smallCatalog.products.values();
    if (!first) throw new Error('no product');
    const products = new Map([['it', { ...first, id: 'it', kind }]]);
    const { title, parts } = about(
      { kind: 'about', products: ['it'], codes: [] },
      { ...context, language, words: locales[language].core, catalog: { ...smallCatalog, products } },
    );
    expect(title).toContain(first.name[language]);
    expect(parts.length).toBeLessThanOrEqual(4);
  });
});

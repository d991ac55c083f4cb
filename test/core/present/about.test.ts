import { describe, expect, it } from 'vitest';
import type { Product } from '../../../src/catalog/catalog.ts';
import { about } from '../../../src/core/present/about.ts';
import { languages } from '../../../src/language.ts';
import { locales } from '../../../src/locales/index.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { cardOf, context, notesOf, open, partsOf, textsOf } from './small-cards.ts';

const ticket = { label: context.words.openTicket, url: 'https://acme.example/tickets' };
const status = { label: 'Status', url: 'https://status.boreal.example/' };
const borealStatus = { ...status, label: 'Boreal status' };

describe('a product without a code', () => {
  it('has a few lines: what it is, how to ask, its most asked codes, and its ticket', () => {
    const card = cardOf({ products: ['acme-cdn'] });
    expect(card).toMatchObject({ title: 'Acme CDN: which code do you see?', tone: 'help', more: [] });
    expect(card.parts).toEqual([
      { kind: 'text', text: 'Acme CDN: a CDN, with 6 codes in this catalog.' },
      {
        kind: 'text',
        text: 'Ask with the code that you see, as in `502 acme-cdn`, or paste headers, log lines or the error page.',
      },
      {
        kind: 'choices',
        title: 'Most asked',
        choices: ['502', '521', '522', '524', '404', '1016'].map((code) =>
          open(`Acme CDN ${code}`, `${code} acme-cdn`, code, 'acme-cdn'),
        ),
        replaces: true,
      },
      { kind: 'actions', actions: [ticket] },
    ]);
  });

  it('offers the whole list where it has more codes than that, and the status page', () => {
    const card = cardOf({ products: ['boreal'] });
    expect(partsOf(card, 'choices')[0]?.choices).toHaveLength(6);
    expect(partsOf(card, 'actions')).toEqual([
      {
        kind: 'actions',
        actions: [
          {
            label: 'All 7 codes',
            question: 'list boreal',
            asked: { intent: 'list', classes: [], products: ['boreal'] },
            language: 'en',
          },
          status,
        ],
      },
    ]);
  });

  it('says how to ask its support where the catalog has no codes for it', () => {
    const card = cardOf({ products: ['dune'] });
    expect(card.title).toBe('Dune: no codes');
    expect(card.parts).toEqual([
      { kind: 'text', text: 'This catalog has no codes for Dune.' },
      { kind: 'note', items: ['Attach to the ticket: `x-dune-request` from the response headers.'] },
    ]);
  });

  it('has a line for each of several products', () => {
    const card = cardOf({ products: ['acme-cdn', 'acme-shield'] });
    expect(card.title).toBe('Acme CDN and Acme Shield: which code do you see?');
    expect(textsOf(card)).toEqual([
      'Acme CDN: a CDN, with 6 codes in this catalog.',
      'Acme Shield: a web application firewall, with 2 codes in this catalog.',
      expect.stringContaining('Ask with'),
    ]);
  });

  it('is short in Chinese, too', () => {
    const card = cardOf({ products: ['acme-cdn'] }, 'zh-CN');
    expect(card.title).toBe('艾克米 CDN 报的是哪个状态码？');
    expect(textsOf(card)).toEqual([
      '艾克米 CDN：CDN，本目录收录了 6 个状态码。',
      '请带上看到的状态码提问，例如 `502 acme-cdn`，也可以直接粘贴响应头、日志或错误页。',
    ]);
  });
});

describe('a class of codes of a product', () => {
  const card = cardOf({ classes: ['5'], products: ['acme-cdn'] });

  it('has a few lines as well, and only codes of the class', () => {
    expect(card).toMatchObject({ title: 'Acme CDN 5xx: which code do you see?', tone: 'help', more: [] });
    expect(partsOf(card, 'choices')[0]?.choices.map(({ asked }) => asked?.codes?.[0])).toEqual([
      '502',
      '521',
      '522',
      '524',
    ]);
  });

  it('is listed on demand where it has more codes than are offered', () => {
    const { parts, controls = [] } = about(
      { kind: 'about', products: ['acme-cdn'], codes: [{ product: 'acme-cdn', code: '502' }], classes: ['5'] },
      context,
    );
    expect(parts).not.toEqual([]);
    expect(partsOf({ parts: controls }, 'actions')[0]?.actions[0]).toEqual({
      label: 'All 4 codes',
      question: 'list 5xx acme-cdn',
      asked: { intent: 'list', classes: ['5'], products: ['acme-cdn'] },
      language: 'en',
    });
  });
});

describe('whether a product is down', () => {
  it('is answered with the status page of its vendor, first of all', () => {
    const card = cardOf({ intent: 'status', products: ['boreal'] });
    expect(card).toMatchObject({ title: 'Is there an outage at Boreal?', tone: 'help' });
    expect(card.parts[0]).toEqual({ kind: 'links', title: context.words.labels.statusPages, links: [borealStatus] });
    expect(JSON.stringify(partsOf(card, 'actions'))).not.toContain(status.url);
  });

  it('is said to be unknown of a product whose status page is', () => {
    const card = cardOf({ intent: 'status', products: ['boreal', 'acme-cdn'] });
    expect(card.title).toBe('Is there an outage at Boreal and Acme CDN?');
    expect(partsOf(card, 'links').flatMap(({ links }) => links)).toEqual([borealStatus]);
    expect(textsOf(card)[0]).toBe('I know no status page of Acme CDN.');
  });

  it('is asked again by a button as it was asked', () => {
    const { replay } = cardOf({ intent: 'status', products: ['boreal'] });
    expect(replay).toMatchObject({ text: 'status boreal', asked: { intent: 'status', products: ['boreal'] } });
  });

  it('is answered in Chinese', () => {
    const card = cardOf({ intent: 'status', products: ['boreal'] }, 'zh-CN');
    expect(card.title).toBe('北陆平台是否故障？');
    expect(card.parts[0]).toMatchObject({ kind: 'links', links: [{ url: 'https://status.boreal.example/' }] });
  });

  it('has one page where products of a vendor share it', () => {
    const boreal = smallCatalog.products.get('boreal');
    if (!boreal) throw new Error('no product');
    const products = new Map([...smallCatalog.products, ['boreal-two', { ...boreal, id: 'boreal-two' }]]);
    const { parts } = about(
      { kind: 'about', products: ['boreal', 'boreal-two'], codes: [], asksForOutage: true },
      { ...context, catalog: { ...smallCatalog, products } },
    );
    expect(partsOf({ parts }, 'links').flatMap(({ links }) => links)).toEqual([borealStatus]);
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
    expect(notesOf({ parts })).toEqual([]);
  });
});

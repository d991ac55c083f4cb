import { describe, expect, it } from 'vitest';
import { type Entry, openCatalog } from '../../../src/catalog/catalog.ts';
import { listed } from '../../../src/core/present/listed.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { cardOf, context, moreOf, notesOf, open, partsOf, textsOf } from './small-cards.ts';

describe('the list of a product', () => {
  it('has all of its codes; the menu begins with those that have a meaning of their own', () => {
    const card = cardOf({ intent: 'list', products: ['acme-shield'] });
    expect(card).toMatchObject({ title: 'Acme Shield: 2 codes', tone: 'help', more: [] });
    expect(card.parts).toEqual([
      {
        kind: 'list',
        title: '',
        items: ['`403` A security rule blocked the request', '`524` Protection from overload'],
      },
      {
        kind: 'choices',
        title: 'Open a card',
        choices: [
          open('Acme Shield 524', '524 acme-shield', '524', 'acme-shield'),
          open('Acme Shield 403', '403 acme-shield', '403', 'acme-shield'),
        ],
        menu: true,
        replaces: true,
      },
    ]);
  });

  it('is of use to whoever asked alone, so that it goes to nobody else', () => {
    expect(cardOf({ intent: 'list', products: ['acme-shield'] }).tone).toBe('help');
    expect(cardOf({ codes: ['503'], products: ['boreal'] }).tone).toBe('help');
  });

  it('is one for each of several products', () => {
    const card = cardOf({ intent: 'list', products: ['acme-cdn', 'acme-shield'] });
    expect(card.title).toBe('Acme CDN and Acme Shield: 8 codes');
    expect(partsOf(card, 'list').map(({ title }) => title)).toEqual(['Acme CDN: 6 codes', 'Acme Shield: 2 codes']);
  });

  it.each([
    [['5'], 'Acme CDN: 4 codes'],
    [['4'], 'Acme CDN: one code'],
    [['4', '5'], 'Acme CDN: 5 codes'],
    [['2'], 'Acme CDN: no codes'],
    [['1'], 'Acme CDN: no codes'],
  ])('of the classes %j has the statuses among them', (classes, title) => {
    expect(cardOf({ intent: 'list', classes, products: ['acme-cdn'] }).title).toBe(title);
  });

  it('says that the product documents nothing of the class', () => {
    const card = cardOf({ intent: 'list', classes: ['1', '2'], products: ['cirrus'] });
    expect(card.parts).toEqual([{ kind: 'text', text: 'This catalog has no 1xx and 2xx for Cirrus.' }]);
  });

  it('says that the product publishes none, and how to ask its support', () => {
    const card = cardOf({ intent: 'list', products: ['dune'] });
    expect(card.title).toBe('Dune: no codes');
    expect(textsOf(card)).toEqual([
      'This catalog has no codes for Dune.',
      'Attach to the ticket: `x-dune-request` from the response headers.',
    ]);
    expect(card.parts).toHaveLength(2);
    expect(cardOf({ intent: 'list', classes: ['5'], products: ['dune'] }).parts).toEqual(card.parts);
  });
});

describe('the codes of its own that a product has for a status', () => {
  it('are listed below what the standard says', () => {
    const card = cardOf({ codes: ['503'], products: ['boreal'] });
    expect(card.title).toBe('Boreal has 5 codes of its own behind 503');
    expect(card.parts[0]).toMatchObject({ kind: 'text', text: expect.stringContaining('HTTP standard: 503') });
    expect(partsOf(card, 'list')).toEqual([
      {
        kind: 'list',
        title: '',
        items: [
          '`APP_CRASHED` The app crashed',
          '`BOOT_FAILED` The app did not start',
          '`BOOT_TIMEOUT` The app started too slowly',
          '`NO_INSTANCE` No instance runs',
          '`QUEUE_FULL` The queue is full',
        ],
      },
    ]);
    expect(card.more).toEqual([]);
  });

  it('are none of which is taken for the meaning of the status', () => {
    const card = cardOf({ codes: ['504'], products: ['boreal'] });
    expect(card.title).toBe('Boreal has one code of its own behind 504');
    expect(textsOf(card)).toEqual([expect.stringContaining('HTTP standard: 504')]);
    expect(cardOf({ codes: ['504'], products: ['boreal'] }, 'zh-CN').title).toBe('北陆平台的 504 对应 1 个自有错误码');
  });

  it('come with the name of a product that has none for it', () => {
    const card = cardOf({ codes: ['503'], products: ['boreal', 'cirrus', 'dune'] });
    expect(card.title).toBe('Boreal has 5 codes of its own behind 503');
    expect(textsOf(card)).toEqual(
      expect.arrayContaining(['This catalog has no 503 for Cirrus.', 'This catalog has no codes for Dune.']),
    );
  });

  it('are six at once; the menu has all of them, and so has More', () => {
    const boreal = smallCatalog.products.get('boreal');
    const crashed = boreal?.entries.get('APP_CRASHED');
    if (!boreal || !crashed) throw new Error('no entry');
    const entries: Entry[] = Array.from({ length: 8 }, (_item, at) => ({
      ...crashed,
      code: `E${at}`,
      product: 'many',
    }));
    const catalog = openCatalog({
      edition: '2026-02-03-00000000',
      vendors: [],
      senses: {},
      names: [],
      products: [{ ...boreal, id: 'many', entries }],
      uncovered: [],
      formats: [],
    });
    const draft = listed({ kind: 'listed', products: ['many'], classes: [], status: '503' }, { ...context, catalog });
    const lines = entries.map(({ code }) => `\`${code}\` The app crashed`);
    expect(partsOf(draft, 'list')[0]?.items).toEqual(lines.slice(0, 6));
    expect(notesOf(draft)).toEqual(['2 more codes behind More']);
    expect(moreOf({ more: draft.more ?? [] }, 'list')[0]?.items).toEqual(lines);
    expect(partsOf({ parts: draft.controls ?? [] }, 'choices')[0]?.choices).toHaveLength(8);
  });
});

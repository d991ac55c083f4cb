import { describe, expect, it } from 'vitest';
import { cardOf, open, partsOf } from './small-cards.ts';

describe('the list of a product', () => {
  it('has all of its codes; the menu begins with those that have a meaning of their own', () => {
    const card = cardOf({ products: ['acme-shield'] });
    expect(card).toMatchObject({ title: 'Acme Shield: 2 codes', tone: 'answer' });
    expect(card.parts).toEqual([
      {
        kind: 'list',
        title: 'Codes',
        items: ['`403` A security rule blocked the request', '`524` Protection from overload'],
      },
      {
        kind: 'choices',
        title: 'Open a card',
        choices: [
          open('524 Acme Shield', '524 acme-shield', '524', 'acme-shield'),
          open('403 Acme Shield', '403 acme-shield', '403', 'acme-shield'),
        ],
        menu: true,
        replaces: true,
      },
    ]);
  });

  it('is one for each of several products', () => {
    const card = cardOf({ products: ['acme-cdn', 'acme-shield'] });
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
    expect(cardOf({ classes, products: ['acme-cdn'] }).title).toBe(title);
  });

  it('says that the product documents nothing of the class', () => {
    const card = cardOf({ classes: ['1', '2'], products: ['cirrus'] });
    expect(card.parts).toEqual([
      { kind: 'text', text: 'Cirrus documents no 1xx and 2xx on the pages that this catalog covers.' },
    ]);
  });

  it('says that the product publishes none, and how to ask its support', () => {
    const card = cardOf({ products: ['dune'] });
    expect(card.title).toBe('Dune: no codes');
    expect(card.parts).toEqual([
      { kind: 'text', text: 'Dune publishes no status codes of its own on the pages that this catalog covers.' },
      { kind: 'list', title: 'Attach to the ticket', items: ['`x-dune-request` from the response headers'] },
    ]);
    expect(cardOf({ classes: ['5'], products: ['dune'] }).parts).toEqual(card.parts);
  });

  it('of a status has the codes that come with it', () => {
    const card = cardOf({ codes: ['503'], products: ['boreal'] });
    expect(card.title).toBe('Boreal has 5 codes of its own behind 503');
    expect(partsOf(card, 'list')).toEqual([
      {
        kind: 'list',
        title: 'Codes',
        items: [
          '`APP_CRASHED` The app crashed',
          '`BOOT_FAILED` The app did not start',
          '`BOOT_TIMEOUT` The app started too slowly',
          '`NO_INSTANCE` No instance runs',
          '`QUEUE_FULL` The queue is full',
        ],
      },
    ]);
  });
});

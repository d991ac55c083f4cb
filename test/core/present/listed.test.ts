import { describe, expect, it } from 'vitest';
import { cardOf, open, partsOf } from './small-cards.ts';

describe('the list of a product', () => {
  it('has all of its codes; the menu begins with those that have a meaning of their own', () => {
    const card = cardOf({ intent: 'list', products: ['acme-shield'] });
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
    expect(cardOf({ classes, products: ['acme-cdn'] }).title).toBe(title);
  });

  it('says that the product documents nothing of the class', () => {
    const card = cardOf({ classes: ['1', '2'], products: ['cirrus'] });
    expect(card.parts).toEqual([{ kind: 'text', text: 'This catalog has no 1xx and 2xx for Cirrus.' }]);
  });

  it('says that the product publishes none, and how to ask its support', () => {
    const card = cardOf({ intent: 'list', products: ['dune'] });
    expect(card.title).toBe('Dune: no codes');
    expect(card.parts).toEqual([
      { kind: 'text', text: 'This catalog has no codes for Dune.' },
      { kind: 'list', title: 'Attach to the ticket', items: ['`x-dune-request` from the response headers'] },
    ]);
    expect(cardOf({ classes: ['5'], products: ['dune'] }).parts).toEqual(card.parts);
  });

  it('of a status has the codes that come with it', () => {
    const card = cardOf({ codes: ['503'], products: ['boreal'] });
    expect(card.title).toBe('Boreal has 5 codes of its own behind 503');
    expect(card.parts[0]).toMatchObject({ kind: 'text', text: expect.stringContaining('HTTP standard: 503') });
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

  it('of a status with a single code does not take that code for the meaning of the status', () => {
    const card = cardOf({ codes: ['504'], products: ['boreal'] });
    expect(card.title).toBe('Boreal has one code of its own behind 504');
    expect(partsOf(card, 'text').map(({ text }) => text)).toEqual([expect.stringContaining('HTTP standard: 504')]);
    expect(cardOf({ codes: ['504'], products: ['boreal'] }, 'zh-CN').title).toBe('北陆平台的 504 对应 1 个自有错误码');
  });

  it('of a status names the product that has none for it', () => {
    const card = cardOf({ codes: ['503'], products: ['boreal', 'cirrus', 'dune'] });
    expect(card.title).toBe('Boreal has 5 codes of its own behind 503');
    const texts = partsOf(card, 'text').map(({ text }) => text);
    expect(texts.slice(1)).toEqual(['This catalog has no 503 for Cirrus.', 'This catalog has no codes for Dune.']);
  });
});

import { expect, it } from 'vitest';
import { cardOf, open, partsOf } from './small-cards.ts';

const texts = (card: ReturnType<typeof cardOf>): string[] => partsOf(card, 'text').map(({ text }) => text);
const notes = (card: ReturnType<typeof cardOf>): string[] => partsOf(card, 'note').map(({ text }) => text);

it('a code that the product does not document comes with the standard, with who documents it, and with how to ask', () => {
  const card = cardOf({ codes: ['502'], products: ['dune'] });
  expect(card).toMatchObject({ title: 'Dune 502: not in this catalog', tone: 'answer' });
  expect(card.parts).toEqual([
    { kind: 'text', text: 'This catalog has no codes for Dune.' },
    {
      kind: 'text',
      text: 'HTTP standard: 502 Bad Gateway: an invalid answer from the upstream. A gateway got an invalid response from the server behind it.',
    },
    {
      kind: 'list',
      title: 'Products that document it, each with its own meaning',
      items: ['502 “Bad Gateway: an invalid answer from the upstream” (Acme CDN and Cirrus)'],
    },
    { kind: 'list', title: 'Attach to the ticket', items: ['`x-dune-request` from the response headers'] },
    {
      kind: 'choices',
      title: 'Open a card',
      choices: [
        open('502 HTTP standard', '502 HTTP standard', '502', 'http'),
        open('502 Acme CDN', '502 acme-cdn', '502', 'acme-cdn'),
        open('502 Cirrus', '502 cirrus', '502', 'cirrus'),
      ],
      menu: true,
      replaces: true,
    },
  ]);
});

it('says that the product does not document a code only where its page was read for every number of the range', () => {
  const card = cardOf({ codes: ['531', '541'], products: ['acme-cdn'] });
  expect(card.title).toBe('Acme CDN 531 and 541: not in this catalog');
  expect(texts(card).slice(0, 2)).toEqual([
    'Acme CDN documents no 531: its page “Status codes of Acme CDN”, read 2026-02-03, has every number from 526 to 539 that it uses.',
    'This catalog has no 541 for Acme CDN.',
  ]);
  expect(cardOf({ codes: ['531'], products: ['acme-cdn'] }).title).toBe('Acme CDN 531: not documented');
});

it('says that the code is in a range that the product keeps for itself', () => {
  const card = cardOf({ codes: ['540'], products: ['acme-cdn'] });
  expect(texts(card)).toEqual([
    'This catalog has no 540 for Acme CDN.',
    'Acme CDN keeps 540 to 599 for its own use. 540 is in that range, but no page that this catalog covers says what it means.',
  ]);
});

it('says that neither the standards nor other products have the code', () => {
  const card = cardOf({ codes: ['599'], products: ['cirrus'] });
  expect(notes(card)).toEqual(['The HTTP standards define no 599.', 'No other product in this catalog has 599.']);
});

it('says so for each of several codes', () => {
  const card = cardOf({ codes: ['599', '525', '451'], products: ['dune'] });
  expect(notes(card)).toEqual([
    'The HTTP standards define no 599.',
    'The HTTP standards define no 525.',
    'No other product in this catalog has 599.',
    'No other product in this catalog has 451.',
  ]);
  expect(partsOf(card, 'list')[0]?.items).toEqual(['525 “TLS handshake with the origin failed” (Cirrus)']);
});

it('has one sentence for each product, with every code that it does not document', () => {
  const card = cardOf({ codes: ['599', '598'], products: ['cirrus', 'acme-shield'] });
  expect(texts(card).slice(0, 2)).toEqual([
    'This catalog has no 599 and 598 for Cirrus.',
    'This catalog has no 599 and 598 for Acme Shield.',
  ]);
});

it('says how to ask the vendor where one product is meant', () => {
  expect(cardOf({ codes: ['599'], products: ['acme-cdn'] }).text).toContain('Attach to the ticket');
  expect(cardOf({ codes: ['599'], products: ['acme-cdn', 'cirrus'] }).text).not.toContain('Attach to the ticket');
});

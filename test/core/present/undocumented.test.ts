import { describe, expect, it } from 'vitest';
import { cardOf, context, moreOf, notesOf, open, partsOf, textsOf } from './small-cards.ts';

describe('a code that the product does not document', () => {
  const card = cardOf({ codes: ['502'], products: ['dune'] });

  it('comes with the standard and with who documents it; that the product does not is in the title alone', () => {
    expect(card).toMatchObject({ title: 'Dune 502: not in this catalog', tone: 'answer' });
    expect(card.parts).toEqual([
      {
        kind: 'text',
        text: 'HTTP standard: 502 Bad Gateway: an invalid answer from the upstream. A gateway got an invalid response from the server behind it.',
      },
      {
        kind: 'table',
        columns: ['Product', 'It means', 'Look at'],
        rows: [['Acme CDN and Cirrus', 'Bad Gateway: an invalid answer from the upstream', 'the origin']],
      },
      {
        kind: 'choices',
        title: 'Other products',
        choices: [
          open('Acme CDN', '502 acme-cdn', '502', 'acme-cdn', 'CDN'),
          open('Cirrus', '502 cirrus', '502', 'cirrus', 'CDN'),
          open('HTTP standard', '502 HTTP standard', '502', 'http', 'Standard'),
        ],
        menu: true,
      },
    ]);
  });

  it('has how to ask its support behind More', () => {
    expect(card.more).toEqual([
      { kind: 'list', title: 'Attach to the ticket', items: ['`x-dune-request` from the response headers'] },
    ]);
  });

  it('leads to the ticket of its vendor and to its status page', () => {
    const actionsFor = (product: string) => partsOf(cardOf({ codes: ['599'], products: [product] }), 'actions');
    expect(actionsFor('acme-cdn')).toEqual([
      { kind: 'actions', actions: [{ label: context.words.openTicket, url: 'https://acme.example/tickets' }] },
    ]);
    expect(actionsFor('boreal')).toEqual([
      { kind: 'actions', actions: [{ label: 'Status', url: 'https://status.boreal.example/' }] },
    ]);
  });
});

it('says that the product does not document a code only where its page was read for every number of the range', () => {
  const card = cardOf({ codes: ['531', '541'], products: ['acme-cdn'] });
  expect(card.title).toBe('Acme CDN 531 and 541: not in this catalog');
  expect(notesOf(card)[0]).toMatch(
    /^Acme CDN documents no 531: its page “Status codes of Acme CDN”, read 2026-02-03, has every number from 526 to 539 that it uses\. This catalog has no 541 for Acme CDN\./,
  );
  expect(cardOf({ codes: ['531'], products: ['acme-cdn'] }).title).toBe('Acme CDN 531: not documented');
});

it('says first that the code is in a range that the product keeps for itself', () => {
  const card = cardOf({ codes: ['540'], products: ['acme-cdn'] });
  expect(textsOf(card)[0]).toBe(
    'Acme CDN keeps 540 to 599 for its own use. 540 is in that range, but no page that this catalog covers says what it means.',
  );
  expect(card.title).toBe('Acme CDN 540: not in this catalog');
  expect(notesOf(card)).toEqual(['No other product in this catalog has 540.']);
});

it('says that neither the standards nor other products have the code', () => {
  const card = cardOf({ codes: ['599'], products: ['cirrus'] });
  expect(textsOf(card)).toEqual(['The HTTP standards define no 599.']);
  expect(card.title).toBe('Cirrus 599: not in this catalog');
  expect(notesOf(card)).toEqual(['No other product in this catalog has 599.']);
});

it('says so for each of several codes', () => {
  const card = cardOf({ codes: ['599', '525', '451'], products: ['dune'] });
  expect(textsOf(card)).toEqual([
    'HTTP standard: 451 Unavailable for legal reasons. The server denies access because of a legal demand.',
    'The HTTP standards define no 599.',
    'The HTTP standards define no 525.',
  ]);
  expect(notesOf(card)).toEqual([
    'No other product in this catalog has 599. No other product in this catalog has 451.',
  ]);
  expect(partsOf(card, 'table')[0]?.rows).toEqual([['Cirrus', 'TLS handshake with the origin failed', 'the origin']]);
});

it('has one sentence for each product, with every code that it does not document', () => {
  const card = cardOf({ codes: ['599', '598'], products: ['cirrus', 'acme-shield'] });
  expect(notesOf(card)[0]).toMatch(
    /^This catalog has no 599 and 598 for Cirrus\. This catalog has no 599 and 598 for Acme Shield\./,
  );
});

it('says how to ask the vendor of each product', () => {
  const lists = moreOf(cardOf({ codes: ['599'], products: ['acme-cdn', 'dune'] }), 'list');
  expect(lists.map(({ title, items }) => [title, items[0]])).toEqual([
    ['Attach to the ticket', 'The id in the `acme-ray` header'],
    ['Attach to the ticket', '`x-dune-request` from the response headers'],
  ]);
});

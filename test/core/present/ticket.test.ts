import { describe, expect, it } from 'vitest';
import type { Asked, Carried } from '../../../src/core/port.ts';
import { bot, partsOf } from './small-cards.ts';

const ray = { product: 'acme-cdn', name: 'acme-ray', value: 'a1b2c3d4' };
const boreal = { product: 'boreal', name: 'boreal-id', value: 'r-1234' };

const listsOf = (asked: Asked, ids: Carried['ids']): Record<string, readonly string[]> => {
  const { card } = bot.explain({ text: '', asked, carried: { host: 'www.example.com', ids } });
  return Object.fromEntries(partsOf(card, 'list').map(({ title, items }) => [title, items]));
};

const onAcme = { codes: ['521'], products: ['acme-cdn'] };

describe('what to attach to a ticket', () => {
  it('is what the vendor asks for', () => {
    expect(listsOf(onAcme, [])).toEqual({
      'Attach to the ticket': ['The id in the `acme-ray` header', 'The URL and the time'],
    });
  });

  it('begins with an id of the question, and asks for that id no more', () => {
    expect(listsOf(onAcme, [ray])).toEqual({ 'Attach to the ticket': ['acme-ray `a1b2c3d4`', 'The URL and the time'] });
  });

  it('begins with what the code asks for beyond the list of the product', () => {
    expect(listsOf({ codes: ['522'], products: ['acme-cdn'] }, [ray])['Attach to the ticket']).toEqual([
      'acme-ray `a1b2c3d4`',
      'A traceroute from the origin to the edge',
      'The URL and the time',
    ]);
  });

  it('is every kind of id where the product has no list of its own', () => {
    expect(listsOf({ codes: ['599'], products: ['dune'] }, [])).toEqual({
      'Attach to the ticket': ['`x-dune-request` from the response headers'],
    });
  });

  it('keeps an item that asks for more than an id which is there already', () => {
    const log = { product: 'acme-cdn', name: 'rayField', value: 'a1b2c3d4' };
    expect(listsOf(onAcme, [log])['Attach to the ticket']).toEqual([
      'rayField `a1b2c3d4`',
      'The id in the `acme-ray` header',
      'The URL and the time',
    ]);
  });
});

describe('an id of a product that the card does not explain', () => {
  it('is listed at its end', () => {
    const lists = listsOf(onAcme, [ray, boreal]);
    expect(lists['Attach to the ticket']).toContain('acme-ray `a1b2c3d4`');
    expect(lists['Ids in your text']).toEqual(['boreal-id `r-1234`']);
  });

  it('is listed where the card has no ticket', () => {
    expect(listsOf({ codes: ['524'] }, [ray])).toEqual({ 'Ids in your text': ['acme-ray `a1b2c3d4`'] });
  });

  it('is one of six at most, and each is listed once', () => {
    const many = Array.from({ length: 9 }, (_item, at) => ({ ...boreal, value: `r-${at % 8}` }));
    expect(listsOf(onAcme, many)['Ids in your text']).toEqual([0, 1, 2, 3, 4, 5].map((at) => `boreal-id \`r-${at}\``));
  });
});

it('of very many ids of one product, twelve are listed', () => {
  const many = Array.from({ length: 20 }, (_item, at) => ({ ...ray, value: `ray-${at}` }));
  expect(listsOf(onAcme, many)['Attach to the ticket']).toHaveLength(13);
});

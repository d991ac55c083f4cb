import { describe, expect, it } from 'vitest';
import type { Asked, Carried } from '../../../src/core/port.ts';
import { attachments } from '../../../src/core/present/ticket.ts';
import { bot, chinese, context, moreOf } from './small-cards.ts';

const ray = { product: 'acme-cdn', name: 'acme-ray', value: 'a1b2c3d4' };

/** What is asked for behind More. */
function attachedTo(asked: Asked, ids: Carried['ids']): readonly string[] | undefined {
  const { card } = bot.explain({ text: '', asked, carried: { host: 'www.example.com', ids } });
  return moreOf(card, 'list').find(({ title }) => title === 'Attach to the ticket')?.items;
}

const onAcme = { codes: ['521'], products: ['acme-cdn'] };

describe('what to attach to a ticket', () => {
  it('is what the vendor asks for', () => {
    expect(attachedTo(onAcme, [])).toEqual(['The id in the `acme-ray` header', 'The URL and the time']);
  });

  it('is no id that the question has already', () => {
    expect(attachedTo(onAcme, [ray])).toEqual(['The URL and the time']);
  });

  it('begins with what the code asks for beyond the list of the product', () => {
    expect(attachedTo({ codes: ['522'], products: ['acme-cdn'] }, [ray])).toEqual([
      'A traceroute from the origin to the edge',
      'The URL and the time',
    ]);
  });

  it('is every kind of id where the product has no list of its own', () => {
    expect(attachedTo({ codes: ['599'], products: ['dune'] }, [])).toEqual([
      '`x-dune-request` from the response headers',
    ]);
    expect(attachments('dune', [], chinese)).toEqual(['响应头中的 `x-dune-request`']);
  });

  it('keeps an item that asks for more than an id which is there already, and one of another product', () => {
    const log = { product: 'acme-cdn', name: 'rayField', value: 'a1b2c3d4' };
    const all = ['The id in the `acme-ray` header', 'The URL and the time'];
    expect(attachedTo(onAcme, [log])).toEqual(all);
    expect(attachments('acme-cdn', [], { ...context, ids: [{ ...ray, product: 'dune' }] })).toEqual(all);
  });
});

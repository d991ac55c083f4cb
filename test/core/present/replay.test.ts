import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import type { Card } from '../../../src/core/card.ts';
import type { Answer } from '../../../src/core/lookup/answer.ts';
import { lookup } from '../../../src/core/lookup/lookup.ts';
import type { Asked, Question } from '../../../src/core/port.ts';
import type { PresentOptions } from '../../../src/core/present/context.ts';
import { present } from '../../../src/core/present/present.ts';
import type { Claim } from '../../../src/core/reader/claims.ts';
import type { Reading } from '../../../src/core/reader/reading.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { context, reading, refs } from '../lookup/readings.ts';
import { bot } from './small-cards.ts';

const options: PresentOptions = {
  catalog: smallCatalog,
  language: 'en',
  runbooks: undefined,
  defaultProducts: [],
  today: '2026-03-03',
};

const answerTo = (said: Partial<Reading>): Answer => lookup(reading(said), context);
const cardFor = (said: Partial<Reading>): Card => present(answerTo(said), reading(said), options);
const again = ({ replay }: Card) => bot.explain(replay ?? { text: '' });

describe('the short form of a question', () => {
  it.each<[string, Partial<Reading>, Asked]>([
    ['an entry', { codes: ['522'], products: ['cirrus'], words: ['why'] }, { codes: ['522'], products: ['cirrus'] }],
    [
      'a code that the product does not document',
      { codes: ['599'], products: ['cirrus'] },
      { codes: ['599'], products: ['cirrus'] },
    ],
    ['a comparison', { codes: ['522', '999'] }, { codes: ['522', '999'], products: [] }],
    ['a comparison without products', { intent: 'compare', codes: ['522'] }, { codes: ['522'], products: [] }],
    [
      'one product in front of all others',
      { intent: 'compare', codes: ['524'], products: ['cirrus'] },
      { intent: 'compare', codes: ['524'], products: ['cirrus'] },
    ],
    [
      'one product against a name that nobody has',
      { intent: 'between', codes: ['524'], products: ['cirrus'], unknownNames: ['umbra'] },
      { intent: 'compare', codes: ['524'], products: ['cirrus'] },
    ],
    [
      'products side by side',
      { intent: 'between', codes: ['524'], products: ['cirrus', 'acme-cdn'] },
      { intent: 'compare', codes: ['524'], products: ['cirrus', 'acme-cdn'] },
    ],
    [
      'a comparison that has nothing to compare',
      { intent: 'compare', codes: ['1016'], products: ['cirrus', 'acme-cdn'] },
      { codes: ['1016'], products: ['cirrus', 'acme-cdn'] },
    ],
    ['a product', { products: ['cirrus'] }, { products: ['cirrus'], classes: [] }],
    [
      'whether a product is down',
      { intent: 'status', products: ['boreal'] },
      { intent: 'status', products: ['boreal'], classes: [] },
    ],
    ['a class of a product', { classes: ['5'], products: ['cirrus'] }, { classes: ['5'], products: ['cirrus'] }],
    [
      'all codes of a class',
      { intent: 'list', classes: ['5'], products: ['cirrus'] },
      { intent: 'list', classes: ['5'], products: ['cirrus'] },
    ],
    ['all codes of a product', { intent: 'list', products: ['cirrus'] }, { intent: 'list', products: ['cirrus'] }],
    [
      'a product that the catalog does not cover',
      { codes: ['502'], uncovered: ['umbra'] },
      { codes: ['502'], classes: [], products: ['umbra'] },
    ],
    [
      'codes that stand with one of the products each',
      {
        codes: ['502', '524'],
        products: ['cirrus', 'acme-cdn'],
        claims: [
          { code: '502', product: 'acme-cdn', count: 3, hosts: [], paths: [] },
          { code: '524', product: 'cirrus', count: 1, hosts: [], paths: [] },
        ],
      },
      {
        codes: ['502', '524'],
        products: ['cirrus', 'acme-cdn'],
        claims: [
          { code: '502', product: 'acme-cdn' },
          { code: '524', product: 'cirrus' },
        ],
      },
    ],
    [
      'codes of which some stand with a product that the catalog does not cover',
      {
        codes: ['502', '524'],
        products: ['cirrus'],
        author: 'cirrus',
        uncovered: ['umbra'],
        claims: [{ code: '502', product: 'umbra', count: 3, hosts: [], paths: [] }],
      },
      { codes: ['524'], products: ['cirrus'] },
    ],
    ['a class', { classes: ['5'] }, { classes: ['5'], products: [] }],
    ['the codes of a status', { codes: ['503'], products: ['boreal'] }, { codes: ['503'], products: ['boreal'] }],
    [
      'a symptom',
      { words: ['certificate', 'expired'], products: ['dune'] },
      { words: ['certificate', 'expired'], products: ['dune'] },
    ],
  ])('of %s gives the same answer', (_what, said, asked) => {
    const card = cardFor(said);
    expect(card.replay).toMatchObject({ asked, language: 'en' });
    expect(again(card).answer).toEqual(answerTo(said));
    // What is said of the question itself, such as a name that was left aside, does not come back.
    for (const part of again(card).card.parts) expect(card.parts).toContainEqual(part);
    expect(again(card).card).toMatchObject({ title: card.title, more: card.more, verdict: card.verdict });
    expect(again(card).card.replay).toEqual(card.replay);
  });

  it('of an error that is known to come from one edge asks for that edge alone', () => {
    const card = cardFor({ codes: ['524'], products: ['acme-cdn', 'cirrus'], author: 'cirrus' });
    expect(card.replay?.asked).toEqual({ codes: ['524'], products: ['cirrus'] });
    const onBoth = cardFor({ codes: ['524'], products: ['acme-cdn', 'cirrus', 'dune'], author: 'dune' });
    expect(onBoth.replay?.asked).toEqual({ codes: ['524'], products: ['acme-cdn', 'cirrus', 'dune'] });
  });

  it('of a name that the default settles keeps the name', () => {
    const preferring = createBot(smallCatalog, { defaultLanguage: 'en', defaultProducts: ['cirrus', 'acme-shield'] });
    const { answer, card } = preferring.explain({ text: '524 ac' });
    expect(answer).toMatchObject({ kind: 'explained', byDefault: ['cirrus'], undocumented: [] });
    expect(card.replay?.asked).toEqual({ codes: ['524'], products: [], sharedName: 'ac' });
    const once = preferring.explain(card.replay ?? { text: '' });
    expect(once.answer).toEqual(answer);
    expect(once.card.text).toBe(card.text);
  });

  it('is what a person types for it', () => {
    expect(cardFor({ codes: ['522'], products: ['cirrus'] }).replay?.text).toBe('522 cirrus');
    expect(cardFor({ words: ['certificate', 'expired'] }).replay?.text).toBe('search certificate expired');
  });

  it('of a symptom has no word that is not meant for everybody', () => {
    const words = ['certificate', '10.0.0.7', 'db.prod.internal', '/login?user=ada', 'expired'];
    const found: Answer = { kind: 'found', entries: refs('cirrus/525'), notOn: [] };
    expect(present(found, reading({ words }), options).replay?.asked).toEqual({
      words: ['certificate', 'expired'],
      products: [],
    });
  });

  it('is short, however many codes and words the question had, and gives the same card', () => {
    const codes = Array.from({ length: 60 }, (_item, at) => String(500 + at));
    const words = [...Array.from({ length: 40 }, () => 'certificate'), ...Array.from({ length: 60 }, () => 'elephant')];
    for (const said of [{ codes }, { words }]) {
      const card = cardFor(said);
      expect(card.replay?.text.length).toBeLessThan(500);
      expect(again(card).answer).toEqual(answerTo(said));
      expect(again(card).card.text).toBe(card.text);
    }
  });

  it.each<[string, Partial<Reading>]>([
    ['a name to be settled', { codes: ['522'], sharedNames: ['ac'] }],
    ['a name that nobody has', { codes: ['522'], unknownNames: ['umbra'] }],
    ['a code that nobody has', { codes: ['999'] }],
    ['words that match nothing', { words: ['elephant'] }],
    ['politeness', { intent: 'thanks' }],
    ['a paste in which nothing failed', { healthy: [{ value: '200', count: 1 }] }],
    ['no question', {}],
  ])('is none for %s', (_what, said) => {
    expect(cardFor(said)).not.toHaveProperty('replay');
  });
});

describe('a card is whole', () => {
  const isWhole = (text: string) => bot.explain({ text }).card.replay?.isWhole;

  it('that answers a short question', () => {
    expect(isWhole('522 acme')).toBe(true);
  });

  it('unless it says how a text was read, or what of it travels along: its question says no such thing', () => {
    expect(isWhole('HTTP/2 522\nserver: acme')).toBe(false);
    const asked = { codes: ['522'], products: ['acme-cdn'] };
    const ofHost = bot.explain({ text: '', asked, carried: { host: 'www.example.com' } });
    expect(ofHost.card.replay?.isWhole).toBe(false);
  });
});

describe('what travels with it', () => {
  const paste = 'curl -I https://www.example.com/\nHTTP/2 522\nserver: acme\nacme-ray: a1b2c3d4';

  it('is the host and the ids of the question, and nothing else of it', () => {
    const { replay } = bot.explain({ text: paste }).card;
    expect(replay).toEqual({
      text: '522 acme-cdn',
      asked: { codes: ['522'], products: ['acme-cdn'] },
      language: 'en',
      carried: { host: 'www.example.com', ids: [{ product: 'acme-cdn', name: 'acme-ray', value: 'a1b2c3d4' }] },
      isWhole: false,
    });
    const { text } = bot.explain(replay ?? { text: '' }).card;
    expect(text).toContain('acme-ray: a1b2c3d4');
    expect(text).toContain('"https://www.example.com/"\n');
    expect(text).not.toContain('Seen:');
  });

  it('is when it was and on which path, which come back', () => {
    const dump =
      '> GET /a HTTP/2\n> Host: www.example.com\n< HTTP/2 522\n< date: Sat, 21 Nov 2026 10:05:47 GMT\n< server: acme';
    const { replay } = bot.explain({ text: dump }).card;
    const time = { date: '2026-11-21', time: '10:05:47', zone: 'GMT' };
    expect(replay?.carried).toEqual({ host: 'www.example.com', path: '/a', time });
    const once = bot.explain(replay ?? { text: '' }).card;
    expect(once.text).toContain('`www.example.com/a` · 10:05:47 GMT');
    expect(once.replay).toEqual(replay);
  });

  it('may be a time alone', () => {
    const time = { time: '10:05:47' };
    const card = cardFor({ codes: ['522'], products: ['acme-cdn'], time });
    expect(card.replay?.carried).toEqual({ time });
  });

  describe('of a log', () => {
    const [first, last] = [{ time: '10:05:00' }, { date: '2026-11-21', time: '10:05:49', zone: '+0800' }];
    const counted: Claim = {
      code: '522',
      count: 8,
      of: 50,
      first,
      last,
      hosts: [{ value: 'www.example.com', count: 8 }],
      paths: [
        { value: '/api/cart', count: 5 },
        { value: '/other', count: 3 },
      ],
    };
    const cardWith = (...claims: Claim[]): Card => cardFor({ codes: ['522'], products: ['acme-cdn'], claims });

    it('is how often a code is in it, when, and on which path most, which comes back', () => {
      const card = cardWith(counted);
      expect(card.replay?.carried).toEqual({
        counts: [{ code: '522', count: 8, of: 50, first, last, path: '/api/cart' }],
      });
      expect(again(card).answer).toEqual(answerTo({ codes: ['522'], products: ['acme-cdn'], claims: [counted] }));
      expect(card.text).toContain('`522` in 8 of 50 lines');
      expect(card.text).toContain('`/api/cart`');
      expect(again(card).card.parts[0]).toMatchObject({ kind: 'facts' });
      expect(again(card).card.text).toContain('`522` in 8 of 50 lines');
      expect(again(card).card.text).toContain('on `/api/cart`');
      expect(again(card).card.replay).toEqual(card.replay);
    });

    it.each([
      ['half of the lines have', [{ value: '/api/cart', count: 4 }]],
      ['may hold a key', [{ value: '/reset/8f1e2d3c4b5a69788f1e2d3c4b5a', count: 8 }]],
      ['is none', []],
    ])('has no path that %s', (_what, paths) => {
      expect(cardWith({ ...counted, paths }).replay?.carried?.counts?.[0]).not.toHaveProperty('path');
    });

    it('is of two codes at most, and never of a single line', () => {
      const all = ['522', '521', '524'].map((code): Claim => ({ code, count: 2, of: 9, hosts: [], paths: [] }));
      expect(cardWith(...all).replay?.carried?.counts?.map(({ code }) => code)).toEqual(['522', '521']);
      expect(cardWith({ ...counted, count: 1, of: 1 }).replay).not.toHaveProperty('carried');
      expect(cardWith({ code: '522', count: 3, hosts: [], paths: [] }).replay).not.toHaveProperty('carried');
    });
  });

  it('is nothing for a question without them', () => {
    expect(bot.explain({ text: '522 acme-cdn' }).card.replay).not.toHaveProperty('carried');
  });

  it('may be one of the two', () => {
    const withHost = bot.explain({ text: paste.replace(/\nacme-ray.*/, '') }).card.replay;
    expect(withHost?.carried).toEqual({ host: 'www.example.com' });
    const withId = bot.explain({ text: paste.replace(/^curl.*\n/, '') }).card.replay;
    expect(Object.keys(withId?.carried ?? {})).toEqual(['ids']);
  });

  it('is the id of a product that the catalog does not cover, too', () => {
    const { card } = bot.explain({ text: 'HTTP/2 502\nserver: umbra/2\nx-umbra-id: q-12345' });
    expect(card.replay?.carried).toEqual({ ids: [{ product: 'umbra', name: 'x-umbra-id', value: 'q-12345' }] });
    expect(bot.explain(card.replay ?? { text: '' }).card.text).toContain('x-umbra-id: q-12345');
  });

  it('is held against the catalog once more: no host that is none, no id that the product does not have', () => {
    const carried = {
      host: '$(reboot).example.com',
      ids: [
        { product: 'acme-cdn', name: 'acme-ray', value: '`x`\nreboot' },
        { product: 'acme-cdn', name: 'reboot', value: 'reboot' },
        { product: 'reboot', name: 'acme-ray', value: 'reboot' },
        { product: 'acme-cdn', name: 'acme-ray', value: 'reboot'.repeat(99) },
      ],
    };
    for (const asked of [undefined, { codes: ['522'], products: ['acme-cdn'] }]) {
      const { text } = bot.explain({ text: '522 acme-cdn', asked, carried }).card;
      expect(text).toContain('$HOST');
      expect(text).not.toContain('reboot');
    }
  });

  it.each([
    { host: 5 },
    { ids: 'x' },
    { ids: [null, 5, {}] },
    { time: 5, counts: 'x' },
    { time: null, counts: [null, 5, 'x', {}, []] },
    { time: [], counts: { length: 9 } },
    { counts: [{ code: {}, count: 'x', of: [], first: 5, last: null, path: {} }] },
    { ids: [{ product: 'constructor', name: 5, value: {} }] },
    'x',
    [],
  ])('may be %j without harm', (carried) => {
    for (const asked of [undefined, { codes: ['522'], products: ['acme-cdn'] }]) {
      const question = { text: '522 acme-cdn', asked, carried } as unknown as Question;
      expect(bot.explain(question).answer.kind).toBe('explained');
    }
  });
});

import { describe, expect, it } from 'vitest';
import { bot, cardOf, everywhere, notesOf, open, partsOf, textsOf } from './small-cards.ts';

const standard502 =
  'HTTP standard: 502 Bad Gateway: an invalid answer from the upstream. A gateway got an invalid response from the server behind it.';

describe('a product that the catalog does not cover', () => {
  it('is named, with the meaning of the standard and its documentation, and with no meaning of a neighbour', () => {
    const card = cardOf({ codes: ['502'], products: ['umbra'] });
    expect(card).toMatchObject({ title: 'Umbra 502: not covered by this catalog', tone: 'answer', more: [] });
    expect(card.parts).toEqual([
      {
        kind: 'text',
        text: 'This catalog does not cover Umbra. So this is what the HTTP standard says; the product may mean something else.',
      },
      { kind: 'text', text: standard502 },
      {
        kind: 'choices',
        title: 'Open a card',
        choices: [open('HTTP standard 502', '502 HTTP standard', '502', 'http')],
        replaces: true,
      },
      {
        kind: 'actions',
        actions: [{ label: 'Documentation of Umbra', url: 'https://umbra.example/errors' }, everywhere('502')],
      },
    ]);
  });

  it('is named in Chinese', () => {
    const card = cardOf({ codes: ['502'], products: ['umbra'] }, 'zh-CN');
    expect(card.title).toBe('本影 502：本目录未收录');
    expect(textsOf(card)[0]).toBe('本目录未收录本影。以下是 HTTP 标准的含义，该产品可能另有含义。');
    expect(partsOf(card, 'actions')).toMatchObject([{ actions: [{ label: '本影官方文档' }, {}] }]);
  });

  it('may have a code that the standard does not define', () => {
    const card = cardOf({ codes: ['599'], products: ['umbra'] });
    expect(textsOf(card)).toEqual(['This catalog does not cover Umbra.']);
    expect(card.title).toBe('Umbra 599: not covered by this catalog');
  });

  it('may come without a code, or with a class, for which the standard is offered', () => {
    expect(cardOf({ products: ['umbra'] }).title).toBe('Umbra: not covered by this catalog');
    const card = cardOf({ classes: ['5'], products: ['umbra'] });
    expect(card.title).toBe('Umbra 5xx: not covered by this catalog');
    expect(partsOf(card, 'actions')[0]?.actions).toMatchObject([
      { url: 'https://umbra.example/errors' },
      { label: '5xx in the HTTP standard', asked: { classes: ['5'], products: ['http'] } },
    ]);
  });

  it('is said to have written the error, which a product of the catalog passed on', () => {
    const { card } = bot.explain({ text: 'HTTP/2 502\nserver: umbra/2\nx-umbra-id: q-12345\nx-dune-cache: MISS' });
    expect(textsOf(card)).toEqual([
      'This error is from Umbra, which this catalog does not cover. Dune passed it on. So this is what the HTTP standard says; the product may mean something else.',
      standard502,
    ]);
    expect(notesOf(card)[0]).toBe(
      'Seen: `HTTP/2 502` in line 1; Umbra by `server: umbra/2` in line 2, which wrote this response itself; Dune by `x-dune-cache: MISS` in line 4.',
    );
    expect(partsOf(card, 'code').map(({ code }) => code)).toEqual(['Umbra 502\nx-umbra-id: q-12345']);
    const zh = bot.explain({ text: 'HTTP/2 502\nserver: umbra/2\nx-dune-cache: MISS', language: 'zh-CN' }).card;
    expect(textsOf(zh)[0]).toBe(
      '该错误来自本影，本目录未收录该产品。由沙丘 CDN 透传。以下是 HTTP 标准的含义，该产品可能另有含义。',
    );
    expect(notesOf(zh)[0]).toBe(
      '识别到：`HTTP/2 502`（第 1 行）；本影（第 2 行的 `server: umbra/2`），该响应由它生成；沙丘 CDN（第 3 行的 `x-dune-cache: MISS`）。',
    );
  });
});

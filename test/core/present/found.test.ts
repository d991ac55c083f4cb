import { expect, it } from 'vitest';
import { found } from '../../../src/core/present/found.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { cardOf, context, notesOf, open } from './small-cards.ts';

it('the best matches come with their titles, a line each, and each opens its card', () => {
  const card = cardOf({ words: ['handshake'] });
  expect(card).toMatchObject({ title: '2 codes that may fit', tone: 'answer', more: [] });
  expect(card.parts).toEqual([
    {
      kind: 'list',
      title: '',
      items: [
        'Acme CDN 522: Origin did not answer the TCP handshake',
        'Cirrus 525: TLS handshake with the origin failed',
      ],
    },
    {
      kind: 'choices',
      title: 'Open a card',
      choices: [
        open('Acme CDN 522', '522 acme-cdn', '522', 'acme-cdn'),
        open('Cirrus 525', '525 cirrus', '525', 'cirrus'),
      ],
      menu: true,
      replaces: true,
    },
  ]);
});

it('five lines are shown, and the menu has every match in the order of the search', () => {
  const all = [...smallCatalog.products.values()].flatMap(({ id, entries }) =>
    [...entries.keys()].map((code) => ({ product: id, code })),
  );
  const { title, parts, controls = [] } = found({ kind: 'found', entries: all, notOn: [] }, context);
  expect(title).toBe(`${all.length} codes that may fit`);
  expect(parts[0]).toMatchObject({ kind: 'list', items: { length: 5 } });
  expect(controls).toHaveLength(1);
  expect(controls[0]).toMatchObject({
    choices: all.map(({ product, code }) => ({ asked: { codes: [code], products: [product] } })),
  });
});

it('one match is one code', () => {
  expect(cardOf({ words: ['certificate'] }).title).toBe('One code may fit');
});

it('no match is said to be certain, in any language', () => {
  expect(cardOf({ words: ['handshake'] }, 'zh-CN').title).toBe('可能是以下错误码（2 个）');
});

it('that the matches are from elsewhere is small print below them', () => {
  const sentences = (products: string[]): string[] => notesOf(cardOf({ words: ['certificate'], products }));
  expect(sentences(['dune'])).toEqual(['Nothing on Dune fits. These are codes of other products.']);
  expect(sentences(['acme-cdn', 'dune'])).toEqual([
    'Nothing on Acme CDN and Dune fits. These are codes of other products.',
  ]);
  expect(cardOf({ words: ['certificate'], products: ['dune'] }).parts[0]?.kind).toBe('list');
});

import { expect, it } from 'vitest';
import { cardOf, open } from './small-cards.ts';

it('the best matches come with their titles, and each opens its card', () => {
  const card = cardOf({ words: ['handshake'] });
  expect(card).toMatchObject({ title: '2 codes that may fit', tone: 'answer' });
  expect(card.parts).toEqual([
    {
      kind: 'facts',
      facts: [
        { label: '522 Acme CDN', value: 'Origin did not answer the TCP handshake' },
        { label: '525 Cirrus', value: 'TLS handshake with the origin failed' },
      ],
    },
    {
      kind: 'choices',
      title: 'Open a card',
      choices: [
        open('522 Acme CDN', '522 acme-cdn', '522', 'acme-cdn'),
        open('525 Cirrus', '525 cirrus', '525', 'cirrus'),
      ],
      menu: true,
      replaces: true,
    },
  ]);
});

it('one match is one code', () => {
  expect(cardOf({ words: ['certificate'] }).title).toBe('One code may fit');
});

it('no match is said to be certain, in any language', () => {
  expect(cardOf({ words: ['handshake'] }, 'zh-CN').title).toBe('找到 2 个可能的状态码');
});

it('matches from elsewhere come with the products on which nothing fits', () => {
  expect(cardOf({ words: ['certificate'], products: ['dune'] }).parts[0]).toEqual({
    kind: 'text',
    text: 'Nothing on Dune fits. These are codes of other products.',
  });
  const card = cardOf({ words: ['certificate'], products: ['acme-cdn', 'dune'] });
  expect(card.parts[0]).toEqual({
    kind: 'text',
    text: 'Nothing on Acme CDN and Dune fits. These are codes of other products.',
  });
});

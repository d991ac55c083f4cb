import { expect, it } from 'vitest';
import { cardOf, open, partsOf } from './small-cards.ts';

const menuOf = (...choices: ReturnType<typeof open>[]) => ({
  kind: 'choices',
  title: 'Open a card',
  choices,
  menu: true,
  replaces: true,
});

it('a comparison has one line for each meaning, the commonest first, and opens every card', () => {
  const card = cardOf({ codes: ['524'] });
  expect(card).toMatchObject({ title: '524 on 3 products', tone: 'answer' });
  expect(card.parts).toEqual([
    {
      kind: 'facts',
      facts: [
        {
          label: 'The platform protects itself from overload',
          value: 'Acme Shield and Cirrus (look first at the CDN)',
        },
        { label: 'Origin accepted the connection and was too slow', value: 'Acme CDN (look first at the origin)' },
      ],
    },
    menuOf(
      open('524 Acme Shield', '524 acme-shield', '524', 'acme-shield'),
      open('524 Cirrus', '524 cirrus', '524', 'cirrus'),
      open('524 Acme CDN', '524 acme-cdn', '524', 'acme-cdn'),
    ),
  ]);
});

it('products that follow the standard are one line under its title, and codes of their own another', () => {
  const card = cardOf({ codes: ['502'] });
  expect(card.title).toBe('502 on 3 products');
  expect(partsOf(card, 'facts')).toEqual([
    {
      kind: 'facts',
      facts: [
        {
          label: 'Bad Gateway: an invalid answer from the upstream',
          value: 'Acme CDN, Cirrus, and HTTP standard (look first at the origin)',
        },
        { label: 'More exactly, it may be', value: 'Boreal (2 codes)' },
      ],
    },
  ]);
});

it('what the standards say settles who to look at first, whatever single products add', () => {
  const [facts] = partsOf(cardOf({ codes: ['403', '999'] }), 'facts');
  expect(facts?.facts).toEqual([
    { label: 'Forbidden', value: 'Acme Shield and HTTP standard (look first at a security or access rule)' },
  ]);
});

it('who to look at first is left out where the products disagree', () => {
  const [facts] = partsOf(cardOf({ codes: ['522'] }), 'facts');
  expect(facts?.facts).toEqual([{ label: 'The connection to the origin timed out', value: 'Acme CDN and Cirrus' }]);
});

it('several codes come under headings, and those that are missing are named', () => {
  const card = cardOf({ codes: ['502', '522', '999', '998'] });
  expect(card.title).toBe('502 and 522 on 3 products');
  expect(partsOf(card, 'heading').map(({ text }) => text)).toEqual(['502', '522']);
  expect(partsOf(card, 'note')).toEqual([{ kind: 'note', text: 'No product in this catalog has 999 and 998.' }]);
});

it('codes that are too many for one card are named', () => {
  const card = cardOf({ codes: ['502', '521', '522', '524', '525', '404'] });
  expect(partsOf(card, 'heading')).toHaveLength(4);
  expect(partsOf(card, 'note')).toEqual([
    { kind: 'note', text: 'Too many for one card. Ask about these separately: 525 and 404.' },
  ]);
});

it.each([
  ['525', '525 on the one product that documents it'],
  ['530', '530 on the one product that documents it'],
  ['522', '522 on 2 products'],
])('the title for %s counts the products', (code, title) => {
  expect(cardOf({ codes: [code] }).title).toBe(title);
});

it('a product has one code of its own for a status', () => {
  expect(partsOf(cardOf({ codes: ['530'] }), 'facts')).toEqual([
    { kind: 'facts', facts: [{ label: 'More exactly, it may be', value: 'Acme CDN (one code)' }] },
  ]);
});

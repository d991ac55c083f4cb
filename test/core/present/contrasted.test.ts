import { expect, it } from 'vitest';
import { cardOf, everywhere, open, partsOf } from './small-cards.ts';

it('products side by side: what the code means where, then what each says in short', () => {
  const card = cardOf({ intent: 'compare', codes: ['524'], products: ['cirrus', 'acme-cdn', 'acme-shield'] });
  expect(card).toMatchObject({ title: '524 on Cirrus, Acme CDN, and Acme Shield', tone: 'answer' });
  expect(card.parts).toEqual([
    {
      kind: 'list',
      title: '524: the number is the same, the meaning is not',
      items: [
        '“The platform protects itself from overload” (Cirrus and Acme Shield)',
        '“Origin accepted the connection and was too slow” (Acme CDN)',
      ],
    },
    { kind: 'heading', text: 'Cirrus · 524 The node is overloaded' },
    {
      kind: 'facts',
      facts: [
        { label: 'Look first at', value: 'Cirrus' },
        { label: 'Sent by', value: 'Cirrus' },
      ],
    },
    { kind: 'text', text: 'The node rejects requests while it is overloaded.' },
    { kind: 'heading', text: 'Acme CDN · 524 Origin accepted the connection and was too slow' },
    {
      kind: 'facts',
      facts: [
        { label: 'Look first at', value: 'the origin' },
        { label: 'Sent by', value: 'Acme CDN' },
      ],
    },
    { kind: 'text', text: 'The origin sent no response within 100 seconds.' },
    { kind: 'heading', text: 'Acme Shield · 524 Protection from overload' },
    {
      kind: 'facts',
      facts: [
        { label: 'Look first at', value: 'Acme Shield' },
        { label: 'Sent by', value: 'Acme Shield' },
      ],
    },
    { kind: 'text', text: 'Acme Shield rejects requests while it is overloaded.' },
    {
      kind: 'choices',
      title: 'Open a card',
      choices: [
        open('524 Cirrus', '524 cirrus', '524', 'cirrus'),
        open('524 Acme CDN', '524 acme-cdn', '524', 'acme-cdn'),
        open('524 Acme Shield', '524 acme-shield', '524', 'acme-shield'),
      ],
      menu: true,
      replaces: true,
    },
    { kind: 'actions', actions: [everywhere('524')] },
  ]);
});

it('says where the meaning is the same', () => {
  const card = cardOf({ intent: 'compare', codes: ['522'], products: ['acme-cdn', 'cirrus'] });
  expect(card.parts[0]).toEqual({
    kind: 'text',
    text: '522 stands for the same on Acme CDN and Cirrus: “The connection to the origin timed out”.',
  });
});

it('goes by code, then in the order in which the products were named', () => {
  const card = cardOf({ intent: 'compare', codes: ['522', '524'], products: ['cirrus', 'acme-cdn'] });
  expect(partsOf(card, 'heading').map(({ text }) => text)).toEqual([
    'Cirrus · 522 The connection to the origin timed out',
    'Acme CDN · 522 Origin did not answer the TCP handshake',
    'Cirrus · 524 The node is overloaded',
    'Acme CDN · 524 Origin accepted the connection and was too slow',
  ]);
});

it('names what is missing: products that do not document the code, codes of their own, codes that nobody has', () => {
  const card = cardOf({
    intent: 'compare',
    codes: ['502', '999'],
    products: ['cirrus', 'boreal', 'acme-shield', 'dune'],
  });
  expect(
    partsOf(card, 'text')
      .slice(0, 3)
      .map(({ text }) => text),
  ).toEqual([
    'This catalog has no 502 for Acme Shield.',
    'This catalog has no codes for Dune.',
    'Boreal has 2 codes of its own behind 502.',
  ]);
  expect(partsOf(card, 'note')).toEqual([{ kind: 'note', text: 'No product in this catalog has 999.' }]);
  expect(partsOf(card, 'choices')[0]?.choices).toEqual([
    open('502 Cirrus', '502 cirrus', '502', 'cirrus'),
    open('502 Boreal', '502 boreal', '502', 'boreal'),
  ]);
});

it('has no verdict on a code that one product documents', () => {
  const card = cardOf({ intent: 'compare', codes: ['525'], products: ['cirrus', 'acme-cdn'] });
  expect(card.parts[0]).toEqual({
    kind: 'text',
    text: 'This catalog has no 525 for Acme CDN.',
  });
  expect(partsOf(card, 'actions')).toEqual([]);
});

it.each([
  ['504', 'Boreal has one code of its own behind 504.'],
  ['502', 'Boreal has 2 codes of its own behind 502.'],
  ['503', 'Boreal has 5 codes of its own behind 503.'],
])('codes of its own behind %s are counted in words', (code, sentence) => {
  const card = cardOf({ intent: 'compare', codes: [code, '522'], products: ['boreal', 'cirrus'] });
  expect(partsOf(card, 'text').map(({ text }) => text)).toContain(sentence);
});

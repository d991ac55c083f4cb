import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/language.ts';
import { cardOf, everywhere, notesOf, open, partsOf } from './small-cards.ts';

describe('products side by side', () => {
  const card = cardOf({ intent: 'compare', codes: ['524'], products: ['cirrus', 'acme-cdn', 'acme-shield'] });

  it('are a table by meaning, and open the card of each', () => {
    expect(card).toMatchObject({
      title: '524 on Cirrus, Acme CDN, and Acme Shield: different meanings',
      tone: 'answer',
      more: [],
    });
    expect(card.parts).toEqual([
      {
        kind: 'table',
        columns: ['Product', 'It means', 'Look at'],
        rows: [
          ['Cirrus and Acme Shield', 'The platform protects itself from overload', 'the CDN'],
          ['Acme CDN', 'Origin accepted the connection and was too slow', 'the origin'],
        ],
      },
      {
        kind: 'choices',
        title: '',
        choices: [
          open('Cirrus 524', '524 cirrus', '524', 'cirrus'),
          open('Acme CDN 524', '524 acme-cdn', '524', 'acme-cdn'),
          open('Acme Shield 524', '524 acme-shield', '524', 'acme-shield'),
        ],
        replaces: true,
      },
      { kind: 'actions', actions: [everywhere('524')] },
    ]);
  });

  it('say in their title whether they mean the same', () => {
    const titleOf = (code: string, language?: Language) =>
      cardOf({ intent: 'compare', codes: [code], products: ['acme-cdn', 'cirrus'] }, language).title;
    expect(titleOf('522')).toBe('522 on Acme CDN and Cirrus: the same meaning');
    expect(titleOf('524')).toBe('524 on Acme CDN and Cirrus: different meanings');
    expect(titleOf('522', 'zh-CN')).toMatch(/^艾克米 CDN、卷云.*522：含义相同$/);
    expect(titleOf('524', 'zh-CN')).toMatch(/^艾克米 CDN、卷云.*524：含义不同$/);
    expect(card.verdict).toBe(card.title);
  });

  it('say nothing of that where several codes have one meaning each', () => {
    const { title, verdict, parts } = cardOf({
      intent: 'compare',
      codes: ['522', '502'],
      products: ['acme-cdn', 'cirrus'],
    });
    expect(title).toBe('522 and 502 on Acme CDN and Cirrus');
    expect(verdict).toBe(title);
    expect(partsOf({ parts }, 'table')[0]?.rows.map(([code, name]) => `${code} ${name}`)).toEqual([
      '522 Acme CDN and Cirrus',
      '502 Acme CDN and Cirrus',
    ]);
    expect(cardOf({ intent: 'compare', codes: ['522', '524'], products: ['acme-cdn', 'cirrus'] }).title).toMatch(
      /: different meanings$/,
    );
  });

  it('go by code, then in the order in which the products were named', () => {
    const both = cardOf({ intent: 'compare', codes: ['522', '524'], products: ['cirrus', 'acme-cdn'] });
    expect(partsOf(both, 'table')[0]?.rows.map(([code, name]) => `${code} ${name}`)).toEqual([
      '522 Cirrus and Acme CDN',
      '524 Cirrus',
      '524 Acme CDN',
    ]);
    expect(partsOf(both, 'choices')[0]?.choices.map(({ label }) => label)).toHaveLength(4);
  });
});

it('what is missing is named in the small print: products without the code, and codes that nobody has', () => {
  const card = cardOf({
    intent: 'compare',
    codes: ['502', '999'],
    products: ['cirrus', 'boreal', 'acme-shield', 'dune'],
  });
  expect(notesOf(card)).toEqual([
    'This catalog has no 502 for Acme Shield.',
    'This catalog has no codes for Dune.',
    'No product in this catalog has 999.',
  ]);
  expect(partsOf(card, 'choices')[0]?.choices).toEqual([
    open('Cirrus 502', '502 cirrus', '502', 'cirrus'),
    open('Boreal 502', '502 boreal', '502', 'boreal'),
  ]);
});

it('a code that only one of them documents says nothing of what others mean', () => {
  const card = cardOf({ intent: 'compare', codes: ['521'], products: ['boreal', 'acme-cdn'] });
  expect(card.title).not.toMatch(/meaning/);
  expect(card.text).toContain('This catalog has no 521 for Boreal.');
});

it.each([
  ['504', 'One code of its own'],
  ['502', '2 codes of their own'],
  ['503', '5 codes of their own'],
])('codes of its own behind %s are counted in words', (code, sentence) => {
  const card = cardOf({ intent: 'compare', codes: [code, '522'], products: ['boreal', 'cirrus'] });
  expect(partsOf(card, 'table')[0]?.rows).toContainEqual([code, 'Boreal', sentence, '']);
});

import { describe, expect, it } from 'vitest';
import { compared } from '../../../src/core/present/compared.ts';
import type { Reading } from '../../../src/core/reader/reading.ts';
import type { Language } from '../../../src/language.ts';
import { reading } from '../lookup/readings.ts';
import { bot, cardOf, chinese, context, notesOf, open, partsOf, textsOf } from './small-cards.ts';

const columns = ['Product', 'It means', 'Look at'];

function comparedFor(codes: string[], defaultProducts: string[], said: Partial<Reading> = {}) {
  const { answer } = bot.explain({ text: '', asked: { codes } });
  if (answer.kind !== 'compared') throw new Error('not compared');
  return compared(answer, { ...context, defaultProducts, reading: reading(said) });
}

const rowsOf = (codes: string[]) => partsOf(cardOf({ codes }), 'table')[0]?.rows;

describe('a comparison', () => {
  const card = cardOf({ codes: ['524'] });

  it('has a row for each meaning, the commonest first, what settles it, and opens every card', () => {
    expect(card).toMatchObject({ title: '524 on 3 products: different meanings', tone: 'answer', more: [] });
    expect(card.parts).toEqual([
      {
        kind: 'table',
        columns,
        rows: [
          ['Acme Shield and Cirrus', 'The platform protects itself from overload', 'the CDN'],
          ['Acme CDN', 'Origin accepted the connection and was too slow', 'the origin'],
        ],
      },
      { kind: 'text', text: context.words.settle('curl -sSI -m 30 "https://$HOST/"') },
      {
        kind: 'choices',
        title: '',
        choices: [
          open('Acme Shield', '524 acme-shield', '524', 'acme-shield'),
          open('Acme CDN', '524 acme-cdn', '524', 'acme-cdn'),
          open('Cirrus', '524 cirrus', '524', 'cirrus'),
        ],
        replaces: true,
      },
    ]);
  });

  it('says in its title how many products have the code, and whether they mean the same', () => {
    expect(cardOf({ codes: ['522'] }).title).toBe('522 on 2 products: one meaning');
    expect(cardOf({ codes: ['524'] }, 'zh-CN').title).toBe('524 在各产品上的含义（3 个产品，含义不同）');
    expect(card.verdict).toBe(card.title);
  });

  it('is about no single entry', () => {
    expect(card).not.toHaveProperty('about');
  });
});

it('products that follow the standard are one row under its title, without it, and codes of their own another', () => {
  expect(rowsOf(['502'])).toEqual([
    ['Acme CDN and Cirrus', 'Bad Gateway: an invalid answer from the upstream', 'the origin'],
    ['Boreal', '2 codes of their own', ''],
  ]);
});

it('a product has one code of its own for a status', () => {
  expect(rowsOf(['530', '522'])).toContainEqual(['530', 'Acme CDN', 'One code of its own', '']);
});

it('the standard is named where no product says the same', () => {
  const namesFor451 = (language: Language) =>
    partsOf(cardOf({ codes: ['451', '522'] }, language), 'table')[0]?.rows.find(([code]) => code === '451')?.[1];
  expect(namesFor451('en')).toBe('HTTP standard');
  expect(namesFor451('zh-CN')).toBe('HTTP 标准');
});

it('what the standards say settles who to look at first, whatever single products add', () => {
  expect(rowsOf(['403', '999'])).toEqual([['Acme Shield', 'Forbidden', 'a security or access rule']]);
});

it('where the products of a row disagree on who to look at first, that is said', () => {
  expect(rowsOf(['522'])).toEqual([
    ['Acme CDN and Cirrus', 'The connection to the origin timed out', context.words.depends],
  ]);
  expect(partsOf(cardOf({ codes: ['522'] }, 'zh-CN'), 'table')[0]?.rows[0]?.[2]).toBe(chinese.words.depends);
});

it('several codes stand in a column of their own, and those that are missing are small print', () => {
  const card = cardOf({ codes: ['502', '522', '999', '998'] });
  expect(card.title).toBe('502 and 522 on 3 products: one meaning');
  const [table] = partsOf(card, 'table');
  expect(table?.columns).toEqual(['Code', ...columns]);
  expect(table?.rows.map(([code]) => code)).toEqual(['502', '502', '522']);
  expect(notesOf(card)).toEqual(['No product in this catalog has 999 and 998.']);
});

it('codes that are too many for one card are named', () => {
  const card = cardOf({ codes: ['502', '521', '522', '524', '525', '404'] });
  expect(new Set(partsOf(card, 'table')[0]?.rows.map(([code]) => code)).size).toBe(4);
  expect(notesOf(card)).toEqual(['Too many for one card. Ask about these separately: 525 and 404.']);
});

describe('what can be opened from a comparison', () => {
  const labelsOf = (codes: string[], defaultProducts: string[] = []) => {
    const { controls = [] } = comparedFor(codes, defaultProducts);
    return partsOf({ parts: controls }, 'choices').map(({ menu = false, choices }) => [
      menu ? 'menu' : 'buttons',
      ...choices.map(({ label }) => label),
    ]);
  };

  it('is four buttons and a menu of the rest', () => {
    expect(labelsOf(['502', '522'])).toEqual([
      ['buttons', 'Acme CDN 502', 'Acme CDN 522', 'Cirrus 502', 'Cirrus 522'],
      ['menu', 'Boreal', 'HTTP standard'],
    ]);
  });

  it('begins with the own products of the team, then has one of each meaning', () => {
    expect(labelsOf(['524'])).toEqual([['buttons', 'Acme Shield', 'Acme CDN', 'Cirrus']]);
    expect(labelsOf(['524'], ['cirrus'])).toEqual([['buttons', 'Cirrus', 'Acme CDN', 'Acme Shield']]);
  });

  it('is under the names of the products alone where it is about one code', () => {
    expect(labelsOf(['502'])).toEqual([['buttons', 'Acme CDN', 'Cirrus', 'Boreal', 'HTTP standard']]);
  });
});

it('the row of an own product of the team comes first', () => {
  const namesOf = (own: string[]) => partsOf(comparedFor(['524'], own), 'table')[0]?.rows.map(([name]) => name);
  expect(namesOf([])).toEqual(['Acme Shield and Cirrus', 'Acme CDN']);
  expect(namesOf(['acme-cdn'])).toEqual(['Acme CDN', 'Acme Shield and Cirrus']);
  expect(namesOf(['cirrus'])).toEqual(['Cirrus and Acme Shield', 'Acme CDN']);
});

it('what to paste to settle it asks for the host of the question, where there is one', () => {
  const settling = (host?: string) =>
    textsOf(bot.explain({ text: '', asked: { codes: ['524'] }, carried: { host } }).card).join();
  expect(settling()).toContain('`curl -sSI -m 30 "https://$HOST/"`');
  expect(settling('www.example.com')).toContain('`curl -sSI -m 30 "https://www.example.com/"`');
});

it('how often the code is in a log is said first', () => {
  const time = (clock: string) => ({ date: '2026-10-10', time: clock });
  const claim = { code: '524', count: 2, of: 9, first: time('10:05:00'), last: time('10:05:49'), hosts: [], paths: [] };
  const { parts } = comparedFor(['524'], [], { codes: ['524'], claims: [claim] });
  expect(parts[0]).toEqual({
    kind: 'facts',
    facts: [{ label: 'In the log', value: '`524` in 2 of 9 lines, 10:05:00 to 10:05:49' }],
  });
});

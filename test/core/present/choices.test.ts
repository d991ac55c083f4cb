import { expect, it } from 'vitest';
import type { Asked } from '../../../src/core/port.ts';
import {
  compareCode,
  compareEverywhere,
  example,
  openEntry,
  openMenu,
  typedQuestion,
} from '../../../src/core/present/choices.ts';
import { refs } from '../lookup/readings.ts';
import { context, everywhere, open } from './small-cards.ts';

it.each<[Asked, string]>([
  [{}, ''],
  [{ codes: ['522'] }, '522'],
  [{ codes: ['522', '524'], products: ['cirrus', 'acme-cdn'] }, '522 524 cirrus acme-cdn'],
  [{ intent: 'compare', codes: ['522'], products: ['cirrus'] }, 'compare 522 cirrus'],
  [{ intent: 'list', products: ['cirrus'] }, 'list cirrus'],
  [{ codes: ['502'], products: ['umbra'] }, '502 umbra'],
  [{ products: ['http'] }, 'HTTP standard'],
  [{ classes: ['4', '5'], products: ['cirrus'] }, '4xx 5xx cirrus'],
  [{ words: ['certificate', 'expired'] }, 'search certificate expired'],
  [{ words: ['certificate'], products: ['cirrus'] }, 'search certificate cirrus'],
  [{ codes: ['522'], products: ['cirrus'], sharedName: 'ac' }, '522 cirrus ac'],
])('a person types for %j: %s', (asked, question) => {
  expect(typedQuestion(asked, context)).toBe(question);
});

it('a choice opens an entry by code and product', () => {
  expect(openEntry({ product: 'cirrus', code: '522' }, context)).toEqual(
    open('522 Cirrus', '522 cirrus', '522', 'cirrus'),
  );
  expect(openEntry({ product: 'http', code: '502' }, { ...context, language: 'zh-CN' })).toEqual({
    label: '502 HTTP 标准',
    question: '502 HTTP 标准',
    asked: { codes: ['502'], products: ['http'] },
    language: 'zh-CN',
  });
});

it('a menu of no entries is none', () => {
  expect(openMenu([], context)).toEqual([]);
  expect(openMenu(refs('cirrus/522'), context)).toEqual([
    {
      kind: 'choices',
      title: 'Open a card',
      choices: [open('522 Cirrus', '522 cirrus', '522', 'cirrus')],
      menu: true,
      replaces: true,
    },
  ]);
});

it('a code is offered everywhere where more than one product has it', () => {
  expect(compareCode('525', context)).toEqual(everywhere('525'));
  expect(compareEverywhere(['525', '522', '999', '524'], context)).toEqual([everywhere('522'), everywhere('524')]);
});

it('an example is read like anything that people type', () => {
  expect(example('522 acme', context)).toEqual({ label: '522 acme', question: '522 acme', language: 'en' });
});

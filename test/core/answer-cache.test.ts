import { describe, expect, it, vi } from 'vitest';
import { cacheAnswers } from '../../src/core/answer-cache.ts';
import type { Explanation } from '../../src/core/port.ts';
import type { Question } from '../../src/core/question.ts';

const explained = () => vi.fn((_question: Question) => ({}) as Explanation);

/** How often something is explained that is asked twice. */
function timesFor(first: Question, second = first): number {
  const explain = explained();
  const ask = cacheAnswers(explain, () => []);
  const same = ask(first) === ask(second);
  expect(same).toBe(explain.mock.calls.length === 1);
  return explain.mock.calls.length;
}

describe('a question that comes again', () => {
  it.each<[string, Question]>([
    ['a short text', { text: '522 tencent', locale: 'en-US' }],
    ['what a click asks', { text: '', asked: { codes: ['522'], products: ['cloudflare'] }, language: 'en' }],
    ['a text with a field for the product', { text: '522', products: ['edgeone'] }],
  ])('is answered once: %s', (_what, question) => {
    expect(timesFor(question)).toBe(1);
  });

  it('is answered once for all who ask it', () => {
    expect(timesFor({ text: '522', asker: 'U1' }, { text: '522', asker: 'U2' })).toBe(1);
  });

  it.each<[string, Question]>([
    ['a longer text', { text: `522 ${'x'.repeat(160)}` }],
    ['a file', { text: '522', file: true }],
    [
      'what carries something of a paste',
      { text: '', asked: { codes: ['522'] }, carried: { host: 'www.example.com' } },
    ],
    ['what a long field holds', { text: '522', products: ['x'.repeat(400)] }],
  ])('is answered anew, and nothing of it is kept: %s', (_what, question) => {
    expect(timesFor(question)).toBe(2);
  });

  it.each<[string, Question, Question]>([
    ['in another language', { text: '522', language: 'en' }, { text: '522', language: 'zh-CN' }],
    ['in another place', { text: '522', locale: 'en' }, { text: '522', locale: 'zh-TW' }],
    ['about another product', { text: '522', products: ['a'] }, { text: '522', products: ['b'] }],
    ['by a click', { text: '522' }, { text: '522', asked: { codes: ['522'] } }],
  ])('is another one %s', (_how, first, second) => {
    expect(timesFor(first, second)).toBe(2);
  });
});

it('nothing kept is given once what answers rest on has changed', () => {
  const explain = explained();
  let day = '2026-11-30';
  const ask = cacheAnswers(explain, () => ['same', day]);
  const [first, second] = [ask({ text: '522' }), ask({ text: '522' })];
  day = '2026-12-01';
  expect([first === second, first === ask({ text: '522' })]).toEqual([true, false]);
  expect(explain).toHaveBeenCalledTimes(2);
});

it('only so many answers are kept', () => {
  const explain = explained();
  const ask = cacheAnswers(explain, () => []);
  for (let nth = 0; nth <= 200; nth += 1) ask({ text: `question ${nth}` });
  ask({ text: 'question 0' });
  expect(explain).toHaveBeenCalledTimes(202);
});

import { describe, expect, it } from 'vitest';
import type { Runbooks } from '../../src/catalog/runbooks.ts';
import { createBot } from '../../src/core/bot.ts';
import type { Question } from '../../src/core/port.ts';
import { smallCatalog } from '../support/catalog.ts';

const bot = createBot(smallCatalog, { defaultLanguage: 'en' });

describe('the language of an answer', () => {
  it.each<[string, Question, string]>([
    ['is what is settled already', { text: '522 艾克米', language: 'en', locale: 'zh-CN' }, 'en'],
    ['then that of the script', { text: '522 艾克米', locale: 'en-US' }, 'zh-CN'],
    ['also of the script in a field for a product', { text: '522', products: ['艾克米'], locale: 'en-US' }, 'zh-CN'],
    ['then that of the platform', { text: '522 acme', locale: 'zh-TW' }, 'zh-CN'],
    ['which may be English', { text: '522 acme', locale: 'en-GB' }, 'en'],
    ['then the default', { text: '522 acme', locale: 'fr' }, 'en'],
  ])('%s', (_rule, question, language) => {
    expect(bot.languageOf(question)).toBe(language);
    expect(bot.explain(question).card.language).toBe(language);
  });

  it('is the default of whoever runs the bot', () => {
    const chinese = createBot(smallCatalog, { defaultLanguage: 'zh-CN' });
    expect(chinese.languageOf({ text: '522' })).toBe('zh-CN');
    expect(chinese.explain({ text: '522' }).card.language).toBe('zh-CN');
  });
});

describe('a question', () => {
  it('is answered with what it says, what the catalog has for it, and that in words', () => {
    const { reading, answer, card } = bot.explain({ text: 'why 521 on acme-cdn?' });
    expect(reading).toMatchObject({ codes: ['521'], products: ['acme-cdn'] });
    expect(answer).toMatchObject({ kind: 'explained', entries: [{ product: 'acme-cdn', code: '521' }] });
    expect(card).toMatchObject({ title: 'Acme CDN 521: Origin refused the connection', tone: 'answer' });
  });

  it('that a click asks is taken as it is, and its text is not read', () => {
    const { reading } = bot.explain({ text: '404 cirrus', asked: { codes: ['521'], products: ['acme-cdn'] } });
    expect(reading).toMatchObject({ codes: ['521'], products: ['acme-cdn'] });
  });
});

describe('default products', () => {
  const preferring = createBot(smallCatalog, { defaultLanguage: 'en', defaultProducts: ['cirrus', 'dune'] });

  it('answer where a question names none', () => {
    expect(preferring.explain({ text: '524' }).answer).toMatchObject({ kind: 'explained', byDefault: ['cirrus'] });
  });

  it('never outrank a name or a sign', () => {
    const kinds = ['524 acme-shield', 'HTTP/2 524\nserver: acme-shield'].map((text) => preferring.explain({ text }));
    for (const { answer } of kinds) {
      expect(answer).toEqual({
        kind: 'explained',
        entries: [{ product: 'acme-shield', code: '524' }],
        more: [],
        undocumented: [],
      });
    }
    expect(preferring.explain({ text: '524 borael' }).answer.kind).toBe('unknown');
  });
});

it('the bot knows which entries the catalog has', () => {
  expect(bot.knows({ product: 'acme-cdn', code: '522' })).toBe(true);
  for (const entry of [
    { product: 'acme-cdn', code: '999' },
    { product: 'nobody', code: '522' },
    { product: '__proto__', code: 'constructor' },
  ]) {
    expect(bot.knows(entry)).toBe(false);
  }
});

it('the knowledge of a team is asked for at every question, since it may change', () => {
  let runbooks: Runbooks | undefined;
  const changing = createBot(smallCatalog, { defaultLanguage: 'en', runbooks: () => runbooks });
  const text = (): string => changing.explain({ text: '521 acme-cdn' }).card.text;
  expect(text()).not.toContain('Call Ada.');
  runbooks = {
    team: 'Edge on-call',
    about: () => ({ notes: ['Call Ada.'], steps: [], links: [], files: ['521.yaml'] }),
  };
  expect(text()).toContain('Edge on-call:\n- Call Ada.');
});

describe('the clock', () => {
  const shownOn = (today: string): string =>
    createBot(smallCatalog, { defaultLanguage: 'en', now: () => new Date(today) }).explain({ text: '521 acme-cdn' })
      .card.text;

  it('marks what was read more than a year ago', () => {
    expect(shownOn('2027-02-03')).toContain('read 2026-02-03 (');
    expect(shownOn('2027-02-04')).toContain('read 2026-02-03, more than a year ago (');
  });

  it('may be left to the machine', () => {
    expect(bot.explain({ text: '521 acme-cdn' }).card.text).toContain('read 2026-02-03');
  });
});

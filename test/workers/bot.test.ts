import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/core/bot.ts';
import type { DeclineReason, Question } from '../../src/core/port.ts';
import { createReader } from '../../src/core/reader/reader.ts';
import { withReaders } from '../../src/workers/bot.ts';
import { smallCatalog } from '../support/catalog.ts';

const sync = createBot(smallCatalog, { defaultLanguage: 'en' });
const read = createReader(smallCatalog);

/** A bot whose other threads read at once, or decline. */
function botWith(reason?: DeclineReason) {
  const elsewhere: Question[] = [];
  const pool = {
    read: async (question: Question) => {
      elsewhere.push(question);
      return reason ?? read(question);
    },
    waiting: () => 0,
    close: async () => {},
  };
  return { bot: withReaders(sync, pool), elsewhere };
}

const long = `HTTP/2 522\nserver: acme\n${'GET /a 200\n'.repeat(400)}`;

describe('a question', () => {
  it.each([
    ['that is short', { text: '522 acme-cdn' }],
    ['of a click, whatever its text', { text: 'x'.repeat(5_000), asked: { codes: ['522'] } }],
  ])('%s is read here', async (_what, question) => {
    const { bot, elsewhere } = botWith();
    expect(await bot.explain(question)).toEqual(sync.explain(question));
    expect(elsewhere).toEqual([]);
  });

  it('that is long is read elsewhere, with the same answer', async () => {
    const { bot, elsewhere } = botWith();
    expect(await bot.explain({ text: long })).toEqual(sync.explain({ text: long }));
    expect(elsewhere).toHaveLength(1);
  });

  it.each([
    ['time', 'en', 'This text takes too long to read', /a few lines are enough/],
    ['busy', 'en', 'Too many long texts are waiting', /Ask again in a minute/],
    ['time', 'zh-CN', '这段文本太长，读不完', /错误附近/],
    ['busy', 'zh-CN', '排队的长文本太多', /一分钟后/],
  ] as const)('that is not read for %s says so in %s, and what to do', async (reason, language, title, remedy) => {
    const { bot } = botWith(reason);
    const { card, answer } = await bot.explain({ text: long, language });
    expect(answer).toEqual({ kind: 'declined', reason });
    expect(card).toMatchObject({ title, language, tone: 'unknown' });
    expect(card.text).toMatch(remedy);
    expect(card).not.toHaveProperty('replay');
  });
});

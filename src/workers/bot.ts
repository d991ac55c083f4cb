import type { Bot, SyncBot } from '../core/port.ts';
import type { ReaderPool } from './pool.ts';

/**
 * Longer texts, in UTF-16 units, are read on another thread. Reading one of this length takes a few milliseconds, whatever
 * is in it (test/project/growth.test.ts).
 */
const maxInline = 2_000;

/** The same bot, which reads long texts on other threads, so that nobody waits for the text of somebody else. */
export const withReaders = (bot: SyncBot, pool: ReaderPool): Bot => ({
  ...bot,
  explain: async (question) => {
    if (question.asked || question.text.length <= maxInline) return bot.explain(question);
    const reading = await pool.read(question);
    return typeof reading === 'string' ? bot.decline(question, reading) : bot.answer(question, reading);
  },
});

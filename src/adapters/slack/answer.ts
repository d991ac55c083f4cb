import { randomBytes } from 'node:crypto';
import { RespondError } from '@slack/bolt';
import type { BaseLogger } from 'pino';
import type { Card } from '../../core/card.ts';
import type { Bot, Question } from '../../core/question.ts';
import { wordsOf } from '../../locales/words.ts';
import { limits } from './limits.ts';
import { slackError } from './refusal.ts';
import { type Message, messageText, render } from './render.ts';
import type { Send } from './reply.ts';

/**
 * Asks the bot and sends its card. This is the boundary of the adapter: it never throws. Whatever goes wrong is logged
 * under an id, and the person gets a sentence with that id, if anything can still be sent.
 */
export async function answer(
  question: Question,
  send: Send,
  { bot, logger }: { bot: Bot; logger: BaseLogger },
): Promise<void> {
  try {
    const card = bot.explain(question);
    await deliver(card, (message) => send(message, card.tone));
  } catch (err) {
    const id = randomBytes(4).toString('hex');
    logger.error({ err, id }, 'a question was not answered');
    await send({ text: messageText(wordsOf(bot.languageOf(question)).fault(id)) }, 'fault').catch((cause) =>
      logger.error({ err: cause, id }, 'nor could the person be told'),
    );
  }
}

/** The limit on a message's blocks is not documented, so that a refusal leads to a shorter one and then to text alone. */
async function deliver(card: Card, send: (message: Message) => Promise<unknown>): Promise<void> {
  for (const total of [limits.total, limits.total / 2]) {
    try {
      await send(render(card, total));
      return;
    } catch (error) {
      if (!refusesBlocks(error)) throw error;
    }
  }
  await send({ text: messageText(card.text) });
}

const refusesBlocks = (error: unknown): boolean =>
  (error instanceof RespondError && error.statusCode === 400) || /blocks/.test(slackError(error) ?? '');

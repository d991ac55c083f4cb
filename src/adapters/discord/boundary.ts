import { randomBytes } from 'node:crypto';
import type { Question } from '../../core/question.ts';
import { wordsOf } from '../../locales/words.ts';
import type { Surroundings } from '../adapter.ts';
import { isOver, loggable } from './errors.ts';
import { inline } from './escape.ts';
import { limits } from './limits.ts';

/**
 * The boundary: an unexpected error is logged under an id, and the person gets a sentence with that id.
 *
 * @param asked settles the language of that sentence
 */
export async function guarded(
  answer: () => Promise<void>,
  tell: ((text: string) => Promise<void>) | undefined,
  asked: Question,
  { bot, logger }: Surroundings,
): Promise<void> {
  try {
    await answer();
  } catch (err) {
    if (isOver(err)) return logger.debug({ err: loggable(err) }, 'came too late');
    const id = randomBytes(4).toString('hex');
    logger.error({ err: loggable(err), id }, 'could not answer');
    await tell?.(inline(wordsOf(bot.languageOf(asked)).fault(id), limits.content)).catch((failed: unknown) =>
      logger.warn({ err: loggable(failed), id }, 'could not say so either'),
    );
  }
}

import { randomBytes } from 'node:crypto';
import type { Surroundings } from '../../../chat/platform.ts';
import type { Question } from '../../../core/port.ts';
import { wordsOf } from '../../../locales/core.ts';
import { isOver, loggable } from '../connection/errors.ts';
import { limits } from '../render/limits.ts';
import { inline } from '../render/text.ts';

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

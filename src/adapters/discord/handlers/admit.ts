import type { Asking } from '../../../chat/burst.ts';
import { annotate } from '../../../chat/trail.ts';
import type { Language } from '../../../language.ts';
import { locales } from '../../../locales/index.ts';
import type { HandlerContext } from './context.ts';

/**
 * Whether a question is to be answered: not if the bot is about to stop, nor if somebody asks faster than people do. Then
 * the person gets a sentence, or nothing if they go on in spite of it.
 *
 * @param say sends a sentence
 * @param slowDown sends the sentence that asks for patience, where it is not as good as any other
 */
export async function isAdmitted(
  asking: Asking,
  say: (sentence: string) => Promise<void>,
  language: Language,
  { limit, isClosing, logger }: HandlerContext,
  slowDown = say,
): Promise<boolean> {
  const { chat } = locales[language];
  if (isClosing()) {
    await say(chat.restarting);
    return false;
  }
  const verdict = limit(asking);
  if (verdict !== 'answer') annotate({ outcome: 'slowed' });
  if (verdict === 'notice') await slowDown(chat.slowDown);
  if (verdict === 'silence') logger.debug('a question too many was left alone');
  return verdict === 'answer';
}

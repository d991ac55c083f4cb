import { guarded } from '../../../chat/boundary.ts';
import type { Language } from '../../../language.ts';
import { isStale, loggable, UndeliveredError } from '../outbound/errors.ts';
import type { HandlerContext } from './context.ts';

/**
 * The boundary around an answer (chat/boundary.ts), for what Discord makes impossible: what it took no answer to is logged
 * once, and nobody is told that something went wrong after an answer that may have arrived.
 *
 * @param kind what was to be answered, for the log
 * @param notify sends a sentence; undefined where there is no room for it
 */
export function answered(
  kind: string,
  work: () => Promise<unknown>,
  notify: ((sentence: string) => Promise<unknown>) | undefined,
  language: Language,
  context: HandlerContext,
): Promise<boolean> {
  const { logger, signal } = context;
  const answer = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const err = loggable(error);
      // Whoever closes says how many were left.
      if (signal.aborted) logger.debug({ kind, err }, 'closed before an answer');
      else if (isStale(error)) logger.info({ kind, err }, 'too late for an answer: Discord takes none any more');
      else if (error instanceof UndeliveredError) logger.error({ kind, err }, 'an answer was given up');
      else throw error;
    }
  };
  return guarded(answer, notify, language, context);
}

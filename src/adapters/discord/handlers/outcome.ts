import { guarded } from '../../../chat/boundary.ts';
import { annotate } from '../../../chat/trail.ts';
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
  const { logger, observe, signal } = context;
  const answer = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const end = expectedEnd(error, signal.aborted);
      if (!end) throw error;
      annotate({ outcome: end.outcome });
      logger[end.level]({ kind, err: loggable(error) }, end.message);
    }
  };
  const guardedAnswer = (): Promise<boolean> => guarded(answer, notify, language, context);
  // Suggestions come with every key that is pressed.
  return kind === 'completion' ? guardedAnswer() : observe(kind, guardedAnswer);
}

/** What is logged of an answer that Discord makes impossible; undefined for every other error. */
function expectedEnd(error: unknown, isClosed: boolean) {
  // Whoever closes says how many were left.
  if (isClosed) return { outcome: 'late', level: 'debug', message: 'closed before an answer' } as const;
  if (isStale(error)) {
    return { outcome: 'late', level: 'info', message: 'too late for an answer: Discord takes none any more' } as const;
  }
  return error instanceof UndeliveredError
    ? ({ outcome: 'failed', level: 'error', message: 'an answer was given up' } as const)
    : undefined;
}

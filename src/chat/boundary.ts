import type { BaseLogger } from 'pino';
import type { Language } from '../language.ts';
import { locales } from '../locales/index.ts';
import { annotate, currentId } from './trail.ts';

/** What a boundary needs of its adapter. */
export type Boundary = {
  readonly logger: Pick<BaseLogger, 'error' | 'warn' | 'debug'>;
  /** What may be logged of an error; all of it unless told otherwise. */
  readonly loggable?: (error: unknown) => unknown;
  /** Whether an error says that nobody waits for the answer any more, so that it is not a fault. */
  readonly isStale?: (error: unknown) => boolean;
  /** Whether an error leaves it open if the answer arrived, so that nothing more is said. */
  readonly mayHaveArrived?: (error: unknown) => boolean;
};

/**
 * The boundary around answering a question. Whatever goes wrong is logged under an id, and the person gets a sentence
 * with that id. Never rejects.
 *
 * @returns whether it is over: the person has an answer or that sentence, or does not wait any more
 * @param notify sends the sentence; undefined where there is no room for it
 * @param language what the sentence is worded in
 */
export async function guarded(
  work: () => Promise<unknown>,
  notify: ((sentence: string) => Promise<unknown>) | undefined,
  language: Language,
  { logger, loggable = (error) => error, isStale = () => false, mayHaveArrived = () => false }: Boundary,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (isStale(error)) {
      annotate({ outcome: 'late' });
      logger.debug({ err: loggable(error) }, 'the answer came too late');
      return true;
    }
    if (mayHaveArrived(error)) {
      annotate({ outcome: 'uncertain' });
      logger.warn({ err: loggable(error) }, 'nobody knows whether the answer arrived; it is not sent again');
      return true;
    }
    annotate({ outcome: 'failed' });
    const { id, sentence } = reportFault(loggable(error), language, logger);
    try {
      await notify?.(sentence);
      return notify !== undefined;
    } catch (cause) {
      logger.warn({ err: loggable(cause), id }, 'the person could not be told of it');
      return false;
    }
  }
}

/** Logs a fault under an id. @returns the id, and a sentence with it for the person who asked */
export function reportFault(
  err: unknown,
  language: Language,
  logger: Pick<BaseLogger, 'error'>,
): { readonly id: string; readonly sentence: string } {
  const id = currentId();
  logger.error({ err, id }, 'a question was not answered');
  return { id, sentence: locales[language].core.fault(id) };
}

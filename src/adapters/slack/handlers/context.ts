import type { BaseLogger } from 'pino';
import type { Visibility } from '../../../chat/audience.ts';
import { guarded } from '../../../chat/boundary.ts';
import type { Memory } from '../../../chat/once.ts';
import type { Tasks } from '../../../chat/tasks.ts';
import type { Bot } from '../../../core/port.ts';
import type { Language } from '../../../language.ts';
import type { SlackApi } from '../outbound/api.ts';
import { sendText } from '../outbound/deliver.ts';
import type { Destination } from '../outbound/destinations.ts';

/** What every handler needs. */
export type HandlerContext = {
  readonly bot: Bot;
  readonly logger: BaseLogger;
  /** Who sees the answer to a command. */
  readonly visibility: Visibility;
  readonly memory: Memory;
  readonly tasks: Tasks;
  readonly api: SlackApi;
};

/**
 * The boundary around what a handler does. Never rejects.
 *
 * @param fallback where the person is told of a fault; undefined where that is not possible
 */
export const withFallback = (
  work: () => Promise<unknown>,
  fallback: Destination | undefined,
  language: Language,
  { logger, api }: HandlerContext,
): Promise<boolean> =>
  guarded(work, fallback && ((sentence) => sendText(sentence, fallback, api)), language, { logger });

import type { BaseLogger } from 'pino';
import type { Visibility } from '../../../chat/audience.ts';
import { guarded } from '../../../chat/boundary.ts';
import type { Asking, Verdict } from '../../../chat/burst.ts';
import type { Memory } from '../../../chat/once.ts';
import type { AdapterContext } from '../../../chat/platform.ts';
import type { Tasks } from '../../../chat/tasks.ts';
import type { Bot } from '../../../core/port.ts';
import type { Language } from '../../../language.ts';
import type { SlackApi } from '../outbound/api.ts';
import { sendText } from '../outbound/deliver.ts';
import type { Destination } from '../outbound/destinations.ts';
import { isConnectionLost } from '../outbound/errors.ts';

/** What every handler needs. */
export type HandlerContext = {
  readonly bot: Bot;
  readonly explainAgain: AdapterContext['explainAgain'];
  readonly observe: AdapterContext['observe'];
  readonly logger: BaseLogger;
  /** Who sees the answer to a command. */
  readonly visibility: Visibility;
  readonly memory: Memory;
  /** Whether somebody asks more than is good for others. */
  readonly limit: (asking: Asking) => Verdict;
  readonly tasks: Tasks;
  readonly api: SlackApi;
  /** Where reports go, if they go to a channel. */
  readonly feedbackChannel?: string | undefined;
  readonly onReport?: AdapterContext['onReport'];
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
  guarded(work, fallback && ((sentence) => sendText(sentence, fallback, api, sentencePatience)), language, {
    logger,
    // Whoever closes the adapter says how many are left.
    isStale: () => api.signal.aborted,
    mayHaveArrived: isConnectionLost,
  });

/** How long a sentence about a fault is tried, in milliseconds: the answer was tried for long enough. */
const sentencePatience = 60_000;

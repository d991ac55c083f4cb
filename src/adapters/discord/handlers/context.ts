import type { Visibility } from '../../../chat/audience.ts';
import type { Boundary } from '../../../chat/boundary.ts';
import type { createBurstLimit } from '../../../chat/burst.ts';
import type { Feedback } from '../../../chat/feedback.ts';
import type { Memory } from '../../../chat/once.ts';
import type { AdapterContext } from '../../../chat/platform.ts';
import type { Send } from '../outbound/send.ts';

type BurstLimit = ReturnType<typeof createBurstLimit>;

/** What handlers need. */
export type HandlerContext = AdapterContext &
  Boundary & {
    readonly send: Send;
    /** Where the API is; files may come from there, too. */
    readonly apiUrl: string;
    /** Who sees the answer to a command that does not say. */
    readonly visibility: Visibility;
    /** Where people can say that a card is wrong, if anywhere. */
    readonly feedback: () => Feedback | undefined;
    /** The channel that takes reports. */
    readonly feedbackChannel?: string | undefined;
    readonly memory: Memory;
    /** Whether the bot is about to stop: what arrives now is answered by the next one. */
    readonly isClosing: () => boolean;
    /** How much one person may ask. */
    readonly limit: BurstLimit;
    /** Once aborted, nothing new is begun. */
    readonly signal: AbortSignal;
  };

import type { REST } from 'discord.js';
import type { Visibility } from '../../../chat/audience.ts';
import type { Boundary } from '../../../chat/boundary.ts';
import type { Memory } from '../../../chat/once.ts';
import type { AdapterContext } from '../../../chat/platform.ts';

/** What handlers need. */
export type HandlerContext = AdapterContext &
  Boundary & {
    readonly rest: REST;
    /** Where the API is; files may come from there, too. */
    readonly apiUrl: string;
    /** Who sees the answer to a command that does not say. */
    readonly visibility: Visibility;
    readonly memory: Memory;
    /** Once aborted, nothing new is begun. */
    readonly signal: AbortSignal;
  };

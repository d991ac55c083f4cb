import type { BaseLogger } from 'pino';
import type { Visibility } from '../../../chat/audience.ts';
import type { Memory } from '../../../chat/once.ts';
import type { Tasks } from '../../../chat/tasks.ts';
import type { Bot } from '../../../core/port.ts';
import type { SlackApi } from '../outbound/api.ts';

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

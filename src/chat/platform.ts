import type { RequestListener } from 'node:http';
import type { BaseLogger } from 'pino';
import type { Bot } from '../core/port.ts';

/** What every adapter's `start` is given, besides its own part of the configuration. */
export type Surroundings = { readonly bot: Bot; readonly logger: BaseLogger };

/** A platform that has been started. Starting does not wait for the connection: `ready` tells when it stands. */
export type Adapter = {
  readonly name: 'slack' | 'discord' | 'web';
  /** Whether the platform is connected now; `/readyz` asks. */
  readonly ready: () => boolean;
  /** Settles only if the platform turns us down for good: one sentence that names the variable to look at. */
  readonly refused: Promise<string>;
  /** Ends every connection; resolves when nothing keeps the process alive any more. */
  readonly close: () => Promise<void>;
  /** What serves the platform's requests when they arrive over the bot's own HTTP port, by path. */
  readonly routes?: Readonly<Record<string, RequestListener>>;
};

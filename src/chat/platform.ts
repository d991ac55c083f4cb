import type { RequestListener } from 'node:http';
import type { BaseLogger } from 'pino';
import type { z } from 'zod';
import type { Bot } from '../core/port.ts';
import type { Language } from '../language.ts';
import type { Result } from '../result.ts';
import type { Action, Reported } from './action.ts';
import type { Visibility } from './audience.ts';
import type { Feedback } from './feedback.ts';
import type { Health } from './health.ts';
import type { Memory } from './once.ts';
import type { ShownCard } from './place.ts';
import type { Observe } from './trail.ts';

/** A chat platform that the bot can be on. src/platforms.ts lists them all. */
export type Platform = {
  /** In lower case; it names the platform in logs, metrics and `/readyz`. */
  readonly name: string;
  /** The environment variables that it reads, each with a description for the documents. */
  readonly variables: Readonly<Record<string, z.ZodType>>;
  /**
   * Looks at the variables, which fit their schemas.
   *
   * @returns how to start the platform, undefined where it is not configured, or what is wrong with the variables together
   */
  readonly configure: (environment: PlatformEnvironment) => Result<Configured | undefined>;
  /** Loads what shows cards as the platform would, without the platform. */
  readonly preview: () => Promise<Preview>;
};

/** The values of a platform's variables, and what is set for all platforms. */
export type PlatformEnvironment = {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly visibility: Visibility;
};

export type Configured = {
  /** Loads the platform's library. @returns what starts the platform */
  readonly load: () => Promise<(context: AdapterContext) => Adapter>;
  /** The platform sends requests to the bot's own HTTP port, so that the port has to be reachable from outside. */
  readonly needsPort: boolean;
  /** People can report mistakes in a channel of the platform's. */
  readonly takesReports?: boolean;
};

/** What every adapter is given when it starts. */
export type AdapterContext = {
  readonly bot: Bot;
  /** The same for an answer that somebody has seen before (More, Back, Share): no new question, and counted apart. */
  readonly explainAgain: Bot['explain'];
  /** What somebody asks is done within it, so that it can be watched. */
  readonly observe: Observe;
  /** Is told when the platform asks to wait. */
  readonly onRateLimit: () => void;
  readonly logger: BaseLogger;
  /** What was answered lately, by any replica. */
  readonly memory: Memory;
  /** The page on which people can report a mistake, where no channel of the platform takes reports. */
  readonly reportUrl?: string | undefined;
  /** Is told of a report that reached the team. */
  readonly onReport?: ((report: Reported) => void) | undefined;
};

/** A platform that has been started. Starting does not wait for the connection: `check` tells when it is up. */
export type Adapter = {
  /** Whether people are answered now; `/readyz` asks. */
  readonly check: () => Promise<Health>;
  /**
   * Settles only if the platform rejects the configuration before it was ever connected: one sentence that names the
   * variable to look at. Later, `check` says so, and the platform is tried again now and then.
   */
  readonly refused: Promise<string>;
  /** Ends every connection; resolves when nothing keeps the process alive any more. */
  readonly close: () => Promise<void>;
  /** Serves the platform's requests when they arrive over the bot's own HTTP port, by path. */
  readonly routes?: Routes;
};

/** By path; one that ends in `/*` takes every path below it that has no route of its own. */
export type Routes = Readonly<Record<string, RequestListener>>;

/** How a platform shows a card, for whoever wants to see it without that platform. */
export type Preview = {
  /** What the platform calls itself. */
  readonly title: string;
  /** The message as the platform is sent it. @param feedback where people can say that the card is wrong, if anywhere */
  readonly render: (card: ShownCard, seenBy: SeenBy, feedback?: Feedback) => unknown;
  /** What a click does, by the id and the value that the platform hands back; undefined for what is not ours. */
  readonly clicked: (id: string, value: string) => Action | undefined;
  /** What the platform itself says next to a message that only one person sees. */
  readonly onlyYou: (language: Language) => string;
};

/** The one who asked, alone; the same after sharing it with everybody; everybody. */
export type SeenBy = 'asker' | 'sharer' | 'channel';

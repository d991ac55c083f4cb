import type { BaseLogger } from 'pino';
import { pause, within } from './retry.ts';

/** Whether people are answered on a platform now, and if not, why. */
export type Health = { readonly isUp: true } | { readonly isUp: false; readonly reason: string };

/** What there is to look at. */
export type Vital = {
  /** What is wrong with the connection by which questions arrive; undefined if nothing is. */
  readonly connection: () => string | undefined;
  /** Asks the platform for something that needs what an answer needs: its API and the bot's token. */
  readonly probe: () => Promise<unknown>;
  /** What went wrong with a probe, for people: no address, no token. */
  readonly reasonOf: (error: unknown) => string;
  readonly logger: BaseLogger;
  /** Once aborted, nobody looks any more. */
  readonly signal: AbortSignal;
};

/** A probe answers for that long, in milliseconds, so that a monitoring system that asks often costs nothing. */
const fresh = 2_000;

/** How long a probe may take, and how often somebody looks if nobody asks, in milliseconds. */
const [timeout, interval] = [3_000, 20_000];

/**
 * Looks after a platform: whoever asks is told what is true now, and a change is logged once.
 *
 * @returns asks for the state
 */
export function watchHealth({ connection, probe, reasonOf, logger, signal }: Vital): () => Promise<Health> {
  let probed: { readonly at: number; readonly problem: Promise<string | undefined> } | undefined;
  /** undefined until it was up once: until then, connecting says what happens. */
  let known: boolean | undefined;

  const problemOfProbe = async (): Promise<string | undefined> => {
    try {
      return (await within(timeout, probe())) ? undefined : 'its API does not answer';
    } catch (error) {
      return reasonOf(error);
    }
  };

  async function check(): Promise<Health> {
    if (signal.aborted) return { isUp: false, reason: 'closing' };
    const cut = connection();
    if (cut !== undefined) return note({ isUp: false, reason: cut });
    if (!probed || performance.now() - probed.at > fresh) probed = { at: performance.now(), problem: problemOfProbe() };
    const problem = (await probed.problem) ?? connection();
    return note(problem === undefined ? { isUp: true } : { isUp: false, reason: problem });
  }

  function note(health: Health): Health {
    if (known !== undefined && known !== health.isUp && !signal.aborted) {
      if (health.isUp) logger.info('people are answered again');
      else logger.error({ reason: health.reason }, 'people are not answered');
    }
    if (health.isUp || known !== undefined) known = health.isUp;
    return health;
  }

  async function watch(): Promise<void> {
    while (!signal.aborted) {
      await pause(interval, signal);
      if (!signal.aborted) await check();
    }
  }
  void watch();
  return check;
}

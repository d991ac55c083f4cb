import { within } from './retry.ts';

/**
 * How long an answer may take before the platform is asked for more time, in milliseconds: it waits three seconds for a
 * first response, of which the network may need most.
 */
const patience = 250;

/** Does work, and asks for more time if it takes long. @returns what came of the work, once there was time for it */
export async function withPatience<T>(work: () => T | Promise<T>, defer: () => Promise<unknown>): Promise<T> {
  const done = (async () => work())();
  if (!(await within(patience, done))) await defer();
  return done;
}

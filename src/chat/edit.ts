import type { Memory } from './once.ts';
import { pause } from './retry.ts';

/** Whoever edits a message is done when nothing changed for so long, in milliseconds. */
const settled = 2_000;

/**
 * Waits until somebody is done with editing a message.
 *
 * @param message what identifies it
 * @param time of this edit; any unit, as long as it is always the same
 * @returns whether this edit is the last one, so that it is answered
 */
export async function isLastEdit(
  message: readonly unknown[],
  time: number,
  memory: Memory,
  signal: AbortSignal,
): Promise<boolean> {
  if (!(await memory.isNewest(message, time))) return false;
  await pause(settled, signal);
  return !signal.aborted && memory.isNewest(message, time);
}

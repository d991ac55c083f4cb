import type { Memory } from '../../../chat/once.ts';
import { pause } from '../../../chat/retry.ts';
import type { Message } from '../inbound/message.ts';

/** Whoever edits a message is done when nothing changed for so long, in milliseconds. */
const settled = 2_000;

/**
 * Waits until somebody is done with editing a message.
 *
 * @returns whether this edit is the last one, so that it is answered
 */
export async function isLastEdit(
  { id, edited_timestamp: edited }: Pick<Message, 'id' | 'edited_timestamp'>,
  memory: Memory,
  signal: AbortSignal,
): Promise<boolean> {
  const isNewest = (): Promise<boolean> => memory.isNewest(['edit', id], Date.parse(edited ?? ''));
  if (!(await isNewest())) return false;
  await pause(settled, signal);
  return !signal.aborted && isNewest();
}

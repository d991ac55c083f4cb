import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until something holds, looking every few milliseconds; fails with the explanation after `limit` ms. The limit is
 * there to end a test with a sentence instead of its timeout: a machine may be slow without anything being wrong.
 */
export async function until(
  holds: () => boolean | Promise<boolean>,
  explain: () => string = () => 'it never came true',
  limit = 60_000,
): Promise<void> {
  const deadline = Date.now() + limit;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(explain());
    await pause(20);
  }
}

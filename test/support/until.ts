import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something holds, looking every few milliseconds; fails with the explanation after `limit` ms. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  explain: () => string = () => 'it never came true',
  limit = 20_000,
): Promise<void> {
  const deadline = Date.now() + limit;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(explain());
    await pause(20);
  }
}

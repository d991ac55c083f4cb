import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { watchLoop } from '../../src/http/event-loop.ts';
import { until } from '../support/until.ts';

it('a process that stood still knows for how long, once it goes on', async () => {
  const delay = watchLoop(0);
  // It measures from one look to the next.
  await pause(100);
  const end = performance.now() + 300;
  while (performance.now() < end);
  await until(() => delay() > 200);
  expect(delay()).toBeLessThan(30_000);
});

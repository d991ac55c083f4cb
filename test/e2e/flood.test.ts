import { expect, it } from 'vitest';
import { flood } from '../support/flood.ts';

it('twenty texts that are slow to read are all answered or declined, on every surface, and no connection is lost', async () => {
  const { flooded, reconnects, log } = await flood();
  expect(flooded.map(({ surface, answered }) => `${surface}: ${answered}`)).toEqual(
    flooded.map(({ surface }) => `${surface}: 20`),
  );
  expect(flooded.length).toBeGreaterThan(7);
  expect(reconnects).toBe(0);
  expect(log).not.toMatch(/unhandled|uncaught|reconnecting|connecting again/);
});

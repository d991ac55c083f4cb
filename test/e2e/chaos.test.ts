import { expect, it } from 'vitest';
import { failuresOf } from '../support/chaos/report.ts';
import { run } from '../support/chaos/run.ts';

/* A short run of `npm run chaos`: the real process between platforms that fail, and people who are owed an answer. */

it('every question has one answer or a reason amid failing platforms, and no secret is said again', async () => {
  const settings = { seed: '522', questions: 300, rate: 20, faults: 0.05, slackMode: 'socket', replicas: 1 } as const;
  const outcome = await run({ ...settings, kill: false, env: {}, patience: 25_000 });
  expect(outcome.ledger.entries).toHaveLength(300);
  expect(failuresOf(outcome)).toEqual([]);
});

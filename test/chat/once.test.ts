import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createMemory, once } from '../../src/chat/once.ts';

type Outcome = 'done' | 'failed' | 'thrown';

/** Tries the work with each of these outcomes in turn and tells what was done. */
async function tries(...outcomes: readonly Outcome[]): Promise<string[]> {
  const memory = createMemory();
  const log: string[] = [];
  for (const outcome of outcomes) {
    const work = async (): Promise<boolean> => {
      log.push(outcome);
      if (outcome === 'thrown') throw new Error('thrown');
      return outcome === 'done';
    };
    await once(memory, ['key'], work, async () => void log.push('known')).catch(() => {});
  }
  return log;
}

it('work is done once', async () => {
  expect(await tries('done', 'done')).toEqual(['done', 'known']);
});

it('work that failed is done again', async () => {
  expect(await tries('thrown', 'failed', 'done', 'done')).toEqual(['thrown', 'failed', 'done', 'known']);
});

it('work is not begun a second time while it is under way', async () => {
  const memory = createMemory();
  const log: string[] = [];
  const work = async (): Promise<boolean> => {
    log.push('begun');
    await pause(20);
    return true;
  };
  await Promise.all([0, 1].map(() => once(memory, ['key'], work, async () => void log.push('known'))));
  expect(log).toEqual(['begun', 'known']);
});

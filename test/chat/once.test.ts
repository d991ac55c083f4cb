import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { newMemory, once } from '../../../src/adapters/discord/handlers/once.ts';

type Outcome = 'done' | 'failed' | 'thrown';

/** Tries the work with each of these outcomes in turn and tells what was done; it is remembered for `time` ms. */
async function tries(outcomes: readonly Outcome[], time: number, between = 0): Promise<string[]> {
  const memory = newMemory();
  const said: string[] = [];
  for (const outcome of outcomes) {
    const work = async (): Promise<boolean> => {
      said.push(outcome);
      if (outcome === 'thrown') throw new Error('thrown');
      return outcome === 'done';
    };
    await once('key', time, memory, work, async () => void said.push('known')).catch(() => {});
    await pause(between);
  }
  return said;
}

it('does the same thing once', async () => {
  expect(await tries(['done', 'done'], 5000)).toEqual(['done', 'known']);
});

it('does it again after its time', async () => {
  expect(await tries(['done', 'done'], 10, 50)).toEqual(['done', 'done']);
});

it('forgets what failed', async () => {
  expect(await tries(['thrown', 'failed', 'done', 'done'], 5000)).toEqual(['thrown', 'failed', 'done', 'known']);
});

it('does nothing a second time while it is under way', async () => {
  const memory = newMemory();
  const said: string[] = [];
  const work = async (): Promise<boolean> => {
    said.push('begun');
    await pause(20);
    return true;
  };
  const both = [0, 1].map(() => once('key', 5000, memory, work, async () => void said.push('known')));
  await Promise.all(both);
  expect(said).toEqual(['begun', 'known']);
});

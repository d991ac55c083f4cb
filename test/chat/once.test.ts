import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editWindow } from '../../src/chat/addressed.ts';
import { hashOf } from '../../src/chat/hash.ts';
import { createMemory, type Memory, once } from '../../src/chat/once.ts';
import { createLocalStore } from '../../src/chat/store.ts';

const newMemory = (): Memory => createMemory(createLocalStore(), 'test');

let now = 0;

/** The cache reads this clock, and keeps what it read for a millisecond. */
function pass(milliseconds: number): void {
  now += milliseconds;
  vi.advanceTimersByTime(milliseconds);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  now = 1_000_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const minutes = 60_000;

describe('a claim', () => {
  it('is given once, for every key by itself', async () => {
    const { claim } = newMemory();
    expect(await claim('event', 'E1')).toBeDefined();
    expect(await claim('event', 'E1')).toBeUndefined();
    expect(await claim('event', 'E2')).toBeDefined();
    expect(await claim('eventE1')).toBeDefined();
    expect(await claim('event')).toBeDefined();
    expect(await claim(['event', 'E1'])).toBeDefined();
  });

  it('is remembered for ten minutes once it was kept', async () => {
    const { claim } = newMemory();
    await (await claim('a'))?.keep();
    pass(10 * minutes);
    expect(await claim('a')).toBeUndefined();
    pass(1);
    expect(await claim('a')).toBeDefined();
  });

  it('is renewed for as long as its work takes', async () => {
    const { claim } = newMemory();
    const taken = await claim('a');
    for (let minute = 0; minute < 30; minute += 1) pass(minutes / 12);
    expect(await claim('a')).toBeUndefined();
    await taken?.release();
    expect(await claim('a')).toBeDefined();
  });

  it('is given to another replica fifteen seconds after its own was killed', async () => {
    const store = createLocalStore();
    await createMemory({ ...store, keep: () => new Promise(() => {}) }, 'test').claim('a');
    const other = createMemory(store, 'test');
    pass(14_999);
    expect(await other.claim('a')).toBeUndefined();
    pass(2);
    expect(await other.claim('a')).toBeDefined();
  });

  it('is given again after it was released', async () => {
    const { claim } = newMemory();
    const [a] = [await claim('a'), await claim('b')];
    await a?.release();
    expect(await claim('a')).toBeDefined();
    expect(await claim('b')).toBeUndefined();
  });

  it('is known to one memory alone, or to all that share a store, each scope by itself', async () => {
    await newMemory().claim('a');
    expect(await newMemory().claim('a')).toBeDefined();
    const store = createLocalStore();
    await createMemory(store, 'slack').claim('a');
    expect(await createMemory(store, 'slack').claim('a')).toBeUndefined();
    expect(await createMemory(store, 'discord').claim('a')).toBeDefined();
  });
});

describe('a click', () => {
  const place = ['message', 'U1'];

  it('is the second half of a double click within three seconds', async () => {
    const { claimClick } = newMemory();
    expect(await claimClick(place, ['share'])).toBe(true);
    pass(2900);
    expect(await claimClick(place, ['share'])).toBe(false);
    pass(2900);
    expect(await claimClick(place, ['share'])).toBe(false);
    pass(3001);
    expect(await claimClick(place, ['share'])).toBe(true);
  });

  it('is one of its own where it does something else, or where something else came between', async () => {
    const { claimClick } = newMemory();
    expect(await claimClick(place, ['share'])).toBe(true);
    expect(await claimClick(place, ['delete'])).toBe(true);
    expect(await claimClick(place, ['share'])).toBe(true);
  });

  it('is one of its own where somebody else clicks, or elsewhere', async () => {
    const { claimClick } = newMemory();
    expect(await claimClick(place, ['share'])).toBe(true);
    expect(await claimClick(['message', 'U2'], ['share'])).toBe(true);
    expect(await claimClick(['other', 'U1'], ['share'])).toBe(true);
  });
});

describe('an edit', () => {
  it('is the newest unless a newer one of the same message was seen', async () => {
    const { isNewest } = newMemory();
    expect(await isNewest(['M1'], 100)).toBe(true);
    expect(await isNewest(['M1'], 102)).toBe(true);
    expect(await isNewest(['M1'], 101)).toBe(false);
    expect(await isNewest(['M1'], 102)).toBe(true);
    expect(await isNewest(['M2'], 50)).toBe(true);
  });

  it('is an edit for as long as events are remembered', async () => {
    const { isNewest } = newMemory();
    await isNewest(['M1'], 100);
    pass(editWindow);
    expect(await isNewest(['M1'], 99)).toBe(false);
    pass(1);
    expect(await isNewest(['M1'], 99)).toBe(true);
  });
});

it('a hash says nothing of its key, and differs for every key', () => {
  const keys = [['522 edgeone'], ['522', 'edgeone'], [['522', 'edgeone']], ['522 edgeone', 1], []];
  const hashes = keys.map(hashOf);
  expect(new Set(hashes).size).toBe(keys.length);
  expect(hashOf(['522 edgeone'])).toBe(hashes[0]);
  for (const hash of hashes) expect(hash).toMatch(/^[\w-]{43}$/);
});

describe('work that happens once', () => {
  type Outcome = 'done' | 'failed' | 'thrown';

  /** Tries the work with each of these outcomes in turn. @returns what happened each time */
  async function tries(outcomes: readonly Outcome[]): Promise<string[]> {
    const memory = newMemory();
    const happened: string[] = [];
    for (const outcome of outcomes) {
      const work = async (): Promise<boolean> => {
        happened.push(outcome);
        if (outcome === 'thrown') throw new Error('thrown');
        return outcome === 'done';
      };
      await once(memory, ['key'], work, async () => void happened.push('known')).catch(({ message }) =>
        happened.push(`rejected: ${message}`),
      );
    }
    return happened;
  }

  it('is done no second time', async () => {
    expect(await tries(['done', 'done', 'failed'])).toEqual(['done', 'known', 'known']);
  });

  it('is tried again after it failed, and rejects with what it threw', async () => {
    expect(await tries(['thrown', 'failed', 'done', 'done'])).toEqual([
      'thrown',
      'rejected: thrown',
      'failed',
      'done',
      'known',
    ]);
  });

  it('is not begun again while it is under way', async () => {
    const memory = newMemory();
    const happened: string[] = [];
    let end = (_succeeded: boolean): void => {};
    const work = (): Promise<boolean> => {
      happened.push('begun');
      return new Promise((resolve) => {
        end = resolve;
      });
    };
    const both = [0, 1].map(() => once(memory, ['key'], work, async () => void happened.push('known')));
    await both[1];
    expect(happened).toEqual(['begun', 'known']);
    end(true);
    await both[0];
    expect(await memory.claim('key')).toBeUndefined();
  });

  it('needs nothing to be done where it was done before', async () => {
    const memory = newMemory();
    await memory.claim('key');
    await expect(once(memory, ['key'], async () => Promise.reject(new Error('done twice')))).resolves.toBe(true);
  });
});

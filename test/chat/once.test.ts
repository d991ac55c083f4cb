import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editWindow } from '../../src/chat/addressed.ts';
import { hashOf } from '../../src/chat/hash.ts';
import { createMemory, once } from '../../src/chat/once.ts';

let now = 0;

/** The cache reads this clock, and keeps what it read for a millisecond. */
function pass(milliseconds: number): void {
  now += milliseconds;
  vi.advanceTimersByTime(milliseconds);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  now = 1_000_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const minutes = 60_000;

describe('a claim', () => {
  it('is given once, for every key by itself', () => {
    const { claim } = createMemory();
    expect(claim('event', 'E1')).toBe(true);
    expect(claim('event', 'E1')).toBe(false);
    expect(claim('event', 'E2')).toBe(true);
    expect(claim('eventE1')).toBe(true);
    expect(claim('event')).toBe(true);
    expect(claim(['event', 'E1'])).toBe(true);
  });

  it('is remembered for ten minutes', () => {
    const { claim } = createMemory();
    claim('a');
    pass(10 * minutes);
    expect(claim('a')).toBe(false);
    pass(1);
    expect(claim('a')).toBe(true);
  });

  it('is given again after it was released', () => {
    const { claim, release } = createMemory();
    claim('a');
    claim('b');
    release('a');
    expect(claim('a')).toBe(true);
    expect(claim('b')).toBe(false);
  });

  it('is known to one memory alone', () => {
    createMemory().claim('a');
    expect(createMemory().claim('a')).toBe(true);
  });
});

describe('a click', () => {
  const place = ['message', 'U1'];

  it('is the second half of a double click within three seconds', () => {
    const { claimClick } = createMemory();
    expect(claimClick(place, ['share'])).toBe(true);
    pass(2900);
    expect(claimClick(place, ['share'])).toBe(false);
    pass(2900);
    expect(claimClick(place, ['share'])).toBe(false);
    pass(3001);
    expect(claimClick(place, ['share'])).toBe(true);
  });

  it('is one of its own where it does something else, or where something else came between', () => {
    const { claimClick } = createMemory();
    expect(claimClick(place, ['share'])).toBe(true);
    expect(claimClick(place, ['delete'])).toBe(true);
    expect(claimClick(place, ['share'])).toBe(true);
  });

  it('is one of its own where somebody else clicks, or elsewhere', () => {
    const { claimClick } = createMemory();
    expect(claimClick(place, ['share'])).toBe(true);
    expect(claimClick(['message', 'U2'], ['share'])).toBe(true);
    expect(claimClick(['other', 'U1'], ['share'])).toBe(true);
  });
});

describe('an edit', () => {
  it('is the newest unless a newer one of the same message was seen', () => {
    const { isNewest } = createMemory();
    expect(isNewest(['M1'], 100)).toBe(true);
    expect(isNewest(['M1'], 102)).toBe(true);
    expect(isNewest(['M1'], 101)).toBe(false);
    expect(isNewest(['M1'], 102)).toBe(true);
    expect(isNewest(['M2'], 50)).toBe(true);
  });

  it('is an edit for as long as events are remembered', () => {
    const { isNewest } = createMemory();
    isNewest(['M1'], 100);
    pass(editWindow);
    expect(isNewest(['M1'], 99)).toBe(false);
    pass(1);
    expect(isNewest(['M1'], 99)).toBe(true);
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
    const memory = createMemory();
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
    const memory = createMemory();
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
    expect(memory.claim('key')).toBe(false);
  });

  it('needs nothing to be done where it was done before', async () => {
    const memory = createMemory();
    memory.claim('key');
    await expect(once(memory, ['key'], async () => Promise.reject(new Error('done twice')))).resolves.toBeUndefined();
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aborted, delayAfter, pause, retry, within } from '../../src/chat/retry.ts';
import { pass } from './timers.ts';

vi.mock('node:timers/promises', () => import('./timers.ts'));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([
  [0, 0],
  [1, 1000],
  [2, 2000],
  [3, 4000],
  [4, 8000],
  [5, 16_000],
  [6, 30_000],
  [7, 30_000],
  [2000, 30_000],
])('after %i failures in a row, the next attempt waits %i ms', (failures, delay) => {
  expect(delayAfter(failures)).toBe(delay);
});

describe('a repeated attempt', () => {
  /** Starts an attempt that fails so often, then succeeds. */
  function start(failures: number, controller = new AbortController()) {
    const attempt = vi.fn(async () => {
      if (attempt.mock.calls.length <= failures) throw new Error(`failure ${attempt.mock.calls.length}`);
      return 'value';
    });
    const onFailure = vi.fn<(error: unknown, seconds: number) => void>();
    const result = retry(attempt, onFailure, controller.signal);
    return { attempt, onFailure, result, controller };
  }

  it('that succeeds is made once', async () => {
    const { attempt, onFailure, result } = start(0);
    expect(await result).toBe('value');
    expect(attempt).toHaveBeenCalledTimes(1);
    expect(onFailure).not.toHaveBeenCalled();
  });

  it('is made again after 1, 2, 4 … 30 seconds', async () => {
    const { attempt, onFailure, result } = start(7);
    await pass(0);
    for (const [at, seconds] of [1, 2, 4, 8, 16, 30, 30].entries()) {
      expect(attempt).toHaveBeenCalledTimes(at + 1);
      expect(onFailure).toHaveBeenLastCalledWith(new Error(`failure ${at + 1}`), seconds);
      await pass(seconds * 1000 - 1);
      expect(attempt).toHaveBeenCalledTimes(at + 1);
      await pass(1);
    }
    expect(await result).toBe('value');
    expect(attempt).toHaveBeenCalledTimes(8);
  });

  it('ends at once when it is aborted while it waits', async () => {
    const { attempt, result, controller } = start(9);
    await pass(500);
    controller.abort();
    expect(await result).toBeUndefined();
    await pass(60_000);
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  it('is not made when it is aborted before', async () => {
    const controller = new AbortController();
    controller.abort();
    const { attempt, result } = start(0, controller);
    expect(await result).toBeUndefined();
    expect(attempt).not.toHaveBeenCalled();
  });

  it('that fails while it is aborted is no failure', async () => {
    const controller = new AbortController();
    const onFailure = vi.fn();
    const attempt = async (): Promise<never> => {
      controller.abort();
      throw new Error('aborted');
    };
    expect(await retry(attempt, onFailure, controller.signal)).toBeUndefined();
    expect(onFailure).not.toHaveBeenCalled();
  });

  it('ends with what the caller throws at a failure', async () => {
    const attempt = vi.fn(async () => Promise.reject(new Error('rejected token')));
    const giveUp = (error: unknown): void => {
      throw error;
    };
    await expect(retry(attempt, giveUp, new AbortController().signal)).rejects.toThrow('rejected token');
    expect(attempt).toHaveBeenCalledTimes(1);
  });
});

describe('a pause', () => {
  it('ends after its time', async () => {
    const ended = vi.fn();
    void pause(1000, new AbortController().signal).then(ended);
    await pass(999);
    expect(ended).not.toHaveBeenCalled();
    await pass(1);
    expect(ended).toHaveBeenCalled();
  });

  it('ends early, without an error, when it is aborted', async () => {
    const controller = new AbortController();
    const paused = pause(1000, controller.signal);
    controller.abort();
    await expect(paused).resolves.toBeUndefined();
  });
});

describe('being aborted', () => {
  it('is told when it happens', async () => {
    const controller = new AbortController();
    const told = vi.fn();
    void aborted(controller.signal).then(told);
    await pass(1000);
    expect(told).not.toHaveBeenCalled();
    controller.abort();
    await pass(0);
    expect(told).toHaveBeenCalled();
  });

  it('is told at once when it has happened', async () => {
    await expect(aborted(AbortSignal.abort())).resolves.toBeUndefined();
  });
});

describe('waiting within a time', () => {
  const settles = (milliseconds: number, error?: Error): Promise<void> =>
    new Promise((resolve, reject) => globalThis.setTimeout(() => (error ? reject(error) : resolve()), milliseconds));

  it.each([
    [999, true],
    [1001, false],
  ])('for what takes %i of 1000 ms is %j', async (milliseconds, inTime) => {
    const waited = within(1000, settles(milliseconds));
    await pass(2000);
    expect(await waited).toBe(inTime);
  });

  it('throws what the promise rejects with in time, and no more after it', async () => {
    const early = expect(within(1000, settles(10, new Error('early')))).rejects.toThrow('early');
    const late = expect(within(1000, settles(1500, new Error('late')))).resolves.toBe(false);
    await pass(2000);
    await Promise.all([early, late]);
  });

  it('leaves no timer behind', async () => {
    await within(1000, Promise.resolve());
    expect(vi.getTimerCount()).toBe(0);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEnd, delayAfter, pause, persist, retry, unlessAborted, within } from '../../src/chat/retry.ts';
import { pass } from './timers.ts';

vi.mock('node:timers/promises', () => import('./timers.ts'));

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it.each([
  [0, 0],
  [1, 500],
  [2, 1000],
  [3, 2000],
  [4, 4000],
  [5, 5000],
  [6, 5000],
  [2000, 5000],
])('after %i failures in a row, the next attempt waits %i ms at most, and at least half of that', (failures, delay) => {
  expect(delayAfter(failures)).toBe(delay);
  vi.mocked(Math.random).mockReturnValue(0);
  expect(delayAfter(failures)).toBe(delay / 2);
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

  it('is made again after 0.5, 1, 2 … 5 seconds', async () => {
    const { attempt, onFailure, result } = start(7);
    await pass(0);
    for (const [at, seconds] of [0.5, 1, 2, 4, 5, 5, 5].entries()) {
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
    await pass(200);
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

it('any number of waits may hang on an end without a warning', async () => {
  const warned = vi.spyOn(process, 'emitWarning');
  const end = createEnd();
  const waits = Array.from({ length: 50 }, () => pause(1000, end.signal));
  end.abort();
  await Promise.all(waits);
  expect(warned).not.toHaveBeenCalled();
});

describe('waiting for a promise unless the signal is aborted', () => {
  it('gives what the promise gives', async () => {
    await expect(unlessAborted(Promise.resolve('value'), new AbortController().signal)).resolves.toBe('value');
    await expect(unlessAborted(Promise.reject(new Error('no')), new AbortController().signal)).rejects.toThrow('no');
  });

  it('gives nothing once the signal is aborted', async () => {
    const controller = new AbortController();
    const waited = unlessAborted(new Promise(() => {}), controller.signal);
    controller.abort();
    await expect(waited).resolves.toBeUndefined();
    await expect(unlessAborted(Promise.resolve('value'), controller.signal)).resolves.toBeUndefined();
  });

  it('leaves no listener behind', async () => {
    const { signal } = new AbortController();
    const [added, removed] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')];
    for (let times = 0; times < 20; times += 1) await unlessAborted(Promise.resolve(), signal);
    expect(added.mock.calls.map(([, listener]) => listener)).toEqual(
      removed.mock.calls.map(([, listener]) => listener),
    );
  });
});

describe('persisting', () => {
  const busy = new Error('busy');

  /** Fails so often with `busy`, then succeeds. */
  function start(failures: number, delay: number | 'backoff' | 'never' = 'backoff', patience = 10_000) {
    const attempt = vi.fn(async () => {
      if (attempt.mock.calls.length <= failures) throw busy;
      return 'value';
    });
    const onRetry = vi.fn();
    const controller = new AbortController();
    const ended = persist(attempt, {
      delayOf: () => (delay === 'never' ? undefined : delay),
      onRetry,
      patience,
      signal: controller.signal,
    });
    const result = ended.catch((error: unknown) => error);
    return { attempt, onRetry, result, controller };
  }

  it('goes on with backoff until it succeeds, and tells of the first failure alone', async () => {
    const { attempt, onRetry, result } = start(3);
    await pass(500 + 1000 + 1999);
    expect(attempt).toHaveBeenCalledTimes(3);
    await pass(1);
    expect(await result).toBe('value');
    expect(onRetry).toHaveBeenCalledExactlyOnceWith(busy);
  });

  it('waits as long as it is asked to', async () => {
    const { attempt, result } = start(1, 7000);
    await pass(6999);
    expect(attempt).toHaveBeenCalledTimes(1);
    await pass(1);
    expect(await result).toBe('value');
  });

  it('gives up with the last error once there is no patience left, or a longer delay is asked for than that', async () => {
    const { attempt, result } = start(99);
    await pass(10_000);
    expect(await result).toBe(busy);
    expect(attempt).toHaveBeenCalledTimes(5);
    const late = start(99, 10_001);
    expect(await late.result).toBe(busy);
    expect(late.onRetry).not.toHaveBeenCalled();
  });

  it('does not repeat what no repetition mends', async () => {
    const { attempt, result } = start(1, 'never');
    expect(await result).toBe(busy);
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  it('ends when it is aborted', async () => {
    const { attempt, result, controller } = start(99);
    await pass(100);
    controller.abort();
    expect(await result).toMatchObject({ name: 'AbortError' });
    expect(attempt).toHaveBeenCalledTimes(1);
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

import type { BaseLogger } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Vital, watchHealth } from '../../src/chat/health.ts';
import { pass } from './timers.ts';

vi.mock('node:timers/promises', () => import('./timers.ts'));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watch(changes: Partial<Vital> = {}) {
  const logger = { info: vi.fn(), error: vi.fn() };
  const controller = new AbortController();
  const probe = vi.fn(async () => {});
  const state = { connection: undefined as string | undefined };
  const check = watchHealth({
    connection: () => state.connection,
    probe,
    reasonOf: (error) => (error as Error).message,
    logger: logger as unknown as BaseLogger,
    signal: controller.signal,
    ...changes,
  });
  return { check, probe, state, logger, controller };
}

describe('a platform', () => {
  it('is up when it is connected and its API answers', async () => {
    expect(await watch().check()).toEqual({ isUp: true });
  });

  it('is down without a connection, whatever its API says, and nobody asks the API', async () => {
    const { check, probe, state } = watch();
    state.connection = 'no connection';
    expect(await check()).toEqual({ isUp: false, reason: 'no connection' });
    expect(probe).not.toHaveBeenCalled();
  });

  it('is down when its API fails, or does not answer', async () => {
    const failing = watch({ probe: async () => Promise.reject(new Error('token_revoked')) });
    expect(await failing.check()).toEqual({ isUp: false, reason: 'token_revoked' });
    const hanging = watch({ probe: () => new Promise(() => {}) }).check();
    await pass(3_000);
    expect(await hanging).toEqual({ isUp: false, reason: 'its API does not answer' });
  });

  it('is down once it closes', async () => {
    const { check, controller } = watch();
    controller.abort();
    expect(await check()).toEqual({ isUp: false, reason: 'closing' });
  });
});

it('however many ask at once, the API is asked once in two seconds', async () => {
  const { check, probe } = watch();
  await Promise.all([check(), check(), check()]);
  await pass(1_999);
  await check();
  expect(probe).toHaveBeenCalledTimes(1);
  await pass(2);
  await check();
  expect(probe).toHaveBeenCalledTimes(2);
});

it('a change is logged once, also if nobody asks, but not before it was up for the first time', async () => {
  const { check, state, logger } = watch();
  state.connection = 'no connection';
  await check();
  expect(logger.error).not.toHaveBeenCalled();
  state.connection = undefined;
  await check();
  state.connection = 'no connection';
  await pass(60_000);
  expect(logger.error).toHaveBeenCalledExactlyOnceWith({ reason: 'no connection' }, 'people are not answered');
  state.connection = undefined;
  await pass(60_000);
  expect(logger.info).toHaveBeenCalledExactlyOnceWith('people are answered again');
});

it('nobody looks any more once it is closed', async () => {
  const { check, probe, controller } = watch();
  await check();
  controller.abort();
  await pass(120_000);
  expect(probe).toHaveBeenCalledTimes(1);
});

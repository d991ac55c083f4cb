import type { BaseLogger } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTasks } from '../../src/chat/tasks.ts';
import { pass } from './timers.ts';

vi.mock('node:timers/promises', () => import('./timers.ts'));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const fakeLogger = () => ({ error: vi.fn() });
const tasksWith = (logger: ReturnType<typeof fakeLogger>, loggable?: (error: unknown) => unknown) =>
  createTasks(logger as unknown as BaseLogger, loggable);

const lasting = (milliseconds: number, done: () => void): Promise<void> =>
  new Promise((resolve) =>
    setTimeout(() => {
      done();
      resolve();
    }, milliseconds),
  );

it('draining waits for all that is under way', async () => {
  const tasks = tasksWith(fakeLogger());
  const happened: string[] = [];
  void tasks.run(lasting(100, () => happened.push('short')));
  void tasks.run(lasting(900, () => happened.push('long')));
  const drained = tasks.drain(5000).then(() => happened.push('drained'));
  await pass(899);
  expect(happened).toEqual(['short']);
  await pass(1);
  await drained;
  expect(happened).toEqual(['short', 'long', 'drained']);
});

it('draining waits no longer than it may', async () => {
  const tasks = tasksWith(fakeLogger());
  const drained = vi.fn();
  void tasks.run(new Promise(() => {}));
  void tasks.drain(5000).then(drained);
  await pass(4999);
  expect(drained).not.toHaveBeenCalled();
  await pass(1);
  expect(drained).toHaveBeenCalled();
});

it('draining waits for what begins meanwhile', async () => {
  const tasks = tasksWith(fakeLogger());
  const happened: string[] = [];
  void tasks.run(
    lasting(100, () => {
      happened.push('first');
      void tasks.run(lasting(100, () => happened.push('second')));
    }),
  );
  const drained = tasks.drain(5000).then(() => happened.push('drained'));
  await pass(5000);
  await drained;
  expect(happened).toEqual(['first', 'second', 'drained']);
});

it('draining is over at once where nothing is under way', async () => {
  const tasks = tasksWith(fakeLogger());
  await tasks.run(Promise.resolve());
  await tasks.drain(5000);
  expect(vi.getTimerCount()).toBe(0);
});

it('work that fails is logged, and never rejects', async () => {
  const logger = fakeLogger();
  const tasks = tasksWith(logger, () => 'what may be logged');
  await expect(tasks.run(Promise.reject(new Error('secret')))).resolves.toBeUndefined();
  expect(logger.error).toHaveBeenCalledExactlyOnceWith({ err: 'what may be logged' }, expect.any(String));
  await tasks.drain(5000);
});

it('all of an error is logged unless told otherwise', async () => {
  const logger = fakeLogger();
  const error = new Error('broken');
  await tasksWith(logger).run(Promise.reject(error));
  expect(logger.error).toHaveBeenCalledWith({ err: error }, expect.any(String));
});

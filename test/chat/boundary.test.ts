import { describe, expect, it, vi } from 'vitest';
import { type Boundary, guarded, reportFault } from '../../src/chat/boundary.ts';
import { locales } from '../../src/locales/index.ts';

const fakeLogger = () => ({ error: vi.fn(), warn: vi.fn(), debug: vi.fn() });

const broken = async (): Promise<never> => Promise.reject(new Error('broken'));

/** What is logged and sent when work fails. */
async function fails(boundary: Partial<Boundary> = {}, notify = vi.fn(async (_sentence: string) => {})) {
  const logger = fakeLogger();
  await guarded(broken, notify, 'en', { logger, ...boundary });
  return { logger, notify };
}

describe('the boundary around answering', () => {
  it('is not seen where nothing goes wrong', async () => {
    const logger = fakeLogger();
    const notify = vi.fn();
    await guarded(async () => 'done', notify, 'en', { logger });
    expect(notify).not.toHaveBeenCalled();
    for (const log of Object.values(logger)) expect(log).not.toHaveBeenCalled();
  });

  it('logs a fault under an id, and sends a sentence with that id', async () => {
    const { logger, notify } = await fails();
    expect(logger.error).toHaveBeenCalledTimes(1);
    const [{ err, id }] = logger.error.mock.lastCall ?? [{}];
    expect(err).toEqual(new Error('broken'));
    expect(id).toMatch(/^[0-9a-f]{8}$/);
    expect(notify).toHaveBeenCalledExactlyOnceWith(locales.en.core.fault(id));
    expect(locales.en.core.fault(id)).toContain(id);
  });

  it('gives every fault an id of its own', async () => {
    const ids = await Promise.all([0, 1, 2].map(async () => (await fails()).logger.error.mock.lastCall?.[0].id));
    expect(new Set(ids).size).toBe(3);
  });

  it('logs of an error what may be logged', async () => {
    const { logger } = await fails({ loggable: () => 'what may be logged' });
    expect(logger.error).toHaveBeenCalledWith(
      expect.objectContaining({ err: 'what may be logged' }),
      expect.any(String),
    );
  });

  it('is silent where nobody waits for the answer any more', async () => {
    const { logger, notify } = await fails({
      isStale: (error) => error instanceof Error && error.message === 'broken',
      loggable: () => 'what may be logged',
    });
    expect(notify).not.toHaveBeenCalled();
    expect(logger.error).not.toHaveBeenCalled();
    expect(logger.debug).toHaveBeenCalledWith({ err: 'what may be logged' }, expect.any(String));
  });

  it('logs it under the same id where the person cannot be told', async () => {
    const notify = vi.fn(async () => Promise.reject(new Error('closed')));
    const { logger } = await fails({ loggable: (error) => (error as Error).message }, notify);
    const { id } = logger.error.mock.lastCall?.[0] ?? {};
    expect(id).toBeDefined();
    expect(logger.warn).toHaveBeenCalledExactlyOnceWith({ err: 'closed', id }, expect.any(String));
  });

  it('only logs where there is no room for a sentence', async () => {
    const logger = fakeLogger();
    await guarded(broken, undefined, 'en', { logger });
    expect(logger.error).toHaveBeenCalledTimes(1);
  });
});

it('a fault is told in the language of the person', () => {
  const { id, sentence } = reportFault(new Error('broken'), 'zh-CN', fakeLogger());
  expect(sentence).toBe(locales['zh-CN'].core.fault(id));
  expect(sentence).not.toBe(locales.en.core.fault(id));
});

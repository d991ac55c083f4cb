import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isLastEdit } from '../../src/chat/edit.ts';
import { createMemory } from '../../src/chat/once.ts';
import { createLocalStore } from '../../src/chat/store.ts';
import { pass } from './timers.ts';

vi.mock('node:timers/promises', () => import('./timers.ts'));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const editing = (signal = new AbortController().signal) => {
  const memory = createMemory(createLocalStore(), 'discord');
  return (second: number, id = '1') => isLastEdit([id], second, memory, signal);
};

describe('an edit', () => {
  it('is the last one when nothing follows it for two seconds', async () => {
    const settled = vi.fn();
    void editing()(1).then(settled);
    await pass(1_999);
    expect(settled).not.toHaveBeenCalled();
    await pass(1);
    expect(settled).toHaveBeenCalledWith(true);
  });

  it('is not the last one when another follows, and the other is', async () => {
    const edit = editing();
    const first = edit(1);
    await pass(1_900);
    const second = edit(2);
    await pass(2_000);
    expect(await Promise.all([first, second])).toEqual([false, true]);
  });

  it('that arrives after a newer one is not even waited for', async () => {
    const edit = editing();
    void edit(2);
    await pass(0);
    expect(await edit(1)).toBe(false);
  });

  it('has nothing to do with edits of other messages', async () => {
    const edit = editing();
    const both = Promise.all([edit(1), edit(2, '2')]);
    await pass(2_000);
    expect(await both).toEqual([true, true]);
  });

  it('is not answered any more once the bot stops', async () => {
    const closing = new AbortController();
    const last = editing(closing.signal)(1);
    await pass(1_000);
    closing.abort();
    expect(await last).toBe(false);
  });
});

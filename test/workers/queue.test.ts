import { expect, it } from 'vitest';
import { createFairQueue } from '../../src/workers/queue.ts';

const all = (queue: { shift: () => string | undefined }): string[] => {
  const taken: string[] = [];
  for (let job = queue.shift(); job; job = queue.shift()) taken.push(job);
  return taken;
};

function queueWith(...jobs: readonly string[]) {
  const queue = createFairQueue<string>();
  for (const job of jobs) queue.push(job[0] ?? '', job);
  return queue;
}

it('everybody is served in turn, and each person in the order in which they came', () => {
  expect(all(queueWith('a1', 'a2', 'a3', 'b1', 'c1', 'b2'))).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
});

it('whoever was served waits for all others, also for those who come later', () => {
  const queue = queueWith('a1', 'a2', 'a3');
  expect(queue.shift()).toBe('a1');
  queue.push('b', 'b1');
  expect([queue.shift(), queue.shift(), queue.shift()]).toEqual(['a2', 'b1', 'a3']);
});

it('a job can leave, wherever it stands', () => {
  const queue = queueWith('a1', 'a2', 'b1');
  expect(queue.remove('a2')).toBe(true);
  expect(queue.remove('a2')).toBe(false);
  expect(queue.size()).toBe(2);
  expect(all(queue)).toEqual(['a1', 'b1']);
});

it('clearing gives everything that waits', () => {
  const queue = queueWith('a1', 'a2', 'b1');
  expect(queue.clear().toSorted()).toEqual(['a1', 'a2', 'b1']);
  expect(queue.size()).toBe(0);
  expect(queue.shift()).toBeUndefined();
});

import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { DeclineReason, Question, Reading } from '../core/port.ts';
import { dist } from '../paths.ts';
import { createFairQueue } from './queue.ts';
import { startThread, type Thread } from './thread.ts';

/** Threads that read, started when they are needed. */
export type ReaderPool = {
  /** Reads a question, or says why not. @throws if no thread can start */
  readonly read: (question: Question) => Promise<Reading | DeclineReason>;
  /** How many wait for their turn. */
  readonly waiting: () => number;
  readonly close: () => Promise<void>;
};

const defaults = {
  /** The built thread, for tests, which run the sources, too. */
  script: new URL('reader.js', dist),
  /** One core stays free for everything else. */
  maxThreads: Math.min(4, Math.max(1, availableParallelism() - 1)),
  /** How long one text may take, in milliseconds; then its thread ends. */
  maxReading: 2_000,
  /** How long it may wait for its turn, in milliseconds. */
  maxWaiting: 20_000,
  /** How many may wait, and how many of one person. */
  maxJobs: 200,
  maxOwnJobs: 30,
  /** A thread that has nothing to do ends after that long, in milliseconds. */
  maxIdle: 30_000,
};

type Job = {
  readonly question: Question;
  readonly settle: (reading: Reading | DeclineReason) => void;
  readonly fail: (error: unknown) => void;
  /** Ends the waiting for a turn. */
  readonly patience: NodeJS.Timeout;
};

export function createReaderPool(options: Partial<typeof defaults> = {}): ReaderPool {
  const { script, maxThreads, maxReading, maxWaiting, maxJobs, maxOwnJobs, maxIdle } = { ...defaults, ...options };
  const queue = createFairQueue<Job>();
  const threads = new Set<Thread>();
  /** Wake the threads that have nothing to do. */
  const idle = new Set<AbortController>();

  /** Sees to it that somebody takes what waits. */
  function serve(): void {
    if (queue.size() === 0) return;
    const [rested] = idle;
    if (rested) {
      idle.delete(rested);
      rested.abort();
    } else if (threads.size < maxThreads) void employ(startThread(script));
  }

  /** A thread's life: it takes one job after the other, and ends with nothing to do or with a text that takes too long. */
  async function employ(thread: Thread): Promise<void> {
    threads.add(thread);
    try {
      await thread.ready;
      for (let job = await nextJob(); job; job = await nextJob()) {
        if (!(await isDone(job, thread))) break;
      }
    } catch (error) {
      for (const { fail } of queue.clear()) fail(error);
    }
    threads.delete(thread);
    await thread.end();
    serve();
  }

  async function nextJob(): Promise<Job | undefined> {
    if (queue.size() > 0) return queue.shift();
    const woken = new AbortController();
    idle.add(woken);
    await wait(maxIdle, undefined, { signal: woken.signal, ref: false }).catch(() => {});
    idle.delete(woken);
    return queue.shift();
  }

  /** @returns whether the thread can go on */
  async function isDone({ question, settle, patience }: Job, thread: Thread): Promise<boolean> {
    clearTimeout(patience);
    const limit = new AbortController();
    try {
      const reading = await Promise.race([
        thread.read(question),
        wait(maxReading, 'time' as const, { signal: limit.signal }),
      ]);
      settle(reading);
      return reading !== 'time';
    } catch {
      // It needed more memory than it may have.
      settle('time');
      return false;
    } finally {
      limit.abort();
    }
  }

  return {
    waiting: queue.size,
    read: (question) =>
      new Promise((resolve, reject) => {
        const { asker = '' } = question;
        if (queue.size() >= maxJobs || queue.sizeOf(asker) >= maxOwnJobs) return resolve('busy');
        const patience = setTimeout(() => queue.remove(job) && resolve('busy'), maxWaiting).unref();
        const job: Job = { question, settle: resolve, fail: reject, patience };
        queue.push(asker, job);
        serve();
      }),
    close: async () => {
      for (const { settle } of queue.clear()) settle('busy');
      await Promise.all([...threads].map(({ end }) => end()));
    },
  };
}

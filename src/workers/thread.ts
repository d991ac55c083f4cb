import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Question, Reading } from '../core/port.ts';

/** A thread that reads one question at a time. It keeps no process alive. */
export type Thread = {
  /** @throws if the thread cannot start */
  readonly ready: Promise<unknown>;
  /** @throws if the thread ends first */
  readonly read: (question: Question) => Promise<Reading>;
  readonly end: () => Promise<unknown>;
};

/** Reading 256 KB takes a fraction of that; a thread that needs more ends. */
const resourceLimits = { maxOldGenerationSizeMb: 256 };

/** @param script the compiled `reader.ts` */
export function startThread(script: URL): Thread {
  const worker = new Worker(script, { resourceLimits });
  worker.unref();
  const ended = new Promise<never>((_resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended')));
  });
  ended.catch(() => {});
  const message = async (): Promise<unknown> => (await Promise.race([once(worker, 'message'), ended]))[0];
  return {
    ready: message(),
    read: (question) => {
      worker.postMessage(question);
      return message() as Promise<Reading>;
    },
    end: () => worker.terminate(),
  };
}

import { afterEach, describe, expect, it } from 'vitest';
import { createReaderPool, type ReaderPool } from '../../src/workers/pool.ts';

let pool: ReaderPool | undefined;
afterEach(() => pool?.close());

/** A pool over a thread of a few lines, which is ready at once. */
function poolOf(onQuestion: string, options: Parameters<typeof createReaderPool>[0] = {}): ReaderPool {
  const code = `
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', async (question) => { ${onQuestion} });
    parentPort.postMessage('ready');`;
  pool = createReaderPool({ script: scriptOf(code), maxThreads: 1, ...options });
  return pool;
}

const scriptOf = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

const echo = 'parentPort.postMessage({ words: [question.text, String(threadId)] })';
const words = (reading: unknown): string[] => (reading as { words: string[] }).words;

describe('a text', () => {
  it('is read on another thread, by the compiled reader', async () => {
    pool = createReaderPool();
    const reading = await pool.read({ text: `HTTP/1.1 522\nserver: cloudflare\n${'GET /a 200\n'.repeat(500)}` });
    expect(reading).toMatchObject({ products: ['cloudflare'] });
    expect(reading).toHaveProperty('codes', expect.arrayContaining(['522']));
  });

  it('that takes too long ends its thread, and the next one is read on a new one', async () => {
    const { read } = poolOf(`if (question.text === 'slow') for (;;); ${echo}`, { maxReading: 200 });
    const [, first] = words(await read({ text: 'quick' }));
    expect(await read({ text: 'slow' })).toBe('time');
    const [text, second] = words(await read({ text: 'next' }));
    expect(text).toBe('next');
    expect(second).not.toBe(first);
  });

  it('that takes too much memory is as good as one that takes too long', async () => {
    const { read } = poolOf(`const all = []; for (;;) all.push('x'.repeat(1e6) + Math.random());`, {
      maxReading: 60_000,
    });
    expect(await read({ text: 'big' })).toBe('time');
  });

  it('waits for its turn, but not for ever', async () => {
    const { read } = poolOf(`await new Promise((done) => setTimeout(done, 300)); ${echo}`, { maxWaiting: 150 });
    const all = await Promise.all(['1', '2', '3'].map((text) => read({ text })));
    expect(all.map((each) => typeof each)).toEqual(['object', 'string', 'string']);
    expect(all[2]).toBe('busy');
  });

  it('is declined at once where too many wait', async () => {
    const { read } = poolOf(echo, { maxJobs: 3 });
    const all = await Promise.all(['1', '2', '3', '4', '5'].map((text) => read({ text })));
    expect(all.filter((each) => each === 'busy')).toHaveLength(2);
  });
});

it('a person who has too many waiting leaves room for others', async () => {
  const { read } = poolOf(echo, { maxOwnJobs: 3 });
  const many = await Promise.all(['1', '2', '3', '4', '5'].map((text) => read({ text, asker: 'A' })));
  expect(many.filter((each) => each === 'busy')).toHaveLength(2);
  const both = await Promise.all(['A', 'B'].map((asker) => read({ text: '1', asker })));
  expect(both).not.toContain('busy');
});

it('texts of one person wait for each other, and not those of somebody else', async () => {
  const { read } = poolOf(`await new Promise((done) => setTimeout(done, 20)); ${echo}`);
  const order: string[] = [];
  const ask = async (asker: string, text: string): Promise<void> => {
    await read({ text, asker });
    order.push(text);
  };
  const many = ['a1', 'a2', 'a3', 'a4', 'a5'].map((text) => ask('A', text));
  await Promise.all([...many, ask('B', 'b1'), ask('C', 'c1')]);
  expect(order.slice(0, 3).toSorted()).toEqual(['a1', 'b1', 'c1']);
});

it('several threads read at the same time, and end when there is nothing to do', async () => {
  const { read } = poolOf(`await new Promise((done) => setTimeout(done, 50)); ${echo}`, { maxThreads: 3, maxIdle: 50 });
  const all = await Promise.all(Array.from({ length: 6 }, (_, at) => read({ text: String(at) })));
  const threads = new Set(all.map((reading) => words(reading)[1]));
  expect(threads.size).toBe(3);
  await new Promise((done) => setTimeout(done, 200));
  const [, later] = words(await read({ text: 'later' }));
  expect(threads).not.toContain(later);
});

it('a thread that cannot start fails what waits, and nothing else goes wrong', async () => {
  pool = createReaderPool({ script: new URL('file:///nowhere/reader.js') });
  await expect(pool.read({ text: '522' })).rejects.toThrow();
  await expect(pool.read({ text: '522' })).rejects.toThrow();
});

it('closing declines what waits', async () => {
  const { read, close } = poolOf(`await new Promise((done) => setTimeout(done, 60_000));`);
  const waiting = ['1', '2'].map((text) => read({ text }));
  await new Promise((done) => setTimeout(done, 100));
  await close();
  expect(await Promise.all(waiting)).toEqual(['time', 'busy']);
});

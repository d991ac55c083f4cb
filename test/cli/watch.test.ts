import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Failure, failureLine, watch } from '../../src/cli/watch.ts';
import { createBot } from '../../src/core/bot.ts';
import { createFacts } from '../../src/core/facts/facts.ts';
import { realCatalog } from '../support/catalog.ts';

const bot = createBot(realCatalog, { defaultLanguage: 'en' });
const facts = createFacts(realCatalog, () => undefined);
const read = (text: string) => facts.explanation(bot.explain({ text, file: true }), true);

const access = (status: number): string =>
  `203.0.113.9 - - [01/Dec/2026:10:05:01 +0000] "GET /api HTTP/1.1" ${status} 157 "-" "curl/8.5"\n`;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

function watching() {
  const input = new PassThrough();
  const told: Failure[] = [];
  const stop = new AbortController();
  const all = watch(input, read, (failure) => told.push(failure), stop.signal);
  const write = async (text: string): Promise<void> => {
    input.write(text);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const tick = (): unknown => vi.advanceTimersByTime(1_000);
  return { input, told, all, write, tick, stop };
}

describe('a log that goes on', () => {
  it('is told of once for each new kind of failure, however often it comes', async () => {
    const { input, told, all, write, tick } = watching();
    await write(access(200) + access(502).repeat(3));
    tick();
    await write(access(502).repeat(2) + access(504));
    tick();
    tick();
    expect(told.map(({ code, of }) => [code, of])).toEqual([
      ['502', 4],
      ['504', 7],
    ]);
    input.end();
    expect((await all).map(({ code, count, of }) => [code, count, of])).toEqual([
      ['502', 5, 7],
      ['504', 1, 7],
    ]);
  });

  it('is told of no more than once a second, and of the rest at its end', async () => {
    const { input, told, all, write, tick } = watching();
    await write(access(502) + access(503) + access(504));
    tick();
    expect(told).toHaveLength(1);
    tick();
    expect(told).toHaveLength(2);
    input.end();
    await all;
    expect(told).toHaveLength(3);
  });

  it('is not told of while nothing fails', async () => {
    const { input, told, all, write, tick } = watching();
    await write(access(200).repeat(50));
    tick();
    input.end();
    expect(await all).toEqual([]);
    expect(told).toEqual([]);
  });

  it('says the product and what it means where a line proves it', async () => {
    const { input, all, write } = watching();
    await write('HTTP/2 522\nserver: cloudflare\ncf-ray: 8f0c1d2e3a4b5c6d-FRA\n');
    input.end();
    const [failure] = await all;
    expect(failure).toMatchObject({ product: 'cloudflare', productName: 'Cloudflare', code: '522' });
    expect(failureLine(failure as Failure, false, 'en')).toMatch(/^new by line 3: Cloudflare 522: .+/);
    expect(failureLine(failure as Failure, true, 'zh-CN')).toMatch(/^共 3 行，其中 1 行：Cloudflare 522/);
  });

  it('is told of as far as it was read when somebody stops it', async () => {
    const { told, all, write, stop } = watching();
    await write(access(502));
    stop.abort();
    expect((await all).map(({ code, count }) => [code, count])).toEqual([['502', 1]]);
    expect(told).toHaveLength(1);
  });

  it('counts every line, however fast they come', async () => {
    const { input, all, write } = watching();
    await write(access(502).repeat(20_000));
    input.end();
    const [failure] = await all;
    expect(failure).toMatchObject({ count: 20_000, of: 20_000 });
  });
});

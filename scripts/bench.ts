import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openCompiled } from '../src/catalog/compiled.ts';
import { createBot } from '../src/core/bot.ts';

/*
 * npm run bench: what the compiled catalog costs to load, and how the time of an answer grows with the text. Machines
 * are noisy, so every figure is the median of several runs; compare figures of one run with each other.
 */

const root = fileURLToPath(new URL('../', import.meta.url));

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const milliseconds = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** Loads the catalog once in a fresh process, as a start of the bot does: milliseconds; megabytes with every word read. */
function freshLoad(): { load: number; heap: number; entries: number } {
  const script = `
    const { openCompiled } = await import('./dist/catalog/compiled.js');
    gc(); const before = process.memoryUsage().heapUsed; const start = performance.now();
    const catalog = openCompiled();
    const load = performance.now() - start;
    const entries = [...catalog.products.values()].flatMap(({ entries }) => [...entries.values()]);
    const words = entries.map((entry) => entry.words);
    gc(); console.log(JSON.stringify({
      load, entries: words.length, heap: (process.memoryUsage().heapUsed - before) / 2 ** 20 }));`;
  const flags = ['--expose-gc', '--input-type=module', '--eval', script];
  return JSON.parse(execFileSync(process.execPath, flags, { cwd: root, encoding: 'utf8' }));
}

function benchCatalog(): void {
  const loads = Array.from({ length: 9 }, freshLoad);
  console.log(`entries                 ${loads[0]?.entries}`);
  console.log(`load in a new process   ${median(loads.map(({ load }) => load)).toFixed(1)} ms`);
  console.log(`heap, every card read   ${median(loads.map(({ heap }) => heap)).toFixed(1)} MB`);
}

/** A line that has everything a reader looks for: numbers, names, words in two languages. */
const line = 'GET /assets/app-502.js 10.0.5.22:8443 status 200 took 522 ms on tencent edge, 回源 531 次, id 9f8e7d6c\n';

function benchReading(): void {
  const bot = createBot(openCompiled(), { defaultLanguage: 'en' });
  const ask = (text: string) => bot.explain({ text });
  ask('522 tencent');
  console.log(`522 tencent             ${median(repeat(99, () => ask('522 tencent'))).toFixed(2)} ms`);
  for (const kilobytes of [1, 4, 16, 64, 256]) {
    const text = line.repeat(Math.ceil((kilobytes * 1024) / line.length)).slice(0, kilobytes * 1024);
    const time = median(repeat(7, () => ask(text)));
    console.log(
      `a text of ${`${kilobytes} KB`.padEnd(13)} ${time.toFixed(1)} ms, ${(time / kilobytes).toFixed(3)} ms a KB`,
    );
  }
}

const repeat = (times: number, work: () => unknown): number[] =>
  Array.from({ length: times }, () => milliseconds(work));

benchCatalog();
benchReading();

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openCompiled } from '../../src/catalog/compiled.ts';
import { createBot } from '../../src/core/bot.ts';
import { createReader } from '../../src/core/reader/reader.ts';
import { median } from './numbers.ts';

/*
 * What the compiled catalog costs to load, what a search costs, and how the time of an answer grows with
 * the text. Machines are noisy, so every figure is the median of several runs; compare figures of one run with each
 * other.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));

const milliseconds = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** What a script prints as JSON, run once in a fresh process that has the built project. */
function inFreshProcess<T>(script: string): T {
  const flags = ['--expose-gc', '--import', 'tsx', '--input-type=module', '--eval', script];
  return JSON.parse(execFileSync(process.execPath, flags, { cwd: root, encoding: 'utf8' }));
}

/** Loads the catalog once, as a start of the bot does: milliseconds; megabytes with every word read. */
const freshLoad = () =>
  inFreshProcess<{ load: number; heap: number; entries: number }>(`
    const { openCompiled } = await import('./src/catalog/compiled.ts');
    gc(); const before = process.memoryUsage().heapUsed; const start = performance.now();
    const catalog = openCompiled();
    const load = performance.now() - start;
    const entries = [...catalog.products.values()].flatMap(({ entries }) => [...entries.values()]);
    const words = entries.map((entry) => entry.words);
    gc(); console.log(JSON.stringify({
      load, entries: words.length, heap: (process.memoryUsage().heapUsed - before) / 2 ** 20 }));`);

export function benchCatalog(): void {
  const loads = Array.from({ length: 9 }, freshLoad);
  console.log(`entries                 ${loads[0]?.entries}`);
  console.log(`load in a new process   ${median(loads.map(({ load }) => load)).toFixed(1)} ms`);
  console.log(`heap, every card read   ${median(loads.map(({ heap }) => heap)).toFixed(1)} MB`);
}

/** Symptoms as people type them, the longest of twelve words. */
const symptoms = [
  'certificate expired origin',
  '回源超时',
  'ssl handshake failed',
  'conection refusd by backnd',
  '源站证书与域名不匹配',
  'too many redirects',
  'body too large',
  '防盗链 403 referer 黑名单',
  'upstream closed the connection before the whole response header was read again',
  'good morning everybody',
  'timeout',
];

/** Searches by symptom in a process that has just started: milliseconds of the first search and of each later one. */
const freshSearch = () =>
  inFreshProcess<{ first: number; later: number[] }>(`
    const { openCompiled } = await import('./src/catalog/compiled.ts');
    const { createSearch } = await import('./src/core/lookup/search.ts');
    const search = createSearch(openCompiled());
    const [first, ...later] = [...Array(10).keys()].flatMap(() => ${JSON.stringify(symptoms)}).map((text) => {
      const words = text.split(' '); const start = performance.now();
      search(words, []);
      return performance.now() - start;
    });
    console.log(JSON.stringify({ first, later }));`);

export function benchSearch(): void {
  const searches = Array.from({ length: 9 }, freshSearch);
  console.log(`first search            ${median(searches.map(({ first }) => first)).toFixed(1)} ms`);
  console.log(`later search            ${median(searches.flatMap(({ later }) => later)).toFixed(2)} ms`);
}

/** A line, or a piece of some, of each kind of text that people paste; no two are alike. */
const pieces: Readonly<Record<string, (nth: number) => string>> = {
  'access log': (nth) =>
    `198.51.100.${nth % 250} - - [10/Oct/2026:13:${clock(nth)} +0000] "GET /api/cart?id=${nth} HTTP/1.1" 502 ${nth} "https://www.example.com/" "Mozilla/5.0"\n`,
  'log in JSON': (nth) =>
    `{"time":"2026-10-10T10:${clock(nth)}Z","status":502,"host":"www.example.com","uri":"/cart/${nth}","bytes":${nth}}\n`,
  'a log of no known kind': (nth) =>
    `GET /assets/app-${nth}.js 10.0.5.22:8443 status 200 took ${nth} ms on tencent edge, 回源 531 次, id 9f8e7d${nth}\n`,
  'response headers': (nth) =>
    `HTTP/1.1 503 Service Unavailable\nserver: acme\nx-request: 8a1b${nth}\ncontent-length: ${nth}\n\n`,
  'a page': (nth) =>
    `<div class="error"><h1>Bad gateway</h1><p>Server ${nth} reported a bad gateway error.</p><i>8a1b2c${nth}</i></div>\n`,
  prose: (nth) =>
    `We deployed release ${nth} yesterday evening and since then users in Europe get an error page, the origin answers in 250 ms. 我们第${nth}次发布了新版本之后用户访问网站经常打不开。\n`,
};

/** Minutes and seconds of a time of day. */
const clock = (nth: number): string =>
  [Math.floor(nth / 60) % 60, nth % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** So many characters of a kind, cut where they end. */
function textOf(piece: (nth: number) => string, length: number): string {
  let text = '';
  for (let nth = 0; text.length < length; nth += 1) text += piece(nth);
  return text.slice(0, length);
}

/** What a parser cannot do without: one look at every word and number. */
function scan(text: string): number {
  let found = 0;
  for (const _word of text.matchAll(/\d+|\p{L}+/gu)) found += 1;
  return found;
}

/** How long reading takes, and how often one scan of the same text fits into that. */
export function benchReading(): void {
  const catalog = openCompiled();
  const bot = createBot(catalog, { defaultLanguage: 'en' });
  const read = createReader(catalog);
  for (const piece of Object.values(pieces)) repeat(40, () => read({ text: textOf(piece, 8_000) }));
  const question = { text: '522 tencent' };
  // Asking would give the same card again.
  const short = repeat(2_000, () => bot.answer(question, read(question))).slice(-500);
  console.log(`522 tencent, to card    ${median(short).toFixed(3)} ms`);
  for (const [kind, piece] of Object.entries(pieces)) {
    const figures = [4, 64, 256].map((kilobytes) => {
      const text = textOf(piece, kilobytes * 1024);
      const baseline = median(repeat(15, () => scan(text)));
      const time = median(repeat(15, () => read({ text })));
      return `${kilobytes} KB ${time.toFixed(1)} ms, ${(time / baseline).toFixed(1)} scans`;
    });
    console.log(`${kind.padEnd(23)} ${figures.join('; ')}`);
  }
}

const repeat = (times: number, work: () => unknown): number[] =>
  Array.from({ length: times }, () => milliseconds(work));

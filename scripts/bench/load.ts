import type { Figure } from './figure.ts';
import { quantile } from './numbers.ts';
import { bareProgram, botProgram, type Program } from './programs.ts';
import { type Asked, type BenchSlack, type Mode, slackVariables, startBenchSlack } from './slack.ts';

/*
 * How many slash commands are answered a second, how soon they are acknowledged, and the memory that is taken by then,
 * beside an app of the library alone.
 */

/** As many are on their way at once. */
const connections = 50;

/** What people ask, short and mixed: products, comparisons, symptoms, Chinese, small pastes, nothing known. */
const questions = [
  ...['522 tencent', '502', '504 nginx', 'why 531 on tencent cdn?', '523 cloudflare', '403 cloudfront', '503 fastly'],
  ...[
    'compare 524 cloudflare tencent-cdn',
    'HTTP/2 502 server: cloudflare',
    'certificate expired',
    'H12 heroku',
    '521',
  ],
  ...['腾讯云 514 是什么意思', '阿里云 cdn 504', '回源超时', '七牛 579', '上传 413', 'is fastly down?', 'help', '999'],
  ...['list edgeone', '460 alb', '1020', 'UC envoy', '499 nginx', '5xx cloudflare', 'backend fetch failed'],
  '502 bad gateway azure front door',
];

/** What one program did: answers a second, the slowest of a hundred acknowledgements (ms), resident memory (MB). */
type Load = { readonly rate: number; readonly p99: number; readonly memory: number };

/**
 * @param pairs of runs, the bot's and the bare app's
 * @param count of questions in each
 */
export async function benchLoad(mode: Mode, pairs: number, count: number): Promise<Figure[]> {
  const bots: Load[] = [];
  const bares: Load[] = [];
  // The bare app answers with a card of the same size.
  const { answer } = await withProgram(mode, startBot, (ask) => ask('522 tencent'));
  const startBare: Start = (slack) =>
    bareProgram(['slack'], { ...slackVariables(mode, slack), BENCH_MODE: mode, BENCH_CARD: String(answer) });
  for (let pair = 0; pair < pairs; pair += 1) {
    bots.push(await withProgram(mode, startBot, (ask, program) => loadOf(ask, program, count)));
    bares.push(await withProgram(mode, startBare, (ask, program) => loadOf(ask, program, count)));
  }
  const figure = (name: string, unit: string, of: (load: Load) => number, goal: Figure['goal']): Figure => ({
    name: mode === 'socket' ? `${name}, Socket Mode` : name,
    unit,
    bot: bots.map(of),
    bare: bares.map(of),
    goal,
  });
  return [
    figure('answers', 'a second', ({ rate }) => rate, ['≥', 0.85]),
    figure('p99 of acknowledgements', 'ms', ({ p99 }) => p99, ['≤', 1.3]),
    figure(`memory after ${count} answers`, 'MB', ({ memory }) => memory, ['≤', 1.3]),
  ];
}

type Ask = (text: string) => Promise<Asked>;

type Start = (slack: BenchSlack, mode: Mode) => Promise<Program>;

const startBot: Start = (slack, mode) => botProgram(['slack'], slackVariables(mode, slack));

async function withProgram<T>(mode: Mode, start: Start, work: (ask: Ask, program: Program) => Promise<T>): Promise<T> {
  const slack = await startBenchSlack(mode);
  const program = await start(slack, mode);
  try {
    return await work((text) => slack.ask(text, program.port), program);
  } finally {
    await program.stop();
    slack.close();
  }
}

/** Asks a number of questions over all connections, after a tenth as many that are not counted. */
async function loadOf(ask: Ask, program: Program, count: number): Promise<Load> {
  await askAll(ask, Math.ceil(count / 10));
  const begun = performance.now();
  const acknowledged = (await askAll(ask, count)).map((asked) => asked.acknowledged);
  const seconds = (performance.now() - begun) / 1000;
  return { rate: count / seconds, p99: quantile(acknowledged, 0.99), memory: program.memory() / 2 ** 20 };
}

async function askAll(ask: Ask, count: number): Promise<Asked[]> {
  const asked: Asked[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      asked.push(await ask(questions[next % questions.length] ?? ''));
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  return asked;
}

import { config as loadEnvFile } from 'dotenv';
import type { Logger } from 'pino';
import { openCompiled } from './catalog/compiled.ts';
import { createLocalStore, type Store } from './chat/store.ts';
import { readConfig } from './config.ts';
import { createBot } from './core/bot.ts';
import { createFacts } from './core/facts/facts.ts';
import type { SyncBot } from './core/port.ts';
import { watchLoop } from './http/event-loop.ts';
import { locales } from './locales/index.ts';
import { createLogger } from './log.ts';
import { type LiveOptions, openOptions } from './options.ts';
import { platforms } from './platforms.ts';
import { serve } from './serve.ts';
import { handleSignals } from './signals.ts';
import type { Tracing } from './telemetry/traces.ts';
import { withReaders } from './workers/bot.ts';
import { createReaderPool } from './workers/pool.ts';

/* The bot process: configuration, catalog, platforms, signals. Wiring only. */

/** sysexits.h: something in the configuration has to be changed before a start can succeed. */
const misconfigured = 78;

/** Nobody knows what state the process is in after an exception that nobody caught; whoever supervises it restarts it. */
const crashed = 1;

async function main(): Promise<number> {
  loadEnvFile({ quiet: true });
  const config = readConfig(process.env, platforms);
  if (!config.ok) return refuse(config.problems);
  const { playground, api, defaultLanguage, logLevel } = config.value;
  const isAlone = config.value.platforms.length === 0;
  // With a platform, the terminal belongs to the log.
  const hasPrompt = isAlone && Boolean(process.stdin.isTTY && process.stdout.isTTY);
  if (isAlone && !hasPrompt && !playground && !api) return refuse(nowhereToAnswer);

  const catalog = openCompiled();
  const options = await openOptions(config.value, catalog);
  if (!options.ok) return refuse(options.problems);
  const bot = createBot(catalog, options.value.options);
  const pool = createReaderPool();
  const welcome = locales[defaultLanguage].terminal;
  if (hasPrompt && !playground && !api) return prompt(bot, welcome.welcome);

  // Between the lines of a prompt, only what went wrong is worth one.
  const logger = createLogger(hasPrompt ? 'error' : logLevel);
  const stopped = handleSignals(() => void reloadRunbooks(options.value, logger));
  const store = await openStore(config.value.redisUrl, logger);
  const tracing = config.value.otlpEndpoint === undefined ? undefined : await openTracing();
  const serving = await serve(config.value, platforms, withReaders(bot, pool), store, logger, {
    waiting: pool.waiting,
    loopDelay: watchLoop(),
    facts: createFacts(catalog, options.value.options.runbooks),
    onEnd: tracing?.ended,
  });
  if (!serving.ok) {
    await store.close();
    return refuse(serving.problems);
  }
  endAfterCrash(logger);
  // For people, wherever they look; standard output may belong to the log, whose every line is JSON.
  if (serving.value.playground) console.error(welcome.playground(serving.value.playground));
  // The first search builds its index: better now than within the three seconds that a platform waits.
  bot.explain({ text: 'certificate' });

  const end = await Promise.race([
    stopped,
    ...(hasPrompt ? [prompt(bot, welcome.welcome).then(() => ({ signal: 'the end of the prompt' }))] : []),
    serving.value.refused.then((problem) => ({ problem })),
  ]);
  await serving.value.close();
  await Promise.all([pool.close(), store.close(), tracing?.close()]);
  if ('problem' in end) return refuse([end.problem]);
  logger.info({ signal: end.signal }, 'stopped');
  return 0;
}

const nowhereToAnswer = [
  'No platform is configured, PLAYGROUND is off, API_TOKEN is not set, and there is no terminal to answer in.',
  'For Slack, set SLACK_BOT_TOKEN, and SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP mode).',
  'For Discord, set DISCORD_TOKEN.',
  'Put them into the environment or into a file .env; .env.example lists every variable.',
];

function refuse(problems: readonly string[]): number {
  console.error(problems.join('\n'));
  return misconfigured;
}

async function prompt(bot: SyncBot, welcome: string): Promise<number> {
  const { startPrompt } = await import('./adapters/terminal/prompt.ts');
  console.log(welcome);
  await startPrompt((text) => bot.explain({ text }).card);
  return 0;
}

/** What was answered is kept where every replica sees it, or in memory where there are no replicas. */
async function openStore(redisUrl: string | undefined, logger: Logger): Promise<Store> {
  if (redisUrl === undefined) return createLocalStore();
  const { openRedisStore } = await import('./redis/store.ts');
  return openRedisStore(redisUrl, logger);
}

/** Nothing of it is loaded where nobody asks for it. */
const openTracing = async (): Promise<Tracing> => (await import('./telemetry/traces.ts')).createTracing();

async function reloadRunbooks(options: LiveOptions, logger: Logger): Promise<void> {
  const reloaded = await options.reload();
  if (reloaded.ok) logger.info('the runbooks were read again');
  else logger.error({ problems: reloaded.problems }, 'the runbooks were not read again; the old ones stay in use');
}

function endAfterCrash(logger: Logger): void {
  process.on('uncaughtException', (err) => {
    logger.fatal({ err }, 'uncaught exception');
    process.exit(crashed);
  });
}

process.exitCode = await main();

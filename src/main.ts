import { config as loadEnvFile } from 'dotenv';
import { type BaseLogger, pino } from 'pino';
import type { Catalog } from './catalog/catalog.ts';
import { openCompiled } from './catalog/compiled.ts';
import type { Adapter, Surroundings } from './chat/platform.ts';
import { type Config, readConfig } from './config.ts';
import { botOf, traceOf } from './core/bot.ts';
import type { Bot, Insight } from './core/port.ts';
import { createMetrics } from './http/metrics.ts';
import { startServer, stopServer } from './http/server.ts';
import { wordsOf } from './locales/core.ts';
import { type LiveSettings, openSettings } from './settings.ts';

/* The bot process: configuration, catalog, adapters, signals. Wiring only. */

/** sysexits.h: something in the configuration has to be changed before a start can succeed. */
const misconfigured = 78;

async function main(): Promise<number> {
  loadEnvFile({ quiet: true });
  const config = readConfig(process.env);
  if ('problems' in config) return refuse(config.problems);
  const hasTerminal = Boolean(process.stdin.isTTY && process.stdout.isTTY);
  const alone = !config.slack && !config.discord;
  if (alone && !hasTerminal && !config.playground) return refuse(nowhere);
  const catalog = openCompiled();
  const settings = await openSettings(config, catalog);
  if ('problems' in settings) return refuse(settings.problems);
  // With a platform, the terminal belongs to the log.
  const prompt = alone && hasTerminal;
  if (prompt && !config.playground) return answerHere(config, botOf(catalog, settings.current));
  return serve(config, catalog, settings, { alone, prompt });
}

const nowhere = [
  'No platform is configured, PLAYGROUND is off, and there is no terminal to answer in.',
  'For Slack, set SLACK_BOT_TOKEN, and SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP mode).',
  'For Discord, set DISCORD_TOKEN.',
  'Put them into the environment or into a file .env; .env.example lists every variable.',
];

function refuse(problems: readonly string[]): number {
  console.error(problems.join('\n'));
  return misconfigured;
}

async function answerHere({ defaultLanguage }: Config, bot: Bot): Promise<number> {
  const { start } = await import('./adapters/terminal/prompt.ts');
  console.log(wordsOf(defaultLanguage).terminal.welcome);
  await start((text) => bot.explain({ text }));
  return 0;
}

/** What there is besides platforms: none of them at all, and a prompt. */
type Setup = { readonly alone: boolean; readonly prompt: boolean };

async function serve(
  config: Config,
  catalog: Catalog,
  settings: LiveSettings,
  { alone, prompt }: Setup,
): Promise<number> {
  // Between the lines of a prompt, only what went wrong is worth one.
  const logger = pino({ level: prompt ? 'error' : config.logLevel, serializers: { err: loggable } });
  const bot = botOf(catalog, settings.current, (explanation) => {
    if (logger.isLevelEnabled('debug')) logger.debug(traceOf(explanation), 'read a question');
  });
  const stopped = stopSignal();
  guard(logger);
  process.on('SIGHUP', () => void renew(settings, logger));
  const adapters: Adapter[] = [];
  const metrics = createMetrics(() => adapters);
  const starts = await adaptersFor(config, (name) => ({
    bot: metrics.counted(bot, name),
    logger: logger.child({ platform: name }),
  }));

  const open = (port: number) => startServer({ ...config, port }, () => adapters, metrics.registry);
  const server = await open(config.port)
    // Somebody who only looks around need not know about ports.
    .catch((error: NodeJS.ErrnoException) => (alone && error.code === 'EADDRINUSE' ? open(0) : Promise.reject(error)))
    .catch((error: Error) => error);
  if (server instanceof Error) {
    return refuse([`The HTTP port cannot be opened (${server.message}). Set PORT or HOST to one that is free.`]);
  }
  // In the same turn in which the port opens: nobody can ask whether the platforms are ready before they are there.
  adapters.push(...starts.map((start) => start()));
  const playground = config.playground && addressOf(server, config.playground.host);
  logger.info({ port: portOf(server), ...(playground && { playground }) }, 'listening');
  // For people, wherever they look; standard output may belong to the log, whose every line is JSON.
  if (playground) console.error(wordsOf(config.defaultLanguage).terminal.playground(playground));
  // The first search builds its index: better now than within the three seconds that a platform waits.
  bot.explain({ text: 'certificate' });

  const end = await Promise.race([
    stopped,
    ...(prompt ? [answerHere(config, bot).then(() => ({ signal: 'the end of the prompt' }))] : []),
    ...adapters.map(({ refused }) => refused.then((problem) => ({ problem }))),
  ]);
  await Promise.allSettled([...adapters.map(({ close }) => close()), stopServer(server)]);
  if ('problem' in end) return refuse([end.problem]);
  logger.info({ signal: end.signal }, 'stopped');
  return 0;
}

/** Reads again what may change; a mistake in it is told and changes nothing. */
async function renew(settings: LiveSettings, logger: BaseLogger): Promise<void> {
  const problems = await settings.reload();
  if (problems.length > 0) logger.error({ problems }, 'the runbooks were not read again; the old ones stay in force');
  else logger.info('the runbooks were read again');
}

/** What starts each adapter that the configuration asks for. Only their libraries are loaded; nothing is connected yet. */
async function adaptersFor(
  { slack, discord, playground }: Config,
  surroundings: (name: Adapter['name']) => Surroundings & { readonly bot: Bot & Insight },
): Promise<(() => Adapter)[]> {
  const starts: (() => Adapter)[] = [];
  if (slack) {
    const { start } = await import('./adapters/slack/connection/start.ts');
    starts.push(() => start(slack, surroundings('slack')));
  }
  if (discord) {
    const { start } = await import('./adapters/discord/connection/start.ts');
    starts.push(() => start(discord, surroundings('discord')));
  }
  if (playground) {
    const [{ start }, { preview: ofSlack }, { preview: ofDiscord }] = await Promise.all([
      import('./playground/server.ts'),
      import('./adapters/slack/preview.ts'),
      import('./adapters/discord/preview.ts'),
    ]);
    const previews = { slack: ofSlack, discord: ofDiscord };
    const folder = new URL('./playground/', import.meta.url);
    starts.push(() => start(playground, { ...surroundings('web'), previews, folder }));
  }
  return starts;
}

/** Settles at the first SIGTERM or SIGINT; a second one ends the process at once. */
function stopSignal(): Promise<{ signal: NodeJS.Signals }> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        resolve({ signal });
        process.once(signal, () => process.exit(1));
      });
    }
  });
}

/**
 * What may be logged of an error. Libraries put requests into theirs, and with them what people wrote and tokens; what an
 * adapter has reduced to plain data already stays as it is.
 */
function loggable(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'object' ? error : String(error);
  const { name, message, stack } = error;
  return { type: name, message, stack, ...('code' in error && { code: error.code }) };
}

/** discord.js throws from an event handler when a session ends right after it was resumed; that must not end Slack. */
function guard(logger: BaseLogger): void {
  process.on('uncaughtException', (err) => logger.error({ err }, 'uncaught exception'));
  process.on('unhandledRejection', (err) => logger.error({ err }, 'unhandled rejection'));
}

const portOf = (server: { address(): unknown }): unknown => (server.address() as { port?: number } | null)?.port;

/** Where a browser on this machine finds the page. */
function addressOf(server: { address(): unknown }, host: string): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  return `http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${portOf(server)}/`;
}

process.exitCode = await main();

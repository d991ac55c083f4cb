import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { apiRoutes } from './api/routes.ts';
import { type Feedback, feedbackOnPage } from './chat/feedback.ts';
import { createMemory } from './chat/once.ts';
import type { Adapter, AdapterContext, Platform, Preview, Routes } from './chat/platform.ts';
import type { Store } from './chat/store.ts';
import { createObserve, type Trail } from './chat/trail.ts';
import type { Config } from './config.ts';
import type { FactsProvider } from './core/facts/facts.ts';
import type { Bot } from './core/port.ts';
import type { LoopDelay } from './http/event-loop.ts';
import { createMetrics } from './http/metrics.ts';
import { portOf, startServer, stopServer } from './http/server.ts';
import { traceOf, trailLine } from './log.ts';
import { dist } from './paths.ts';
import { failure, type Result, success } from './result.ts';

/** A bot that serves its platforms, its HTTP port and the playground. */
export type Serving = {
  /** Where the playground can be opened, if it is served. */
  readonly playground: string | undefined;
  /** Settles with what to change if a platform rejects its configuration. */
  readonly refused: Promise<string>;
  /** Ends every connection; answers under way go out first. */
  readonly close: () => Promise<void>;
};

/** What of the process is watched. */
type ServeOptions = {
  /** How many long texts wait for a reader. */
  readonly waiting: () => number;
  readonly loopDelay: LoopDelay;
  /** Answers as facts, for the API. */
  readonly facts?: FactsProvider | undefined;
  /** Is told of everything that was asked, once it is over. */
  readonly onEnd?: ((trail: Trail) => void) | undefined;
};

/**
 * Opens the HTTP port and starts every platform that is configured.
 *
 * @param platforms all platforms, for the playground shows each of them
 * @param store keeps what was answered
 */
export async function serve(
  config: Config,
  platforms: readonly Platform[],
  bot: Bot,
  store: Store,
  logger: Logger,
  { waiting, loopDelay, facts, onEnd }: ServeOptions = { waiting: () => 0, loopDelay: () => 0 },
): Promise<Result<Serving>> {
  const adapters = new Map<string, Adapter>();
  const { isShared } = store;
  const metrics = createMetrics({ adapters: () => adapters, isShared, waiting, edition: bot.edition });
  const traced = withTrace(bot, logger);
  const contextOf = (name: string): AdapterContext => ({
    ...metrics.counted(traced, name),
    observe: createObserve(name, (trail) => {
      metrics.ended(trail);
      onEnd?.(trail);
      logger.info(trailLine(trail), 'handled');
    }),
    onRateLimit: () => metrics.rateLimited(name),
    logger: logger.child({ platform: name }),
    memory: metrics.countRedeliveries(createMemory(store, name), name),
    reportUrl: config.reportUrl,
    onReport: metrics.reported,
  });
  const routes = {
    ...(config.playground && (await playgroundOf(config.playground, config, platforms, contextOf('playground')))),
    ...(config.api && facts && (await apiOf(config.api, { ...contextOf('api'), facts }))),
  };
  // Their libraries take a while to load. Once the port is open they start in the same turn, so that nobody can ask
  // whether they are ready before they are there.
  const loaded = await Promise.all(config.platforms.map(async ({ name, load }) => ({ name, start: await load() })));
  const opened = await openPort(config, (port) =>
    startServer(port, config.host, { adapters: () => adapters, routes, registry: metrics.registry, loopDelay }),
  );
  if (!opened.ok) return opened;
  for (const { name, start } of loaded) adapters.set(name, start(contextOf(name)));
  const all = [...adapters.values()];
  const server = opened.value;
  const playground = config.playground && addressOf(server, config.playground.host);
  logger.info({ port: portOf(server), ...(playground && { playground }) }, 'listening');
  return success({
    playground,
    refused: Promise.race(all.map(({ refused }) => refused)),
    close: async () => {
      await Promise.allSettled([...all.map(({ close }) => close()), stopServer(server)]);
    },
  });
}

/** The same bot; at the level debug, the log says how each question was read. */
const withTrace = (bot: Bot, logger: Logger): Bot => ({
  ...bot,
  explain: async (question) => {
    const explanation = await bot.explain(question);
    if (logger.isLevelEnabled('debug')) logger.debug(traceOf(explanation), 'read a question');
    return explanation;
  },
});

async function playgroundOf(
  own: NonNullable<Config['playground']>,
  config: Config,
  platforms: readonly Platform[],
  context: AdapterContext,
): Promise<Routes> {
  const { playgroundRoutes } = await import('./playground/server.ts');
  const previews = await Promise.all(
    platforms.map(async ({ name, preview: load }) => {
      const preview = await load();
      const feedback = feedbackOn(name, config);
      const render: Preview['render'] = (card, seenBy) => preview.render(card, seenBy, feedback);
      return [name, { ...preview, render }] as const;
    }),
  );
  const folder = new URL('playground/page/', dist);
  return playgroundRoutes(own, { ...context, previews: new Map(previews), folder });
}

/** Nothing of the API is loaded where nobody asks for it. */
const apiOf = async (...args: Parameters<typeof apiRoutes>): Promise<Routes> =>
  (await import('./api/routes.ts')).apiRoutes(...args);

/** Where people on a platform can say that a card is wrong, so that the page shows the buttons that they see. */
function feedbackOn(name: string, { platforms, reportUrl }: Config): Feedback | undefined {
  const hasChannel = platforms.some((platform) => platform.name === name && platform.takesReports);
  return hasChannel ? { kind: 'channel' } : feedbackOnPage(reportUrl);
}

/** Opens the port, or another one where somebody only looks around and need not know about ports. */
async function openPort(
  { port, platforms }: Pick<Config, 'port' | 'platforms'>,
  open: (port: number) => Promise<Server>,
): Promise<Result<Server>> {
  try {
    return success(await open(port));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' && platforms.length === 0 && port !== 0) return openPort({ port: 0, platforms }, open);
    return failure(`The HTTP port cannot be opened (${message}). Set PORT or HOST to one that is free.`);
  }
}

/** Where a browser on this machine finds the page. */
function addressOf(server: Server, host: string): string {
  const isAnyAddress = host === '0.0.0.0' || host === '::';
  const name = isAnyAddress ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${portOf(server)}/`;
}

import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import type { AdapterContext, Platform } from '../src/chat/platform.ts';
import { createLocalStore } from '../src/chat/store.ts';
import { readConfig, variablesOf } from '../src/config.ts';
import { createBot } from '../src/core/bot.ts';
import { failure, success } from '../src/result.ts';
import { type Serving, serve } from '../src/serve.ts';
import { optionalVariable } from '../src/variables.ts';
import { realCatalog } from './support/catalog.ts';

/** A platform that nobody has heard of: somebody says a line, and the bot answers in plain text. */
function madeUpPlatform() {
  let context: AdapterContext | undefined;
  let refuse: (problem: string) => void = () => {};
  let isUp = true;
  const platform: Platform = {
    name: 'irc',
    variables: { IRC_NICK: optionalVariable.describe('IRC: the name of the bot; turns IRC on') },
    configure: ({ variables: { IRC_NICK: nick } }) => {
      if (nick === undefined) return success(undefined);
      if (nick.includes(' ')) return failure('IRC_NICK holds a space.');
      return success({
        needsPort: false,
        load: async () => (given) => {
          context = given;
          return {
            check: async () => (isUp ? { isUp } : { isUp: false, reason: 'a netsplit' }),
            refused: new Promise((resolve) => {
              refuse = resolve;
            }),
            close: async () => {
              isUp = false;
            },
          };
        },
      });
    },
    preview: async () => ({
      title: 'IRC',
      render: (card) => ({ line: card.title }),
      clicked: () => undefined,
      onlyYou: () => 'Only you read this',
    }),
  };
  return {
    platform,
    context: () => context,
    say: async (text: string) =>
      context?.observe('line', async () => (await context?.bot.explain({ text }))?.card.title),
    refuse: (problem: string) => refuse(problem),
    isUp: () => isUp,
  };
}

const bot = createBot(realCatalog, { defaultLanguage: 'en' });
const lines: string[] = [];
const logger = pino({}, { write: (line: string) => lines.push(line) });
/** What the log says of all that was asked. */
const handled = () => lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'handled');
const open: Serving[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()));
});

async function start(irc: ReturnType<typeof madeUpPlatform>, changes: Record<string, string> = {}) {
  const environment = { IRC_NICK: 'cdncode', PORT: '0', PLAYGROUND: 'on', HOST: '127.0.0.1', ...changes };
  const config = readConfig(environment, [irc.platform]);
  if (!config.ok) throw new Error(config.problems.join('\n'));
  lines.length = 0;
  const serving = await serve(config.value, [irc.platform], bot, createLocalStore(), logger, {
    waiting: () => 7,
    loopDelay: () => 0,
  });
  if (!serving.ok) throw new Error(serving.problems.join('\n'));
  open.push(serving.value);
  const { playground = '' } = serving.value;
  const get = async (path: string) => (await fetch(new URL(path, playground))).text();
  return { serving: serving.value, playground, get };
}

describe('a platform that is registered', () => {
  it('has its variables documented, read and checked', () => {
    const { platform } = madeUpPlatform();
    expect(variablesOf([platform])).toHaveProperty('IRC_NICK.description', 'IRC: the name of the bot; turns IRC on');
    expect(readConfig({}, [platform])).toMatchObject({ ok: true, value: { platforms: [] } });
    expect(readConfig({ IRC_NICK: 'c d' }, [platform])).toEqual({ ok: false, problems: ['IRC_NICK holds a space.'] });
  });

  it('is started and answers', async () => {
    const irc = madeUpPlatform();
    await start(irc);
    expect(await irc.say('1020 cloudflare')).toContain('Cloudflare');
  });

  it('is named by readiness and counted by metrics', async () => {
    const irc = madeUpPlatform();
    const { get } = await start(irc);
    await irc.say('1020 cloudflare');
    expect(await get('/readyz')).toBe('irc: connected\n');
    const metrics = await get('/metrics');
    expect(metrics).toContain('cdncode_platform_ready{platform="irc"} 1');
    expect(metrics).toContain('cdncode_answers_total{platform="irc",tone="answer"} 1');
  });

  it('has what is asked logged in a line each, without anything of its text', async () => {
    const irc = madeUpPlatform();
    await start(irc);
    await irc.say('why 1020 on cloudflare? secret-host.example.com');
    await irc.say('purple elephant');
    const { id, time: _time, pid: _pid, hostname: _hostname, level, ...line } = handled()[0];
    expect(level).toBe(30);
    expect(id).toMatch(/^[0-9a-f]{8}$/);
    expect(line).toEqual({
      msg: 'handled',
      platform: 'irc',
      surface: 'line',
      answer: 'explained',
      product: 'cloudflare',
      code: '1020',
      explaining: expect.any(Number),
      total: expect.any(Number),
      outcome: 'done',
    });
    expect(handled()[1]).toMatchObject({ answer: 'unknown' });
    expect(handled()[1].id).not.toBe(id);
    expect(lines.join('')).not.toMatch(/secret-host|elephant/);
  });

  it('has what is asked counted by surface, kind, product and code, with how long it took', async () => {
    const irc = madeUpPlatform();
    const { get } = await start(irc);
    await irc.say('1020 cloudflare');
    await irc.say('502');
    const metrics = await get('/metrics');
    for (const line of [
      'cdncode_questions_total{platform="irc",surface="line",answer="explained",outcome="done"} 1',
      'cdncode_questions_total{platform="irc",surface="line",answer="compared",outcome="done"} 1',
      'cdncode_entries_total{product="cloudflare",code="1020"} 1',
      'cdncode_entries_total{product="other",code="other"} 1',
      'cdncode_stage_seconds_count{platform="irc",stage="explaining"} 2',
      'cdncode_stage_seconds_count{platform="irc",stage="replying"} 2',
      'cdncode_texts_waiting 7',
      `cdncode_catalog_info{edition="${bot.edition}"} 1`,
      'nodejs_eventloop_lag_p99_seconds ',
    ]) {
      expect(metrics).toContain(line);
    }
  });

  it('has what is shown again counted as no new answer about its entry', async () => {
    const irc = madeUpPlatform();
    const { get } = await start(irc);
    await irc.say('1020 cloudflare');
    const { observe, explainAgain } = irc.context() ?? {};
    await observe?.('more', async () => explainAgain?.({ text: '1020 cloudflare' }));
    const metrics = await get('/metrics');
    expect(metrics).toContain('cdncode_entries_total{product="cloudflare",code="1020"} 1');
    expect(metrics).toContain('cdncode_answers_repeated_total{platform="irc"} 1');
  });

  it('has no time of explaining where nothing was explained', async () => {
    const irc = madeUpPlatform();
    const { get } = await start(irc);
    await irc.context()?.observe('delete', async () => {});
    const metrics = await get('/metrics');
    expect(metrics).toContain('cdncode_stage_seconds_count{platform="irc",stage="total"} 1');
    expect(metrics).not.toContain('stage="explaining"');
  });

  it.each([
    ['done', { text: '522', seenBy: 'asker' }],
    ['rejected', { text: 522 }],
    ['rejected', { text: 'x'.repeat(300_000), seenBy: 'asker' }],
  ])('has a request to the playground logged and counted as %s', async (outcome, body) => {
    const { playground, get } = await start(madeUpPlatform());
    const headers = { 'content-type': 'application/json' };
    await fetch(new URL('/playground/ask', playground), { method: 'POST', headers, body: JSON.stringify(body) });
    expect(handled()).toMatchObject([{ platform: 'playground', surface: 'page', outcome }]);
    expect(await get('/metrics')).toMatch(new RegExp(`platform="playground".*outcome="${outcome}"`));
  });

  it('has what comes again counted, and how often it was asked to wait', async () => {
    const irc = madeUpPlatform();
    const { get } = await start(irc);
    await irc.context()?.memory.claim('event', 1);
    await irc.context()?.memory.claim('event', 1);
    irc.context()?.onRateLimit();
    const metrics = await get('/metrics');
    expect(metrics).toContain('cdncode_redeliveries_total{platform="irc"} 1');
    expect(metrics).toContain('cdncode_rate_limit_waits_total{platform="irc"} 1');
  });

  it('has answers that are shown again counted apart', async () => {
    const irc = madeUpPlatform();
    const { get } = await start(irc);
    await irc.say('1020 cloudflare');
    const again = await irc.context()?.explainAgain({ text: '1020 cloudflare' });
    expect(again?.card.title).toContain('Cloudflare');
    const metrics = await get('/metrics');
    expect(metrics).toContain('cdncode_answers_total{platform="irc",tone="answer"} 1');
    expect(metrics).toContain('cdncode_answers_repeated_total{platform="irc"} 1');
  });

  it('is told where people report mistakes, and has them counted', async () => {
    const irc = madeUpPlatform();
    const { get } = await start(irc, { REPORT_URL: 'https://example.com/new' });
    expect(irc.context()?.reportUrl).toBe('https://example.com/new');
    irc.context()?.onReport?.({ product: 'heroku', code: 'H12' });
    expect(await get('/metrics')).toContain('cdncode_reports_total{product="heroku",code="H12"} 1');
  });

  it('is shown by the playground', async () => {
    const { playground } = await start(madeUpPlatform());
    const response = await fetch(new URL('/playground/ask', playground), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: '1020 cloudflare', seenBy: 'asker' }),
    });
    expect(JSON.stringify(await response.json())).toContain('"irc":');
  });

  it('ends the bot when it rejects its configuration, and is closed with it', async () => {
    const irc = madeUpPlatform();
    const { serving } = await start(irc);
    irc.refuse('IRC_NICK is taken.');
    expect(await serving.refused).toBe('IRC_NICK is taken.');
    await serving.close();
    expect(irc.isUp()).toBe(false);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import { type LoopbackSlack, startLoopbackSlack } from '../support/loopback-slack.ts';
import { readiness, startSlackBot, untilConnected } from '../support/slack/bot.ts';
import { until } from '../support/until.ts';

/* How the real process starts against a Slack that turns it down or is out of order, and how it ends. */

const leftovers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of leftovers.splice(0).toReversed()) await end();
});

async function open(options?: Parameters<typeof startLoopbackSlack>[0]): Promise<LoopbackSlack> {
  const slack = await startLoopbackSlack(options);
  leftovers.push(slack.close);
  return slack;
}

function start(slack: LoopbackSlack, mode: 'socket' | 'http'): BotProcess {
  const bot = startSlackBot(slack, mode);
  leftovers.push(() => bot.stop('SIGKILL'));
  return bot;
}

describe('what Slack turns down for good ends the start with a sentence', () => {
  it.each(['invalid_auth', 'account_inactive', 'token_revoked', 'not_allowed_token_type'])(
    'the bot token: %s',
    async (error) => {
      const slack = await open();
      slack.fail('auth.test', { error });
      const bot = start(slack, 'http');
      expect(await bot.exited).toBe(78);
      expect(bot.output()).toContain(`Slack refused SLACK_BOT_TOKEN (${error})`);
    },
  );

  it.each(['socket', 'http'] as const)('a bot token of another app, in %s mode', async (mode) => {
    const slack = await open();
    const bot = start({ ...slack, botToken: 'xoxb-other' }, mode);
    expect(await bot.exited).toBe(78);
    expect(bot.output()).toContain('SLACK_BOT_TOKEN');
    expect(bot.output()).not.toContain('xoxb-other');
  });

  it('scopes that are missing, each with what is lost', async () => {
    const slack = await open({ scopes: 'commands,chat:write,users:read' });
    const bot = start(slack, 'socket');
    expect(await bot.exited).toBe(78);
    expect(bot.output()).toMatch(/SLACK_BOT_TOKEN lacks app_mentions:read .*reinstall the app/);
    expect(bot.output()).not.toContain('chat:write');
  });

  it.each(['invalid_auth', 'missing_scope'])('the app-level token: %s', async (error) => {
    const slack = await open();
    slack.fail('apps.connections.open', { error });
    const bot = start(slack, 'socket');
    expect(await bot.exited).toBe(78);
    expect(bot.output()).toContain(`Slack refused SLACK_APP_TOKEN (${error})`);
    expect(bot.output()).toContain('connections:write');
  });
});

it('does without direct messages where their scope was not granted, and says so', async () => {
  const slack = await open({ scopes: 'commands,chat:write,app_mentions:read' });
  const bot = start(slack, 'socket');
  await bot.untilReady();
  expect(bot.output()).toContain('no direct messages: SLACK_BOT_TOKEN lacks im:history');
});

describe('a Slack that is out of order is tried again', () => {
  it.each([
    ['auth.test', { status: 500 }],
    ['auth.test', { error: 'internal_error' }],
    ['auth.test', { retryAfter: 1 }],
    ['apps.connections.open', { status: 503, error: 'service_unavailable' }],
  ])('%s: %j', async (method, failure) => {
    const slack = await open();
    slack.fail(method, failure);
    const bot = start(slack, 'socket');
    await until(() => bot.output().includes('trying again'), bot.output);
    expect(await readiness(bot)).toContain('slack: not connected');
    slack.heal();
    await untilConnected(bot);
    expect(await bot.stop()).toBe(0);
  });

  it.each(['auth.test', 'apps.connections.open'])(
    'and SIGTERM ends that at once, in the middle of a request: %s',
    async (method) => {
      const slack = await open();
      slack.fail(method, { hang: true });
      const bot = start(slack, 'socket');
      await until(() => slack.calls.some((call) => call.method === method));
      const began = Date.now();
      expect(await bot.stop()).toBe(0);
      // By itself, the request would end after ten seconds.
      expect(Date.now() - began).toBeLessThan(8_000);
    },
  );

  it('and SIGTERM ends that at once, in the middle of a pause', async () => {
    const endsAtOnce = async (method: string): Promise<void> => {
      const slack = await open();
      slack.fail(method, { status: 500 });
      const bot = start(slack, 'socket');
      await until(() => bot.output().match(/trying again/g)?.length === 3, bot.output);
      const began = Date.now();
      expect(await bot.stop()).toBe(0);
      expect(Date.now() - began).toBeLessThan(7_000);
    };
    // Together, because it takes seconds until the pauses are long.
    await Promise.all(['auth.test', 'apps.connections.open'].map(endsAtOnce));
  });

  it('when nobody listens there either', async () => {
    const slack = await open();
    // A port that the system gives to nobody, and that fetch does not refuse by itself.
    const bot = start({ ...slack, apiUrl: 'http://127.0.0.1:2/api/' }, 'http');
    await until(() => /ECONNREFUSED.*trying again/.test(bot.output()), bot.output);
    expect(await bot.stop('SIGINT')).toBe(0);
  });
});

it.each(['SIGTERM', 'SIGINT'] as const)('%s closes the connection and ends with 0', async (signal) => {
  const slack = await open();
  const beforeStart = Date.now();
  const bot = start(slack, 'socket');
  await untilConnected(bot);
  expect(slack.socket.connections()).toBe(1);
  const beforeEnd = Date.now();
  expect(await bot.stop(signal)).toBe(0);
  // Without waiting for anybody's patience to end, which takes two seconds; a busy machine needs longer for both.
  expect(Date.now() - beforeEnd).toBeLessThan(Math.max(2_000, beforeEnd - beforeStart));
  // With a goodbye, not by dropping the line.
  expect(slack.socket.closed).toEqual([1000]);
});

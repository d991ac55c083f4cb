import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import { type LoopbackSlack, type Posted, startLoopbackSlack } from '../support/loopback-slack.ts';
import { ask, bySocket, click, command, startSlackBot, untilConnected } from '../support/slack/bot.ts';
import { actionOf, type Json, mention, toldAlone } from '../support/slack/payloads.ts';
import type { Kind } from '../support/slack/socket.ts';
import { until } from '../support/until.ts';

/* What happens to the real process while it runs: connections end, Slack fails, the bot itself is restarted. */

let slack: LoopbackSlack;
let bot: BotProcess | undefined;

/** A connected bot: the one that runs already, unless a test has ended it. */
async function connected(): Promise<BotProcess> {
  if (bot?.process.exitCode !== null) bot = startSlackBot(slack, 'socket');
  await untilConnected(bot);
  return bot;
}

const asking = (kind: Kind, payload: Json): Promise<Posted[]> =>
  ask({ slack, deliver: bySocket(slack) }, kind, payload);

beforeAll(async () => {
  slack = await startLoopbackSlack();
});

afterEach(() => {
  expect(slack.problems).toEqual([]);
  // What was to fail did.
  expect(slack.heal()).toEqual([]);
});

afterAll(async () => {
  await bot?.stop('SIGKILL');
  await slack.close();
});

describe('a connection that ends is followed by another', () => {
  // The first, because a connection that stood long is followed at once, and the others by a pause that grows.
  it('after a silence', async () => {
    const { output } = await connected();
    const before = slack.socket.connected();
    slack.socket.fallSilent();
    await until(() => slack.socket.connected() > before, output);
    await connected();
    await asking('slash_commands', command(slack, '522 edgeone'));
  });

  it.each(['refresh', 'cut'] as const)('after a %s', async (end) => {
    const { output } = await connected();
    const before = slack.socket.connected();
    const event = toldAlone('522 edgeone');
    await asking('events_api', event);
    slack.socket[end]();
    await until(() => slack.socket.connected() === before + 1 && slack.socket.connections() === 1, output);
    await connected();
    await slack.socket.send('events_api', event, { retry_attempt: 1, retry_reason: 'timeout' });
    await asking('events_api', toldAlone('help'));
    expect(slack.answersTo(event)).toHaveLength(1);
  });
});

describe('an answer that Slack does not take at once', () => {
  it.each([
    ['response_url', { status: 500 }],
    ['response_url', { retryAfter: 1 }],
    ['chat.postMessage', { status: 502 }],
    ['chat.postMessage', { retryAfter: 1 }],
  ])('is sent again: %s %j', async (method, failure) => {
    await connected();
    slack.fail(method, failure, 1);
    const [answer] =
      method === 'response_url'
        ? await asking('slash_commands', command(slack, '522 edgeone'))
        : await asking('events_api', toldAlone('522 edgeone'));
    expect(answer?.text).toContain('EdgeOne');
  });

  it.each(['invalid_blocks', 'msg_blocks_too_long'])('comes as text when its blocks are refused: %s', async (error) => {
    await connected();
    slack.fail('chat.postMessage', { error }, 2);
    const [message] = await asking('events_api', toldAlone('522 edgeone'));
    expect(message?.text).toMatch(/Look first at: .*curl -/s);
    expect(message).not.toHaveProperty('blocks');
  });

  it('is logged with an id when it cannot be sent, and the bot goes on', async () => {
    const { listenIn, output } = await connected();
    const logged = listenIn();
    slack.fail('chat.postMessage', { error: 'channel_not_found' }, 2);
    const event = toldAlone('522 edgeone');
    await slack.socket.send('events_api', event);
    await until(() => /"id":"[0-9a-f]{8}".*the person could not be told of it/.test(logged()), logged);
    await asking('events_api', toldAlone('help'));
    expect(slack.answersTo(event)).toEqual([]);
    expect(output()).not.toContain('xoxb');
  });
});

it('answers a click on a card of before its restart', async () => {
  const first = await connected();
  const [card] = await asking('events_api', mention('<@U0CDNCODE> 522'));
  expect(await first.stop()).toBe(0);
  await connected();
  const clicked = click(slack, actionOf(card?.blocks ?? [], 'Tencent EdgeOne'));
  const [answer] = await asking('interactive', clicked);
  expect(answer).toMatchObject({ via: 'response_url', response_type: 'ephemeral' });
});

it('connects again even if Slack is out of order meanwhile', async () => {
  const { output } = await connected();
  const before = slack.socket.connected();
  slack.fail('apps.connections.open', { status: 503 }, 2);
  slack.socket.cut();
  await until(() => slack.socket.connected() > before, output);
  await connected();
  await asking('slash_commands', command(slack, '522 edgeone'));
  expect(output()).not.toMatch(/unhandled|uncaught/);
});

it('ends at SIGTERM even if nobody says goodbye', async () => {
  const { stop } = await connected();
  slack.socket.fallSilent();
  const began = Date.now();
  expect(await stop()).toBe(0);
  // The other side alone would be waited for for half a minute.
  expect(Date.now() - began).toBeLessThan(8_000);
});

it('lives on, not ready and loud, when Slack turns it down instead of connecting it again', async () => {
  const { process, output, url, stop } = await connected();
  slack.fail('apps.connections.open', { error: 'invalid_auth' });
  slack.socket.refresh();
  await until(() => /"level":50.*SLACK_APP_TOKEN/.test(output()), output);
  const ready = await fetch(`${url()}/readyz`);
  expect(ready.status).toBe(503);
  expect(await ready.text()).toBe('slack: not connected (no connection to Slack)\n');
  expect(process.exitCode).toBeNull();
  expect(output()).not.toMatch(/unhandled|uncaught/);
  slack.heal();
  expect(await stop()).toBe(0);
});

describe('readiness', () => {
  const readiness = async (bot: BotProcess) => {
    const response = await fetch(`${bot.url()}/readyz`);
    return `${response.status} ${await response.text()}`;
  };

  it.each([
    ['a revoked token', { error: 'token_revoked' }, /^503 .*SLACK_BOT_TOKEN \(token_revoked\)/],
    ['an outage', { status: 503 }, /^503 .*HTTP 503/],
    ['an API that does not answer', { hang: true }, /^503 .*does not answer/],
  ] as const)('says no with %s, and yes again afterwards', async (_what, failure, expected) => {
    const bot = await connected();
    expect(await readiness(bot)).toBe('200 slack: connected\n');
    slack.fail('auth.test', failure);
    await until(async () => expected.test(await readiness(bot)), bot.output);
    slack.heal();
    await until(async () => (await readiness(bot)).startsWith('200'), bot.output);
    expect(bot.listenIn()).toBeDefined();
  });
});

describe('a busy channel', () => {
  /** Takes so many messages a second, and asks for a second of patience beyond that. */
  function limitTo(perSecond: number): void {
    let taken: number[] = [];
    const isLimited = (): boolean => {
      const now = Date.now();
      taken = taken.filter((at) => now - at < 1_000);
      if (taken.length >= perSecond) return true;
      taken.push(now);
      return false;
    };
    slack.fail('chat.postMessage', { retryAfter: 1 }, Number.POSITIVE_INFINITY, isLimited);
  }

  async function mentionOften(times: number): Promise<Json[]> {
    const mentions = Array.from({ length: times }, () => mention('<@U0CDNCODE> 522 edgeone'));
    await Promise.all(mentions.map((event) => slack.socket.send('events_api', event)));
    return mentions;
  }

  it('that takes three messages a second gets ten answers, each once', async () => {
    const bot = await connected();
    limitTo(3);
    const mentions = await mentionOften(10);
    await Promise.all(mentions.map((event) => slack.untilAnswered(event)));
    expect(mentions.map((event) => slack.answersTo(event).length)).toEqual(mentions.map(() => 1));
    expect(bot.output()).not.toContain('was not answered');
  });

  it('is answered before a bot that is told to stop ends', async () => {
    const bot = await connected();
    limitTo(5);
    const mentions = await mentionOften(10);
    expect(await bot.stop()).toBe(0);
    expect(mentions.map((event) => slack.answersTo(event).length)).toEqual(mentions.map(() => 1));
  });

  it('that takes no more is left with a word in the log when the bot is told to stop', async () => {
    const bot = await connected();
    slack.fail('chat.postMessage', { retryAfter: 60 });
    const mentions = await mentionOften(3);
    expect(await bot.stop()).toBe(0);
    expect(bot.output()).toMatch(/"unanswered":3,"msg":"closed before all questions were answered"/);
    expect(mentions.flatMap((event) => slack.answersTo(event))).toEqual([]);
  });
});

it('leaves no listener behind, however often it connects', async () => {
  const { output } = await connected();
  for (let times = 0; times < 12; times += 1) {
    const before = slack.socket.connected();
    slack.socket.cut();
    await until(() => slack.socket.connected() > before, output);
  }
  await connected();
  expect(output()).not.toContain('MaxListenersExceededWarning');
});

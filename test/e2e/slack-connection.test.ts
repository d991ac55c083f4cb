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
    expect(message?.text).toContain('EO-LOG-UUID');
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
  const clicked = click(slack, actionOf(card?.blocks ?? [], '522 Tencent EdgeOne'));
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

it('ends with a sentence when Slack turns it down instead of connecting it again', async () => {
  const { exited, output } = await connected();
  slack.fail('apps.connections.open', { error: 'invalid_auth' });
  slack.socket.refresh();
  expect(await exited).toBe(78);
  expect(output()).toContain('SLACK_APP_TOKEN');
  expect(output()).not.toMatch(/unhandled|uncaught/);
});

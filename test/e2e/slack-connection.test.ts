import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import { type LoopbackSlack, type Posted, startLoopbackSlack } from '../support/loopback-slack.ts';
import { click, command, startSlackBot, untilConnected } from '../support/slack/bot.ts';
import { actionOf, directMessage, mention } from '../support/slack/payloads.ts';
import { until } from '../support/until.ts';

/* What happens to the real process while it runs: connections end, Slack fails, the bot itself is restarted. */

let slack: LoopbackSlack;
let bot: BotProcess;

async function start(env: Readonly<Record<string, string>> = {}): Promise<void> {
  bot = startSlackBot(slack, 'socket', env);
  await untilConnected(bot);
}

beforeEach(async () => {
  slack = await startLoopbackSlack();
});

afterEach(async () => {
  await bot.stop('SIGKILL');
  await slack.close();
  expect(slack.problems).toEqual([]);
});

const untilAnswered = async (count: number): Promise<Posted | undefined> => (await slack.untilPosted(count))[count - 1];

describe('a connection that ends is followed by another', () => {
  it.each(['refresh', 'cut'] as const)('after a %s', async (end) => {
    await start();
    const event = directMessage('522 edgeone');
    await slack.socket.send('events_api', event);
    await untilAnswered(1);
    slack.socket[end]();
    await until(() => slack.socket.connected() === 2 && slack.socket.connections() === 1);
    await untilConnected(bot);
    await slack.socket.send('events_api', event, { retry_attempt: 1, retry_reason: 'timeout' });
    await slack.socket.send('events_api', directMessage('help', { channel: 'D0LATER' }));
    expect(await untilAnswered(2)).toMatchObject({ channel: 'D0LATER' });
    expect(await bot.stop()).toBe(0);
  });

  it('after a silence', async () => {
    await start();
    slack.socket.fallSilent();
    await until(() => slack.socket.connected() === 2, bot.output, 28_000);
    await untilConnected(bot);
    await slack.socket.send('slash_commands', command(slack, '522 edgeone'));
    await untilAnswered(1);
  });

  it('even if Slack is out of order meanwhile', async () => {
    await start();
    slack.fail('apps.connections.open', { status: 503 }, 2);
    slack.socket.cut();
    await until(() => slack.socket.connected() === 2);
    await untilConnected(bot);
    await slack.socket.send('slash_commands', command(slack, '522 edgeone'));
    await untilAnswered(1);
    expect(bot.output()).not.toMatch(/unhandled|uncaught/);
  });

  it('unless Slack turns us down', async () => {
    await start();
    slack.fail('apps.connections.open', { error: 'invalid_auth' });
    slack.socket.refresh();
    expect(await bot.exited).toBe(78);
    expect(bot.output()).toContain('SLACK_APP_TOKEN');
    expect(bot.output()).not.toMatch(/unhandled|uncaught/);
  });
});

it('ends at SIGTERM even if nobody says goodbye', async () => {
  await start();
  slack.socket.fallSilent();
  const began = Date.now();
  expect(await bot.stop()).toBe(0);
  expect(Date.now() - began).toBeLessThan(3_000);
});

it('answers a click on a card of before its restart', async () => {
  await start();
  await slack.socket.send('events_api', mention('<@U0CDNCODE> 522'));
  const card = await untilAnswered(1);
  expect(await bot.stop()).toBe(0);
  await start();
  await slack.socket.send('interactive', click(slack, actionOf(card?.blocks ?? [], '522 Tencent EdgeOne')));
  expect(await untilAnswered(2)).toMatchObject({ via: 'response_url', response_type: 'ephemeral' });
});

describe('with REPLY_VISIBILITY=channel', () => {
  it('shows answers to everybody, but not help or what it does not know, nor the answer to a click', async () => {
    await start({ REPLY_VISIBILITY: 'channel' });
    for (const text of ['522', 'help', '999', '522 edgeone'])
      await slack.socket.send('slash_commands', command(slack, text));
    const messages = await slack.untilPosted(4);
    const visibility = (start: RegExp) => messages.find(({ text }) => start.test(text))?.['response_type'];
    expect(messages.map((message) => message['response_type']).toSorted()).toEqual([
      'ephemeral',
      'ephemeral',
      'in_channel',
      'in_channel',
    ]);
    expect(visibility(/999/)).toBe('ephemeral');
    const card = messages.find(({ text }) => text.startsWith('522 on'));
    await slack.socket.send('interactive', click(slack, actionOf(card?.blocks ?? [], '522 Tencent EdgeOne')));
    expect(await untilAnswered(5)).toMatchObject({ response_type: 'ephemeral' });
  });
});

describe('an answer that Slack does not take at once', () => {
  it.each([
    ['response_url', { status: 500 }],
    ['response_url', { retryAfter: 1 }],
    ['chat.postMessage', { status: 502 }],
    ['chat.postMessage', { retryAfter: 1 }],
  ])('is sent again: %s %j', async (method, failure) => {
    await start();
    slack.fail(method, failure, 1);
    if (method === 'response_url') await slack.socket.send('slash_commands', command(slack, '522 edgeone'));
    else await slack.socket.send('events_api', directMessage('522 edgeone'));
    expect((await untilAnswered(1))?.text).toContain('EdgeOne');
  });

  it.each(['invalid_blocks', 'msg_blocks_too_long'])('comes as text when its blocks are refused: %s', async (error) => {
    await start();
    slack.fail('chat.postMessage', { error }, 2);
    await slack.socket.send('events_api', directMessage('522 edgeone'));
    const message = await untilAnswered(1);
    expect(message?.text).toContain('EO-LOG-UUID');
    expect(message).not.toHaveProperty('blocks');
  });

  it('is logged with an id when it cannot be sent, and the bot goes on', async () => {
    await start();
    slack.fail('chat.postMessage', { error: 'channel_not_found' }, 2);
    await slack.socket.send('events_api', directMessage('522 edgeone'));
    await until(() => /"id":"[0-9a-f]{8}".*nor could the person be told/.test(bot.output()), bot.output);
    await slack.socket.send('events_api', directMessage('help', { channel: 'D0LATER' }));
    expect(await untilAnswered(1)).toMatchObject({ channel: 'D0LATER' });
    expect(bot.output()).not.toContain('xoxb');
  });
});

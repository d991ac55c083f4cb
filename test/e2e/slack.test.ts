import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import { type LoopbackSlack, type Posted, startLoopbackSlack } from '../support/loopback-slack.ts';
import {
  ask,
  askInVain,
  byHttp,
  bySocket,
  command,
  type Deliver,
  startSlackBot,
  untilConnected,
} from '../support/slack/bot.ts';
import {
  directMessage,
  editedMessage,
  mention,
  messageAction,
  messageFromBot,
  saidIn,
  toldAlone,
} from '../support/slack/payloads.ts';

/* What people do in Slack, against the real process, in both modes. */

/** In milliseconds. Slack gives up after 3,000. */
const maxAckDelay = 2_000;

const refusedAt = (time: string): string =>
  `10.0.0.1 - - [30/Nov/2026:${time} +0000] "GET /cart HTTP/1.1" 502 157 "-" "curl/8"\n`;

const said = (message: Posted | undefined): string => saidIn(message?.blocks);

describe.each(['socket', 'http'] as const)('the bot in %s mode', (mode) => {
  let slack: LoopbackSlack;
  let bot: BotProcess;
  let deliver: Deliver;

  beforeAll(async () => {
    slack = await startLoopbackSlack();
    bot = startSlackBot(slack, mode);
    await untilConnected(bot);
    const send = mode === 'socket' ? bySocket(slack) : byHttp(slack, bot);
    deliver = async (...payload) => {
      const ack = await send(...payload);
      expect(ack.latency).toBeLessThan(maxAckDelay);
      return ack;
    };
  });

  afterAll(async () => {
    expect(await bot.stop()).toBe(0);
    await slack.close();
  });

  afterEach(() => {
    expect(slack.problems).toEqual([]);
  });

  const asking = (...payload: Parameters<Deliver>): Promise<Posted[]> => ask({ slack, deliver }, ...payload);
  const ignoring = (...payload: Parameters<Deliver>): Promise<void> => askInVain({ slack, deliver }, ...payload);

  it('acknowledges a command with nothing and answers it privately', async () => {
    const asked = command(slack, '522 edgeone');
    const { payload } = await deliver('slash_commands', asked);
    expect([undefined, '', {}]).toContainEqual(payload);
    const [answer] = await slack.untilAnswered(asked);
    expect(answer).toMatchObject({ via: 'response_url', response_type: 'ephemeral', replace_original: false });
    expect(answer?.text).toMatch(/^Tencent EdgeOne 522: /);
    expect(answer?.text).not.toContain('curl');
    expect(said(answer)).toMatch(/\*Look first at\*\nthe origin.*^curl -/ms);
    expect(said(answer)).toMatch(/<https:[^|]+\|Source: /);
  });

  it.each([
    ['a command', 'slash_commands', 'response_url', () => command(slack, '522 edgeone')],
    ['a direct message', 'events_api', 'chat.postMessage', () => toldAlone('522 edgeone')],
    [
      'an entry in the menu of a message',
      'interactive',
      'response_url',
      () => messageAction({ text: '522 edgeone' }, slack.responseUrl()),
    ],
  ] as const)('acknowledges %s before its answer has got through', async (_what, kind, method, payload) => {
    const asked = payload();
    const release = slack.holdBack(method);
    try {
      await deliver(kind, asked);
      expect(slack.answersTo(asked)).toEqual([]);
    } finally {
      release();
    }
    expect(await slack.untilAnswered(asked)).toHaveLength(1);
  });

  it('answers a command without text with help', async () => {
    const [answer] = await asking('slash_commands', command(slack, ''));
    expect(answer).toMatchObject({ response_type: 'ephemeral' });
    expect(said(answer)).toContain('522 tencent');
  });

  it('answers Chinese in Chinese', async () => {
    const [answer] = await asking('slash_commands', command(slack, '腾讯云 522'));
    expect(answer?.text).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['a product that the catalog does not cover', '502 litespeed', /^LiteSpeed 502: not covered.*HTTP standard: 502/s],
    [
      'a paste in which nothing failed',
      'HTTP/2 200\nserver: cloudflare\n',
      /^200 in one response, no error here.*Cloudflare/s,
    ],
    [
      'an error that a CDN passed on',
      'HTTP/2 403\nserver: AmazonS3\nx-cache: Error from cloudfront\nx-amz-cf-id: Zr0n4Jw2mXy8cB1fQ5==\n\n<Error><Code>AccessDenied</Code></Error>',
      /AccessDenied.*Amazon S3 wrote this error; Amazon CloudFront passed it on\./s,
    ],
    ['what is advice', '504 nginx', /\(advice\)/],
    ['a code that the pages of a product do not have', '532 cloudflare', /Cloudflare documents no 532: its page/],
    ['a product without a code', 'edgeone', /EdgeOne: which code do you see\?.*\d+ codes/s],
    ['a code without a product, in a table', '524', /^524 on \d products.*^Product\n.*^Cloudflare.*^the origin$/ms],
    [
      'a log',
      `${refusedAt('10:00:00')}${refusedAt('10:00:07')}`,
      /502.* in 2 of 2 lines, 10:00:00 to 10:00:07, all on\s.*cart/s,
    ],
  ])('answers %s', async (_what, text, expected) => {
    const [answer] = await asking('events_api', toldAlone(text));
    expect(said(answer)).toMatch(expected);
  });

  it('answers a mention at top level in a thread under it', async () => {
    const [answer] = await asking('events_api', mention('<@U0CDNCODE> 522 edgeone', { ts: '1790000100.000100' }));
    expect(answer).toMatchObject({ via: 'chat.postMessage', channel: 'C0INCIDENT', thread_ts: '1790000100.000100' });
  });

  it('answers a mention in a thread in that thread', async () => {
    const event = mention('what is “522” on edgeone <@U0CDNCODE>?', {
      ts: '1790000200.000300',
      thread_ts: '1790000200.000100',
    });
    const [answer] = await asking('events_api', event);
    expect(answer).toMatchObject({ channel: 'C0INCIDENT', thread_ts: '1790000200.000100' });
    expect(answer?.text).toContain('EdgeOne');
  });

  it('answers a mention without a question with help, which only the asker sees where a thread goes on', async () => {
    const event = mention('<@U0CDNCODE> help', { ts: '1790000250.000300', thread_ts: '1790000250.000100' });
    const [answer] = await asking('events_api', event);
    expect(answer).toMatchObject({
      via: 'chat.postEphemeral',
      thread_ts: '1790000250.000100',
      user: expect.stringMatching(/^U/),
    });
  });

  it.each(['', 'list edgeone', 'zzqx'])(
    'answers a mention that says %j in the channel to the asker alone, since no thread has begun',
    async (text) => {
      const [answer] = await asking('events_api', mention(`<@U0CDNCODE> ${text}`, { ts: '1790000260.000100' }));
      expect(answer).toMatchObject({ via: 'chat.postEphemeral', user: 'U0ONCALL' });
      expect(answer).not.toHaveProperty('thread_ts');
    },
  );

  it('answers where all see it when the asker alone cannot be reached', async () => {
    slack.fail('chat.postEphemeral', { error: 'user_not_in_channel' }, 1);
    const event = mention('<@U0CDNCODE> help', { ts: '1790000270.000300', thread_ts: '1790000270.000100' });
    const [answer] = await asking('events_api', event);
    expect(answer).toMatchObject({ via: 'chat.postMessage', thread_ts: '1790000270.000100' });
  });

  it('explains a message from its menu, privately and in its thread', async () => {
    const alert = { text: 'HTTP/2 522\nserver: cloudflare', thread_ts: '1790000280.000100' };
    const [answer] = await asking('interactive', messageAction(alert, slack.responseUrl()));
    expect(answer).toMatchObject({ response_type: 'ephemeral', thread_ts: '1790000280.000100' });
    expect(answer?.text).toMatch(/^Cloudflare 522: /);
  });

  it('answers a direct message where it was written', async () => {
    const [answer] = await asking('events_api', toldAlone('522 edgeone', { channel: 'D0HERE' }));
    expect(answer).toMatchObject({ via: 'chat.postMessage', channel: 'D0HERE' });
    expect(answer).not.toHaveProperty('thread_ts');
  });

  it('answers a direct message in a thread in that thread', async () => {
    const [answer] = await asking('events_api', directMessage('522 edgeone', { thread_ts: '1790000300.000100' }));
    expect(answer).toMatchObject({ channel: 'D0ONCALL', thread_ts: '1790000300.000100' });
  });

  it.each([
    ['an edit', () => editedMessage()],
    [
      'a mention that was edited long after',
      () =>
        mention('<@U0CDNCODE> 522', { ts: '1790000000.000900', edited: { user: 'U0ONCALL', ts: '1790009999.000000' } }),
    ],
    ['a mention in code', () => mention('ask like this: `<@U0CDNCODE> 522 tencent`', { ts: '1790000281.000100' })],
    ['a mention that only says thanks', () => mention('<@U0CDNCODE> thanks!', { ts: '1790000282.000100' })],
    ['another bot', () => messageFromBot()],
    ['a mention by a bot', () => mention('<@U0CDNCODE> 522', { bot_id: 'B0OTHERBOT' })],
    ['itself', () => directMessage('522', { user: 'U0CDNCODE' })],
  ])('leaves %s alone', async (_what, payload) => {
    await ignoring('events_api', payload());
  });

  it('answers once what Slack delivers twice', async () => {
    const event = toldAlone('522 edgeone');
    await asking('events_api', event);
    await ignoring('events_api', event);
    const typed = command(slack, '522 edgeone');
    await asking('slash_commands', typed);
    await ignoring('slash_commands', typed);
  });

  it('says a word to thanks where nobody else reads it', async () => {
    const [answer] = await asking('events_api', toldAlone('thank you'));
    expect(answer?.text).toBe('You’re welcome.');
  });

  it('answers an edit once that brought the mention or changed the question', async () => {
    const message = { ts: '1790000283.000100' };
    const edited = { user: 'U0ONCALL', ts: '1790000300.000000' };
    await asking('events_api', mention('<@U0CDNCODE> 52 edgeone', message));
    const [answer] = await asking('events_api', mention('<@U0CDNCODE> 522 edgeone', { ...message, edited }));
    expect(answer).toMatchObject({ thread_ts: message.ts, text: expect.stringMatching(/522: /) });
    await ignoring('events_api', mention('<@U0CDNCODE> please: 522 edgeone', { ...message, edited }));
    await ignoring('events_api', mention('<@U0CDNCODE>', { ...message, edited }));
  });

  it('answers an edit that overtakes what it edits, and not what it edited', async () => {
    const message = { ts: '1790000285.000100' };
    const edited = { user: 'U0ONCALL', ts: '1790000300.000000' };
    await asking('events_api', mention('<@U0CDNCODE> 522 edgeone', { ...message, edited }));
    await ignoring('events_api', mention('<@U0CDNCODE> 52 edgeone', message));
  });

  it('answers several mentions in one message once', async () => {
    const text = '<@U0CDNCODE> <@U0CDNCODE> 522 edgeone <@U0CDNCODE>';
    const [answer] = await asking('events_api', mention(text, { ts: '1790000284.000100' }));
    expect(answer?.text).toMatch(/EdgeOne 522: /);
  });

  it('answers two at once, each in its place', async () => {
    const [[first], [second]] = await Promise.all([
      asking('events_api', toldAlone('522 edgeone')),
      asking('events_api', toldAlone('524 tencent-cdn')),
    ]);
    expect(first?.text).toContain('522');
    expect(second?.text).toContain('524');
  });

  it.each([
    ['pings', '&lt;!channel&gt; <!here> @everyone @channel <@U0ONCALL>'],
    ['markup', '<h1>*522* _x_ ~y~ `z` :x: &amp;lt; edgeone</h1>'],
    ['half surrogates', '\ud83d 522 edgeone \udc00'],
    ['curly quotes and dashes', '“522” — ‘edgeone’ ——'],
    ['256 KB', '522 edgeone '.repeat(21_846)],
    ['256 KB without sense', '<@'.repeat(131_072)],
  ])('survives %s', async (_what, text) => {
    await asking('events_api', toldAlone(text));
    await asking('slash_commands', command(slack, text));
  });

  it('logs no word of what was asked, and no token', async () => {
    await asking('slash_commands', command(slack, 'zanzibar 522'));
    expect(bot.output()).toContain('listening');
    expect(bot.output()).not.toMatch(/zanzibar|xoxb|xapp|loopback-signing|oncall/);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import { type LoopbackSlack, startLoopbackSlack } from '../support/loopback-slack.ts';
import { startSlackBot, untilConnected } from '../support/slack/bot.ts';
import { type Json, toldAlone } from '../support/slack/payloads.ts';
import { postSigned } from '../support/slack/signed.ts';

/* What reaches the bot's HTTP port besides good requests of Slack's. */

describe('the path for Slack on the HTTP port', () => {
  let slack: LoopbackSlack;
  let bot: BotProcess;

  beforeAll(async () => {
    slack = await startLoopbackSlack();
    bot = startSlackBot(slack, 'http');
    await untilConnected(bot);
  });

  afterEach(() => {
    expect(slack.problems).toEqual([]);
  });

  afterAll(async () => {
    expect(await bot.stop()).toBe(0);
    await slack.close();
  });

  const post = async (payload: Json, changes: Partial<Parameters<typeof postSigned>[3]> = {}): Promise<Response> =>
    postSigned(bot.url(), 'events_api', payload, { secret: slack.signingSecret, ...changes });

  it.each([
    ['a signature with another secret', { secret: 'somebody else' }],
    ['a signature of nothing', { signature: 'v0=' }],
    ['a signature of another version', { signature: 'v1=00' }],
    ['a timestamp of ten minutes ago', { age: 600 }],
    ['a timestamp that is none', { headers: { 'x-slack-request-timestamp': 'now' } }],
  ])('answers 401 to %s, and nobody else', async (_what, changes) => {
    const before = slack.posted.length;
    const later = toldAlone('help');
    expect((await post(toldAlone('522 edgeone'), changes)).status).toBe(401);
    expect((await post(later)).status).toBe(200);
    const answers = await slack.untilAnswered(later);
    expect(slack.posted.slice(before)).toEqual(answers);
  });

  it('answers 401 without a signature', async () => {
    expect((await fetch(`${bot.url()}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(401);
  });

  it("answers Slack's check of its certificate", async () => {
    const body = new URLSearchParams({ ssl_check: '1', token: 'x' });
    expect(
      (
        await fetch(`${bot.url()}/slack/events`, {
          method: 'POST',
          body: body.toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        })
      ).status,
    ).toBe(200);
  });

  it("answers Slack's check of the address", async () => {
    const response = await post({ type: 'url_verification', challenge: 'a-challenge', token: 'x' });
    expect(await response.json()).toEqual({ challenge: 'a-challenge' });
  });

  it('answers once what Slack sends again', async () => {
    const payload = toldAlone('522 edgeone');
    await post(payload);
    const again = await post(payload, {
      headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' },
    });
    expect(again.status).toBe(200);
    await slack.untilAnswered(payload);
    const later = toldAlone('help');
    await post(later);
    await slack.untilAnswered(later);
    expect(slack.answersTo(payload)).toHaveLength(1);
  });

  it('takes nothing but POST', async () => {
    expect((await fetch(`${bot.url()}/slack/events`)).status).toBe(405);
  });

  it('answers 413 to more than Slack ever sends', async () => {
    expect((await post({ text: 'x'.repeat(5 * 1024 * 1024) })).status).toBe(413);
  });
});

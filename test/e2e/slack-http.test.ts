import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
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
    ['a timestamp of ten minutes from now', { age: -600 }],
    ['a timestamp that is none', { headers: { 'x-slack-request-timestamp': 'now' } }],
  ])('answers 401 to %s, and nobody else', async (_what, changes) => {
    const before = slack.posted.length;
    const later = toldAlone('help');
    expect((await post(toldAlone('522 edgeone'), changes)).status).toBe(401);
    expect((await post(later)).status).toBe(200);
    const answers = await slack.untilAnswered(later);
    expect(slack.posted.slice(before)).toEqual(answers);
  });

  it('takes a compressed body for what it is', async () => {
    const body = gzipSync(JSON.stringify({ ...toldAlone('522 edgeone'), padding: 'x'.repeat(10_000_000) }));
    const timestamp = String(Math.floor(Date.now() / 1000));
    const hmac = createHmac('sha256', slack.signingSecret).update(`v0:${timestamp}:`).update(body);
    const response = await fetch(`${bot.url()}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${hmac.digest('hex')}`,
      },
    });
    expect(response.status).toBe(400);
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

  it.each(['null', '[]', '"522"', '1', '', '<html>'])(
    'answers 400 to a signed body that is no object: %s',
    async (body) => {
      expect((await postSigned(bot.url(), 'events_api', body, { secret: slack.signingSecret })).status).toBe(400);
      const form = new URLSearchParams({ payload: body }).toString();
      expect((await postSigned(bot.url(), 'interactive', form, { secret: slack.signingSecret })).status).toBe(400);
    },
  );

  it('turns held uploads down before they fill the memory, signed or not, and goes on', async () => {
    const held = await Promise.all(Array.from({ length: 100 }, (_, at) => hold(bot.url(), at % 2 === 0)));
    const statuses = await Promise.all(held.map(({ status }) => status));
    expect(new Set(statuses)).toEqual(new Set(['401', '413']));
    const later = toldAlone('help');
    expect((await post(later)).status).toBe(200);
    await slack.untilAnswered(later);
    for (const { end } of held) end();
  });

  it('answers 408 to a body that does not come in the time that Slack itself waits', async () => {
    const { status, end } = await hold(bot.url(), true, 1000);
    expect(await status).toBe('408');
    end();
  });
});

/** Begins an upload and leaves it there. @returns the status that comes all the same */
async function hold(url: string, seemsSigned: boolean, length = 4 * 1024 * 1024) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const signature = `x-slack-signature: v0=${'0'.repeat(64)}\r\nx-slack-request-timestamp: ${Math.floor(Date.now() / 1000)}\r\n`;
  socket.write(
    `POST /slack/events HTTP/1.1\r\nhost: ${hostname}\r\ncontent-length: ${length}\r\n${seemsSigned ? signature : ''}\r\n{"text":`,
  );
  const status = once(socket, 'data').then(([data]) => String(data).split(' ')[1]);
  socket.on('error', () => {});
  return { status, end: () => socket.destroy() };
}

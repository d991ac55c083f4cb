import { type BaseLogger, pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SlackConfig } from '../../../../src/adapters/slack/config.ts';
import { start } from '../../../../src/adapters/slack/connection/start.ts';
import { createMemory } from '../../../../src/chat/once.ts';
import type { Adapter } from '../../../../src/chat/platform.ts';
import { createLocalStore } from '../../../../src/chat/store.ts';
import { type LoopbackSlack, startLoopbackSlack } from '../../../support/loopback-slack.ts';
import { directMessage } from '../../../support/slack/payloads.ts';
import { postSigned } from '../../../support/slack/signed.ts';
import { unobserved } from '../../../support/unobserved.ts';
import { until } from '../../../support/until.ts';
import { botWith, cardFor } from '../in-process.ts';

let slack: LoopbackSlack;
let adapter: Adapter;
let lines: string[];

beforeEach(async () => {
  slack = await startLoopbackSlack();
  lines = [];
});

afterEach(async () => {
  await adapter.close();
  await slack.close();
});

function begin(changes: Partial<SlackConfig> = {}): void {
  const logger: BaseLogger = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
  const { botToken, appToken, apiUrl } = slack;
  const config = { botToken, appToken, apiUrl, visibility: 'private', ...changes } as const;
  const [bot, memory] = [botWith(cardFor), createMemory(createLocalStore(), 'slack')];
  adapter = start(config, { ...unobserved, bot, explainAgain: bot.explain, logger, memory });
}

const untilReady = (): Promise<void> =>
  until(
    async () => (await adapter.check()).isUp,
    () => lines.join(''),
  );

describe('the adapter', () => {
  it('is not ready before it is connected, nor after it was closed', async () => {
    begin();
    expect(await adapter.check()).toMatchObject({ isUp: false });
    await untilReady();
    await adapter.close();
    expect(await adapter.check()).toMatchObject({ isUp: false });
    expect(slack.socket.connections()).toBe(0);
  });

  it('sends once more what fails in an outage, also while it is closed', async () => {
    begin();
    await untilReady();
    slack.fail('chat.postMessage', { status: 503 }, 1);
    await slack.socket.send('events_api', directMessage('522'));
    await until(() => slack.calls.some(({ method }) => method === 'chat.postMessage'));
    await adapter.close();
    expect(slack.posted).toHaveLength(1);
  });

  it('closes in the middle of a retry, and again', async () => {
    slack.fail('auth.test', { status: 500 });
    begin();
    await until(() => slack.calls.length > 0);
    const start = Date.now();
    await adapter.close();
    await adapter.close();
    expect(Date.now() - start).toBeLessThan(500);
  });

  it.each([
    ['auth.test', 'SLACK_BOT_TOKEN'],
    ['apps.connections.open', 'SLACK_APP_TOKEN'],
  ])('says which token Slack rejects: %s', async (method, variable) => {
    slack.fail(method, { error: 'invalid_auth' });
    begin();
    expect(await adapter.refused).toMatch(new RegExp(`^Slack refused ${variable} \\(invalid_auth\\): `));
  });

  it('says which scopes the bot token lacks', async () => {
    await slack.close();
    slack = await startLoopbackSlack({ scopes: 'commands,chat:write' });
    begin();
    expect(await adapter.refused).toMatch(/^SLACK_BOT_TOKEN lacks app_mentions:read/);
  });
});

describe('in HTTP mode', () => {
  it('cannot start without a signing secret', () => {
    expect(() => begin({ appToken: undefined })).toThrow(/[Ss]igning ?[Ss]ecret/);
    begin();
  });

  it('brings a route along, which takes signed requests', async () => {
    begin({ appToken: undefined, signingSecret: slack.signingSecret });
    await untilReady();
    const [[path, route] = []] = Object.entries(adapter.routes ?? {});
    expect(path).toBe('/slack/events');
    const { createServer } = await import('node:http');
    const server = createServer(route).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    const secret = slack.signingSecret;
    expect((await postSigned(url, 'events_api', directMessage('522'), { secret })).status).toBe(200);
    expect((await postSigned(url, 'events_api', directMessage('522'), { secret: 'another' })).status).toBe(401);
    expect((await fetch(`${url}/slack/events`)).status).toBe(405);
    expect(await slack.untilPosted(1)).toMatchObject([{ text: 'All about 522' }]);
    server.closeAllConnections();
    server.close();
  });

  it('only: Socket Mode has a connection of its own', () => {
    begin();
    expect(adapter.routes).toBeUndefined();
  });
});

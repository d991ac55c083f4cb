import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../../support/discord/faults.ts';
import { command } from '../../../support/discord/payloads.ts';
import { portToKeep, startLoopbackDiscord } from '../../../support/loopback-discord.ts';
import { until } from '../../../support/until.ts';
import { complaints, connect, connected, eachTest, logLine, running } from '../adapter-in-process.ts';

eachTest();

const health = () => running.adapter.check();
const isUp = async (): Promise<boolean> => (await health()).isUp;
const unauthorized: Fault = { status: 401, body: { message: '401: Unauthorized', code: 0 } };
const answers = async (): Promise<void> => {
  expect((await running.discord.interact(command({ code: '522' }))).type).toBe(4);
};
const linesWith = (text: string): string[] => running.logged.filter((line) => line.includes(`"msg":"${text}`));

describe('readiness', () => {
  it.each<[string, Fault, RegExp]>([
    ['rejects the token', unauthorized, /^Discord rejects DISCORD_TOKEN \(401\)$/],
    ['is out of order', { status: 503, body: {} }, /^Discord answers 503$/],
    ['cuts connections', { lost: 'request' }, /^Discord cannot be reached \(UND_ERR_SOCKET\)$/],
    ['does not answer', { delay: 4_000 }, /^Discord cannot be reached \(no answer\)$/],
    ['sends pages', { status: 200, body: '<html>' }, /something else than JSON/],
  ])('says what is wrong while the API %s, and comes back by itself', async (_name, fault, reason) => {
    await connected();
    running.discord.fail(() => fault);
    await until(async () => !(await isUp()));
    expect(await health()).toEqual({ isUp: false, reason: expect.stringMatching(reason) });
    running.discord.fail(undefined);
    await until(isUp);
    await answers();
    expect(linesWith('people are not answered')).toHaveLength(1);
  });

  it('says so while there is no gateway, and comes back by itself', async () => {
    await connected();
    running.discord.gateway.turnAway(503);
    running.discord.gateway.cut();
    await until(async () => !(await isUp()));
    expect(await health()).toEqual({ isUp: false, reason: 'no gateway connection' });
    running.discord.gateway.turnAway(undefined);
    await until(isUp);
    await answers();
  });
});

describe('a token that is revoked while the bot runs', () => {
  it.each([4004, 4013, 4014])('with close code %i ends no process, and works again later', async (code) => {
    await connected({}, {}, { refused: 500 });
    let isRefused = false;
    void running.adapter.refused.then(() => {
      isRefused = true;
    });
    running.discord.fail(({ path }) => (path === '/gateway/bot' ? unauthorized : undefined));
    running.discord.gateway.closeWith(code);
    await until(async () => !(await isUp()));
    expect(await health()).toEqual({ isUp: false, reason: expect.stringContaining(`${code}`) });
    await until(() => running.logged.some((line) => /"level":50.*401 Unauthorized/.test(line)));
    running.discord.fail(undefined);
    await until(isUp);
    await answers();
    expect(isRefused).toBe(false);
  });
});

describe('an outage of the gateway', () => {
  it('is in the log once, and over some seconds after it', async () => {
    await connected();
    running.discord.gateway.turnAway(503);
    running.discord.gateway.cut();
    await new Promise((resolve) => setTimeout(resolve, 8_000));
    running.discord.gateway.turnAway(undefined);
    const back = performance.now();
    await until(isUp);
    expect(performance.now() - back).toBeLessThan(5_500);
    await answers();
    await logLine('connected again');
    expect(['reconnecting', 'connection error', 'connected again'].map((text) => linesWith(text).length)).toEqual([
      1, 1, 1,
    ]);
  });

  it('is noticed when Discord says nothing any more, and over some seconds later', async () => {
    running.discord = await startLoopbackDiscord();
    running.discord.gateway.askForHeartbeats(500);
    connect();
    await until(isUp);
    running.discord.gateway.fallSilent();
    await until(() => linesWith('reconnecting').length > 0);
    const noticed = performance.now();
    await until(isUp);
    expect(performance.now() - noticed).toBeLessThan(5_000);
    await answers();
  });

  it('is over after a second for a connection that is dead, which never says that it is closed', async () => {
    running.discord = await startLoopbackDiscord();
    running.discord.gateway.askForHeartbeats(500);
    connect();
    await until(isUp);
    const began = performance.now();
    running.discord.gateway.die();
    await until(() => linesWith('connected again').length > 0);
    expect(performance.now() - began).toBeLessThan(6_000);
    await answers();
  });

  it('waits, once said, while Discord allows no more sessions', async () => {
    running.discord = await startLoopbackDiscord();
    const limited = (reset_after: number): Fault => ({
      status: 200,
      body: {
        url: `ws://127.0.0.1:${running.discord.port}/gateway`,
        shards: 1,
        session_start_limit: { total: 1000, remaining: 0, reset_after, max_concurrency: 1 },
      },
    });
    let isLimited = true;
    running.discord.fail(({ path }) => (path === '/gateway/bot' && isLimited ? limited(1_500) : undefined));
    connect();
    await logLine('no more sessions');
    isLimited = false;
    await until(isUp);
    isLimited = true;
    running.discord.gateway.invalidate(false);
    await until(() => linesWith('Discord allows no more sessions').length === 2);
    expect(running.discord.gateway.received.filter(({ op }) => op === 2)).toHaveLength(1);
    isLimited = false;
    await until(() => running.discord.gateway.received.filter(({ op }) => op === 2).length === 2);
    await until(isUp);
    expect(linesWith('Discord allows no more sessions')).toHaveLength(2);
  });
});

describe('twenty connections one after the other', () => {
  const warnings: Error[] = [];
  const note = (warning: Error): unknown => warnings.push(warning);
  beforeEach(() => void process.on('warning', note));
  afterEach(() => void process.off('warning', note));

  it('leave no listener behind', { timeout: 120_000 }, async () => {
    await connected();
    for (let count = 0; count < 20; count += 1) {
      const before = linesWith('connected again').length;
      running.discord.gateway.cut();
      await until(() => linesWith('connected again').length > before);
    }
    await answers();
    expect(warnings).toEqual([]);
  });
});

it('a Discord that was gone and comes back is answered for within seconds', async () => {
  const port = portToKeep();
  await connected({ port });
  await running.discord.stop();
  await until(async () => !(await isUp()));
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  running.discord = await startLoopbackDiscord({ port });
  const back = performance.now();
  await until(isUp);
  expect(performance.now() - back).toBeLessThan(8_000);
  await answers();
  expect(complaints().length).toBeLessThan(5);
});

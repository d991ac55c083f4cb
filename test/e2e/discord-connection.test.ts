import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BotProcess, startBot } from '../support/bot-process.ts';
import { command, ids, said } from '../support/discord/payloads.ts';
import { titleOf } from '../support/discord/reading.ts';
import { asRegistered } from '../support/discord/rest.ts';
import {
  type LoopbackDiscord,
  type LoopbackSettings,
  portToKeep,
  startLoopbackDiscord,
} from '../support/loopback-discord.ts';
import { startLoopbackSlack } from '../support/loopback-slack.ts';
import { ask, bySocket } from '../support/slack/bot.ts';
import { toldAlone } from '../support/slack/payloads.ts';
import { until } from '../support/until.ts';

let discord: LoopbackDiscord;
let bot: BotProcess;

function start(changes: Record<string, string> = {}): void {
  bot = startBot({ env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, ...changes } });
}

async function run(settings: LoopbackSettings = {}, changes: Record<string, string> = {}): Promise<void> {
  discord = await startLoopbackDiscord(settings);
  start(changes);
  await bot.untilReady();
}

const ready = async (): Promise<boolean> => (await fetch(`${bot.url()}/readyz`)).status === 200;
const answers = async (): Promise<void> => {
  const { data } = await discord.interact(command({ code: '522', vendor: 'edgeone' }));
  expect(titleOf(data)).toMatch(/ 522: /);
};

async function stop(): Promise<void> {
  await bot.stop('SIGKILL');
  await discord.stop();
}

describe('a connection', () => {
  // One bot lives through all of it, and is ended at last.
  beforeAll(() => run({ port: portToKeep() }));
  beforeEach(() => until(ready, bot.output));
  afterAll(stop);

  const sent = (op: number): number => discord.gateway.received.filter((packet) => packet.op === op).length;
  /** How often the bot has said this from now on. */
  const sending = (op: number): (() => number) => {
    const before = sent(op);
    return () => sent(op) - before;
  };

  it('asks for no privileged intent', () => {
    const identified = discord.gateway.received.filter(({ op }) => op === 2).map(({ d }) => d as { intents: number });
    expect(identified.map(({ intents }) => intents)).toEqual([(1 << 0) | (1 << 9) | (1 << 12)]);
  });

  it('is resumed when Discord asks for it', async () => {
    const [identified, resumed] = [sending(2), sending(6)];
    discord.gateway.askToReconnect();
    await until(() => resumed() > 0);
    await until(ready);
    await answers();
    expect([identified(), resumed()]).toEqual([0, 1]);
  });

  it('is resumed after a cut, with the events in between', async () => {
    const [identified, resumed] = [sending(2), sending(6)];
    discord.gateway.cut();
    await answers();
    await until(ready);
    expect([identified(), resumed()]).toEqual([0, 1]);
  });

  it('is resumed when the session is invalid but resumable', async () => {
    const resumed = sending(6);
    discord.gateway.invalidate(true);
    await until(() => resumed() === 1);
    await answers();
  });

  it('begins anew when the session is over', async () => {
    const [identified, resumed] = [sending(2), sending(6)];
    discord.gateway.invalidate(false);
    await until(() => identified() > 0);
    await until(ready);
    expect([identified(), resumed()]).toEqual([1, 0]);
    await answers();
  });

  it('comes back when the session ends while its return is being handled', async () => {
    const [identified, resumed] = [sending(2), sending(6)];
    discord.gateway.invalidateOnceResumed();
    discord.gateway.askToReconnect();
    await until(() => resumed() === 1);
    await until(() => identified() === 1);
    await until(ready);
    await answers();
  });

  it('keeps its heartbeats going', async () => {
    discord.gateway.askForHeartbeats(200);
    discord.gateway.askToReconnect();
    const beats = sending(1);
    await until(() => beats() > 3);
    discord.gateway.askForHeartbeats(41_250);
    const resumed = sending(6);
    discord.gateway.askToReconnect();
    await until(() => resumed() > 0);
  });

  it('comes back when Discord was gone for a while', async () => {
    const { port } = discord;
    await discord.stop();
    await until(async () => !(await ready()));
    discord = await startLoopbackDiscord({ port });
    await until(ready);
    await answers();
  });

  it('ends with 0 at SIGTERM', async () => {
    expect(await bot.stop('SIGTERM')).toBe(0);
    expect(discord.gateway.connected()).toBe(false);
  });
});

describe('the start', () => {
  afterEach(stop);

  it('waits for a Discord that cannot be reached, and answers then', async () => {
    const port = portToKeep();
    discord = await startLoopbackDiscord({ port });
    await discord.stop();
    start();
    await until(() => bot.output().includes('trying again'), bot.output);
    expect(await ready()).toBe(false);
    discord = await startLoopbackDiscord({ port });
    await until(ready);
    await answers();
  });

  it('waits for a Discord that is out of order', async () => {
    discord = await startLoopbackDiscord();
    discord.fail(() => ({ status: 503, body: { message: 'Service Unavailable', code: 0 } }));
    start();
    await until(() => bot.output().includes('trying again'), bot.output);
    discord.fail(undefined);
    await until(ready);
  });

  it('ends with a sentence for a token that the API refuses', async () => {
    discord = await startLoopbackDiscord();
    start({ DISCORD_TOKEN: 'wrong' });
    expect(await bot.exited).toBe(78);
    expect(bot.output()).toMatch(/Discord refused DISCORD_TOKEN \(401/);
  });

  it.each([
    { closeOnIdentify: 4004, sentence: /Discord refused DISCORD_TOKEN \(gateway close code 4004/ },
    { closeOnIdentify: 4014, sentence: /refused the intents .* \(gateway close code 4014\)/ },
  ])('ends with a sentence when the gateway closes with $closeOnIdentify', async ({ closeOnIdentify, sentence }) => {
    discord = await startLoopbackDiscord({ closeOnIdentify });
    start();
    expect(await bot.exited).toBe(78);
    expect(bot.output()).toMatch(sentence);
  });
});

describe('a token that is revoked', () => {
  afterEach(stop);

  it('takes out Discord alone: the process and Slack go on', async () => {
    const slack = await startLoopbackSlack();
    await run({}, { SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl });
    discord.fail(() => ({ status: 401, body: { message: '401: Unauthorized', code: 0 } }));
    discord.gateway.closeWith(4004);
    await until(() => bot.output().includes('Discord rejects the bot'), bot.output);
    const readiness = await fetch(`${bot.url()}/readyz`);
    expect(readiness.status).toBe(503);
    expect(await readiness.text()).toMatch(
      /slack: connected\ndiscord: not connected \(Discord refused DISCORD_TOKEN .*4004/,
    );
    const [answer] = await ask({ slack, deliver: bySocket(slack) }, 'events_api', toldAlone('522 edgeone'));
    expect(JSON.stringify(answer)).toContain('522');
    expect(bot.process.exitCode).toBeNull();
    expect(await bot.stop('SIGTERM')).toBe(0);
    await slack.close();
  });
});

describe('the command', () => {
  afterEach(stop);

  const globalRoute = `/applications/${ids.application}/commands`;
  const guildRoute = `/applications/${ids.application}/guilds/${ids.guild}/commands`;
  const puts = (): string[] => discord.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path);
  const registered = (): Promise<void> => until(() => bot.output().includes('commands registered'), bot.output);

  it('is registered once, and not again by the next start', async () => {
    const commands = new Map<string, unknown[]>();
    await run({ commands });
    await registered();
    expect(puts()).toEqual([globalRoute]);
    expect(await bot.stop()).toBe(0);
    start();
    await bot.untilReady();
    await registered();
    expect(puts()).toEqual([globalRoute]);
    expect(discord.problems).toEqual([]);
  });

  it('is overwritten once when it differs', async () => {
    const old = asRegistered({ type: 1, name: 'cdncode', description: 'old', options: [] });
    await run({ commands: new Map([[globalRoute, [old]]]) });
    await registered();
    expect(puts()).toEqual([globalRoute]);
    expect(discord.problems).toEqual([]);
  });

  it('is registered in one server when one is named', async () => {
    await run({}, { DISCORD_GUILD_ID: ids.guild });
    await registered();
    expect(puts()).toEqual([guildRoute]);
    expect(discord.problems).toEqual([]);
  });

  it('ends the start with a sentence when that server does not take it', async () => {
    discord = await startLoopbackDiscord();
    discord.fail(({ path }) =>
      path === guildRoute ? { status: 403, body: { code: 50001, message: 'Missing Access' } } : undefined,
    );
    start({ DISCORD_GUILD_ID: ids.guild });
    expect(await bot.exited).toBe(78);
    expect(bot.output()).toMatch(/Discord refused DISCORD_GUILD_ID/);
  });
});

describe('SIGTERM', () => {
  afterEach(stop);

  it('ends it with 0 in the middle of an attempt to connect', async () => {
    discord = await startLoopbackDiscord();
    discord.fail(() => ({ status: 503, body: {} }));
    start();
    await until(() => bot.output().includes('trying again'), bot.output);
    expect(await bot.stop('SIGTERM')).toBe(0);
  });

  it('ends it with 0 while it reconnects', async () => {
    await run();
    discord.gateway.turnAway(503);
    discord.gateway.cut();
    await until(async () => !(await ready()));
    const began = Date.now();
    expect(await bot.stop('SIGTERM')).toBe(0);
    expect(Date.now() - began).toBeLessThan(5000);
  });

  it('ends it with 0 although Discord takes no answer for ten minutes, and says how many there were', async () => {
    await run({ rateLimit: { count: 1, per: 600_000 } });
    const messages = Array.from({ length: 3 }, () => said(`<@${ids.bot}> 522`));
    for (const message of messages) discord.gateway.dispatch('MESSAGE_CREATE', message);
    await until(() => discord.requests.some(({ path }) => path.endsWith('/messages')));
    const began = Date.now();
    expect(await bot.stop('SIGTERM')).toBe(0);
    expect(Date.now() - began).toBeLessThan(8_000);
    expect(bot.output()).toMatch(/"unanswered":\d/);
  });

  it('SIGINT does the same', async () => {
    await run();
    expect(await bot.stop('SIGINT')).toBe(0);
  });
});

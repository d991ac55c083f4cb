import { describe, expect, it } from 'vitest';
import { globalCommands, guildCommands } from '../../../../src/adapters/discord/manifest.ts';
import { command, ids } from '../../../support/discord/payloads.ts';
import { asRegistered } from '../../../support/discord/rest.ts';
import { startLoopbackDiscord } from '../../../support/loopback-discord.ts';
import { until } from '../../../support/until.ts';
import { connect, connected, eachTest, logLine, running } from '../adapter-in-process.ts';

eachTest();

const globalRoute = `/applications/${ids.application}/commands`;
const guildRoute = `/applications/${ids.application}/guilds/${ids.guild}/commands`;

describe('registration', () => {
  const puts = () => running.discord.requests.filter(({ method }) => method === 'PUT');

  it('writes the command for everybody when it is missing', async () => {
    await connected();
    await until(() => puts().length === 1);
    expect(puts()).toMatchObject([{ path: globalRoute, body: globalCommands }]);
  });

  it('writes nothing when the command is registered as declared', async () => {
    await connected({ commands: new Map([[globalRoute, globalCommands.map(asRegistered)]]) });
    await logLine('commands registered');
    expect(puts()).toEqual([]);
  });

  it('writes nothing at the next start', async () => {
    await connected();
    await logLine('"overwritten":true');
    await running.adapter.close();
    connect();
    await logLine('"overwritten":false');
    expect(puts()).toHaveLength(1);
  });

  it('overwrites once when it differs', async () => {
    const old = globalCommands.map((each, at) => asRegistered({ ...each, description: 'old' }, at));
    await connected({ commands: new Map([[globalRoute, old]]) });
    await logLine('commands registered');
    expect(puts()).toHaveLength(1);
  });

  it('goes to one server when a server is named', async () => {
    await connected({}, { guildId: ids.guild });
    await until(() => puts().length === 1);
    expect(puts()).toMatchObject([{ path: guildRoute, body: guildCommands }]);
  });

  it('that the server rejects names the variable', async () => {
    running.discord = await startLoopbackDiscord();
    running.discord.fail(({ path }) =>
      path === guildRoute ? { status: 403, body: { code: 50001, message: 'Missing Access' } } : undefined,
    );
    connect({ guildId: ids.guild });
    expect(await running.adapter.refused).toMatch(/DISCORD_GUILD_ID/);
  });

  it('is retried after a failure', async () => {
    running.discord = await startLoopbackDiscord();
    let calls = 0;
    // The library tries a request four times before it gives up.
    running.discord.fail(({ path }) => (path === globalRoute && calls++ < 4 ? { status: 500, body: {} } : undefined));
    connect();
    await until(() => puts().length === 1);
  });
});

describe('the connection', () => {
  /** How many packets of this opcode the bot sent: 2 identifies, 6 resumes. */
  const sent = (opcode: number): number => running.discord.gateway.received.filter(({ op }) => op === opcode).length;

  it('is rejected with a sentence for a wrong token', async () => {
    running.discord = await startLoopbackDiscord();
    connect({ token: 'wrong' });
    expect(await running.adapter.refused).toMatch(/DISCORD_TOKEN.*401/);
    expect(await running.adapter.check()).toMatchObject({ isUp: false });
  });

  it.each([
    { code: 4004, says: /DISCORD_TOKEN.*4004/ },
    { code: 4014, says: /intents.*4014/ },
  ])('is rejected with a sentence when the gateway closes with $code', async ({ code, says }) => {
    running.discord = await startLoopbackDiscord({ closeOnIdentify: code });
    connect();
    expect(await running.adapter.refused).toMatch(says);
  });

  it('comes up when Discord does', async () => {
    // Below the ports that the system gives to others while this one is free.
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    running.discord = await startLoopbackDiscord({ port });
    await running.discord.stop();
    connect();
    await logLine('connecting failed');
    expect(await running.adapter.check()).toMatchObject({ isUp: false });
    running.discord = await startLoopbackDiscord({ port });
    await until(async () => (await running.adapter.check()).isUp);
  });

  it('comes up when only the gateway was unavailable', async () => {
    running.discord = await startLoopbackDiscord();
    running.discord.gateway.turnAway(502);
    connect();
    await logLine('no connection yet');
    expect(await running.adapter.check()).toMatchObject({ isUp: false });
    running.discord.gateway.turnAway(undefined);
    await until(async () => (await running.adapter.check()).isUp);
    await running.discord.interact(command({ code: '522' }));
    expect(sent(2)).toBe(1);
  });

  it('is resumed when Discord asks for it, without losing an event', async () => {
    await connected();
    running.discord.gateway.askToReconnect();
    await until(() => !running.discord.gateway.connected());
    const missed = await running.discord.interact(command({ code: '522' }));
    expect(missed.type).toBe(4);
    await until(async () => (await running.adapter.check()).isUp);
    expect(sent(6)).toBe(1);
  });

  it('is resumed after a cut', async () => {
    await connected();
    running.discord.gateway.cut();
    await until(() => sent(6) >= 1);
    await until(async () => (await running.adapter.check()).isUp);
    expect((await running.discord.interact(command({ code: '522' }))).type).toBe(4);
  });

  it('starts a new session when the old one is over', async () => {
    await connected();
    running.discord.gateway.invalidate(false);
    await until(() => sent(2) >= 2);
    await until(async () => (await running.adapter.check()).isUp);
    expect((await running.discord.interact(command({ code: '522' }))).type).toBe(4);
  });

  it('is closed in the middle of an attempt', async () => {
    running.discord = await startLoopbackDiscord();
    running.discord.fail(() => ({ status: 503, body: {} }));
    connect();
    await logLine('connecting failed');
    await running.adapter.close();
    const before = running.discord.requests.length;
    running.discord.fail(undefined);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(running.discord.requests.length).toBe(before);
  });

  it('is closed between two attempts to reconnect', async () => {
    await connected();
    running.discord.gateway.turnAway(503);
    running.discord.gateway.cut();
    await until(async () => !(await running.adapter.check()).isUp);
    await running.adapter.close();
    running.discord.gateway.turnAway(undefined);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(running.discord.gateway.connected()).toBe(false);
  });
});

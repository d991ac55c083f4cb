import { describe, expect, it } from 'vitest';
import { globalCommands, guildCommands } from '../../../src/adapters/discord/manifest.ts';
import { command, ids } from '../../support/discord/payloads.ts';
import { asRegistered } from '../../support/discord/rest.ts';
import { startLoopbackDiscord } from '../../support/loopback-discord.ts';
import { until } from '../../support/until.ts';
import { connect, connected, eachTest, here } from './here.ts';

eachTest();

const globalRoute = `/applications/${ids.application}/commands`;
const guildRoute = `/applications/${ids.application}/guilds/${ids.guild}/commands`;

describe('registration', () => {
  const puts = () => here.discord.requests.filter(({ method }) => method === 'PUT');

  it('writes the command for everybody when it is missing', async () => {
    await connected();
    await until(() => puts().length === 1);
    expect(puts()).toMatchObject([{ path: globalRoute, body: globalCommands }]);
  });

  it('writes nothing when the command is registered as declared', async () => {
    await connected({ commands: new Map([[globalRoute, globalCommands.map(asRegistered)]]) });
    await until(() => here.logged.some((line) => line.includes('commands registered')));
    expect(puts()).toEqual([]);
  });

  it('overwrites once when it differs', async () => {
    const old = globalCommands.map((each, at) => asRegistered({ ...each, description: 'old' }, at));
    await connected({ commands: new Map([[globalRoute, old]]) });
    await until(() => here.logged.some((line) => line.includes('commands registered')));
    expect(puts()).toHaveLength(1);
  });

  it('goes to one server when a server is named', async () => {
    await connected({}, { guildId: ids.guild });
    await until(() => puts().length === 1);
    expect(puts()).toMatchObject([{ path: guildRoute, body: guildCommands }]);
  });

  it('that the server refuses names the variable', async () => {
    here.discord = await startLoopbackDiscord();
    here.discord.fail(({ path }) =>
      path === guildRoute ? { status: 403, body: { code: 50001, message: 'Missing Access' } } : undefined,
    );
    connect({ guildId: ids.guild });
    expect(await here.adapter.refused).toMatch(/DISCORD_GUILD_ID/);
  });

  it('is tried again after a failure', async () => {
    here.discord = await startLoopbackDiscord();
    let calls = 0;
    // The library tries a request four times before it gives up.
    here.discord.fail(({ path }) => (path === globalRoute && calls++ < 4 ? { status: 500, body: {} } : undefined));
    connect();
    await until(() => puts().length === 1);
  });
});

describe('the connection', () => {
  it('is refused with a sentence for a wrong token', async () => {
    here.discord = await startLoopbackDiscord();
    connect({ token: 'wrong' });
    expect(await here.adapter.refused).toMatch(/DISCORD_TOKEN.*401/);
    expect(here.adapter.ready()).toBe(false);
  });

  it.each([
    { code: 4004, says: /DISCORD_TOKEN.*4004/ },
    { code: 4014, says: /intents.*4014/ },
  ])('is refused with a sentence when the gateway closes with $code', async ({ code, says }) => {
    here.discord = await startLoopbackDiscord({ closeOnIdentify: code });
    connect();
    expect(await here.adapter.refused).toMatch(says);
  });

  it('comes up when Discord does', async () => {
    here.discord = await startLoopbackDiscord();
    const { port } = here.discord;
    await here.discord.stop();
    connect();
    await until(() => here.logged.some((line) => line.includes('connecting failed')));
    expect(here.adapter.ready()).toBe(false);
    here.discord = await startLoopbackDiscord({ port });
    await until(() => here.adapter.ready());
  });

  it('comes up when only the gateway was out of order', async () => {
    here.discord = await startLoopbackDiscord();
    here.discord.gateway.turnAway(502);
    connect();
    await until(() => here.logged.some((line) => line.includes('no connection yet')));
    expect(here.adapter.ready()).toBe(false);
    here.discord.gateway.turnAway(undefined);
    await until(() => here.adapter.ready());
    await here.discord.interact(command({ code: '522' }));
    expect(here.discord.gateway.received.filter(({ op }) => op === 2)).toHaveLength(1);
  });

  it('is resumed when Discord asks for it, without losing an event', async () => {
    await connected();
    here.discord.gateway.askToReconnect();
    await until(() => !here.adapter.ready());
    const missed = await here.discord.interact(command({ code: '522' }));
    expect(missed.type).toBe(4);
    await until(() => here.adapter.ready());
    expect(here.discord.gateway.received.filter(({ op }) => op === 6)).toHaveLength(1);
  });

  it('is resumed after a cut', async () => {
    await connected();
    here.discord.gateway.cut();
    await until(() => !here.adapter.ready());
    await until(() => here.adapter.ready());
    expect((await here.discord.interact(command({ code: '522' }))).type).toBe(4);
  });

  it('begins anew when the session is over', async () => {
    await connected();
    here.discord.gateway.invalidate(false);
    await until(() => !here.adapter.ready());
    await until(() => here.adapter.ready());
    expect(here.discord.gateway.received.filter(({ op }) => op === 2)).toHaveLength(2);
    expect((await here.discord.interact(command({ code: '522' }))).type).toBe(4);
  });

  it('is closed in the middle of an attempt', async () => {
    here.discord = await startLoopbackDiscord();
    here.discord.fail(() => ({ status: 503, body: {} }));
    connect();
    await until(() => here.logged.some((line) => line.includes('connecting failed')));
    await here.adapter.close();
    const before = here.discord.requests.length;
    here.discord.fail(undefined);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(here.discord.requests.length).toBe(before);
  });

  it('is closed between two attempts to reconnect', async () => {
    await connected();
    here.discord.gateway.turnAway(503);
    here.discord.gateway.cut();
    await until(() => !here.adapter.ready());
    await here.adapter.close();
    here.discord.gateway.turnAway(undefined);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(here.discord.gateway.connected()).toBe(false);
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type BotProcess, startBot } from '../support/bot-process.ts';
import { startInTerminal } from '../support/terminal.ts';
import { until } from '../support/until.ts';

const running: BotProcess[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((bot) => bot.stop('SIGKILL')));
});

const start = (env: Record<string, string>): BotProcess => {
  const bot = startBot({ env });
  running.push(bot);
  return bot;
};

/** Platforms that refuse every connection: the process has to live with them. */
const unreachable = { DISCORD_TOKEN: 'token', DISCORD_API_URL: 'http://127.0.0.1:9/api' };

describe('the process', () => {
  it('ends with 78 and lists what to set when there is no platform, no playground and no terminal', async () => {
    const bot = start({ PLAYGROUND: 'off' });
    expect(await bot.exited).toBe(78);
    for (const name of [
      'PLAYGROUND',
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'SLACK_SIGNING_SECRET',
      'DISCORD_TOKEN',
      '.env.example',
    ]) {
      expect(bot.output()).toContain(name);
    }
  });

  it('ends with 78 and every problem at once when the configuration is wrong', async () => {
    const bot = start({ SLACK_BOT_TOKEN: 'xapp-1', PORT: 'http', LOG_LEVEL: 'loud', DISCORD_GUILD_ID: 'mine' });
    expect(await bot.exited).toBe(78);
    for (const name of ['SLACK_BOT_TOKEN', 'PORT', 'LOG_LEVEL', 'DISCORD_GUILD_ID'])
      expect(bot.output()).toContain(name);
  });

  it('ends with 78 when its port is taken, and says which variable to look at', async () => {
    const server = createServer().listen(0);
    await until(() => server.listening);
    const bot = start({ ...unreachable, PORT: String((server.address() as AddressInfo).port) });
    expect(await bot.exited).toBe(78);
    expect(bot.output()).toContain('PORT');
    server.close();
  });

  it('is healthy but not ready while its platform cannot be reached, and ends cleanly', async () => {
    const bot = start(unreachable);
    await until(() => bot.output().includes('"listening"'), bot.output);
    expect((await fetch(`${bot.url()}/healthz`)).status).toBe(200);
    const ready = await fetch(`${bot.url()}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.text()).toContain('discord: not connected');
    expect(await (await fetch(`${bot.url()}/metrics`)).text()).toContain(
      'cdncode_platform_ready{platform="discord"} 0',
    );
    expect((await fetch(`${bot.url()}/`)).status).toBe(404);
    expect(await bot.stop('SIGTERM')).toBe(0);
  });

  it('ends cleanly at SIGINT, too', async () => {
    const bot = start(unreachable);
    await until(() => bot.output().includes('"listening"'), bot.output);
    expect(await bot.stop('SIGINT')).toBe(0);
  });

  it('serves the playground when there is no platform, and tells people and the log where', async () => {
    const bot = start({});
    await bot.untilReady();
    expect(bot.output()).toContain(`Open ${bot.url()}/ in a browser`);
    expect(bot.output()).toContain(`"playground":"${bot.url()}/"`);
    const page = await fetch(`${bot.url()}/`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await (await fetch(`${bot.url()}/readyz`)).text()).toBe('no platform is configured\n');
    expect(await bot.stop('SIGTERM')).toBe(0);
  });

  it('takes a free port for the playground when the usual one is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await until(() => server.listening);
    const { port } = server.address() as AddressInfo;
    const bot = start({ PORT: String(port) });
    await bot.untilReady();
    expect(bot.url()).not.toContain(`:${port}`);
    server.close();
  });

  it('serves the playground beside a platform only where it is asked to', async () => {
    const bot = start({ ...unreachable, PLAYGROUND: 'on' });
    await until(() => bot.output().includes('"listening"'), bot.output);
    expect((await fetch(`${bot.url()}/`)).status).toBe(200);
    expect(await (await fetch(`${bot.url()}/readyz`)).text()).toBe('discord: not connected (no gateway connection)\n');
  });

  it.runIf(process.platform === 'linux')(
    'keeps the playground to this machine unless HOST says otherwise',
    async () => {
      // Linux answers on all of 127.0.0.0/8, so that a second address of the loopback stands for the outside.
      const outside = (bot: BotProcess): string => `${bot.url().replace('127.0.0.1', '127.0.0.2')}/healthz`;
      const closed = start({});
      const open = start({ HOST: '0.0.0.0' });
      await Promise.all([closed.untilReady(), open.untilReady()]);
      await expect(fetch(outside(closed))).rejects.toThrow();
      expect((await fetch(outside(open))).status).toBe(200);
      expect(open.output()).toContain(`Open http://localhost:${new URL(open.url()).port}/`);
    },
  );

  it.runIf(process.platform === 'linux')(
    'answers at a prompt, too, when there is a terminal and no platform',
    async () => {
      const terminal = startInTerminal();
      try {
        await terminal.shows('cdncode> ');
        expect(terminal.shown()).toContain('No platform is configured');
        expect(terminal.shown()).toMatch(/Open http:\/\/127\.0\.0\.1:\d+\/ in a browser/);
        expect(terminal.shown()).not.toContain('"listening"');
        terminal.type('522 tencent\n');
        await terminal.shows('There is more');
        expect(terminal.shown()).not.toContain('EO-LOG-UUID');
        terminal.type('more\n');
        await terminal.shows('EO-LOG-UUID');
        terminal.type('exit\n');
        expect(await terminal.ended).toEqual([0, null]);
      } finally {
        terminal.kill();
      }
    },
  );

  it.runIf(process.platform === 'linux').each([
    ['with a prompt', {}, 'cdncode> '],
    ['with a platform, whose log it shows', unreachable, '"listening"'],
  ])('ends when its terminal is closed, %s', async (_, env, started) => {
    const terminal = startInTerminal(env);
    try {
      await terminal.shows(started);
      terminal.hangUp();
      await until(() => terminal.busy() === undefined, terminal.shown);
    } finally {
      terminal.kill();
    }
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type BotProcess, startBot } from '../support/bot-process.ts';
import { isShared, startRedis } from '../support/redis.ts';
import { freePort, startTcp } from '../support/tcp.ts';
import { until } from '../support/until.ts';

describe('one bot and its Redis', () => {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  /** Without a platform it serves the playground. */
  function start(env: Record<string, string>): BotProcess {
    const bot = startBot({ env });
    ends.push(() => bot.stop('SIGKILL'));
    return bot;
  }

  async function taken(): Promise<number> {
    const { port, stop } = await startTcp();
    ends.push(stop);
    return port;
  }

  it.each([
    ['refuses connections', async () => 1, 'ECONNREFUSED'],
    ['never answers', taken, 'no answer within 1000 ms'],
  ])('starts although Redis %s, says so without the password, and ends cleanly', async (_, portOf, reason) => {
    const bot = start({ REDIS_URL: `redis://:secret@127.0.0.1:${await portOf()}/1` });
    await bot.untilReady();
    await until(() => bot.output().includes(reason), bot.output);
    expect(await isShared(bot)).toBe(false);
    const began = performance.now();
    expect(await bot.stop()).toBe(0);
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(bot.output()).not.toContain('secret');
  });

  it('ends with 78 for its other reasons, connected to Redis or not', async () => {
    const redis = await startRedis();
    ends.push(redis.kill);
    const unreachable = { DISCORD_TOKEN: 'token', DISCORD_API_URL: 'http://127.0.0.1:9/api' };
    const bot = start({ ...unreachable, PORT: String(await taken()), HOST: '127.0.0.1', REDIS_URL: redis.url });
    expect(await bot.exited).toBe(78);
    expect(bot.output()).toContain('PORT');
  });

  it('ends with 78 where REDIS_URL is no such URL', async () => {
    const bot = start({ REDIS_URL: 'localhost:6379' });
    expect(await bot.exited).toBe(78);
    expect(bot.output()).toContain('REDIS_URL');
  });

  it.skipIf(spawnSync('openssl', ['version']).error)('speaks TLS, with a password and a database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cdncode-'));
    ends.push(async () => rmSync(folder, { recursive: true }));
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...subject],
      ...['-keyout', key, '-out', certificate],
    ]);
    const port = await freePort();
    const tls = ['--tls-port', String(port), '--tls-cert-file', certificate, '--tls-key-file', key];
    const options = [...tls, '--tls-auth-clients', 'no', '--requirepass', 'p@ss'];
    const redis = await startRedis({ options, credentials: ':p%40ss@' });
    ends.push(redis.kill);
    const url = `rediss://:p%40ss@localhost:${port}/2`;
    const trusting = start({ REDIS_URL: url, NODE_EXTRA_CA_CERTS: certificate });
    const distrusting = start({ REDIS_URL: url });
    await Promise.all([trusting.untilReady(), distrusting.untilReady()]);
    expect([await isShared(trusting), await isShared(distrusting)]).toEqual([true, false]);
    expect(distrusting.output()).toContain('self-signed certificate');
    expect(await redis.run('CLIENT', 'LIST')).toMatch(/name=cdncode .*db=2/);
  });
});

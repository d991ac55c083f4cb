import { expect, it } from 'vitest';
import { command } from '../../../support/discord/payloads.ts';
import { startLoopbackDiscord } from '../../../support/loopback-discord.ts';
import { until } from '../../../support/until.ts';
import { connect, eachTest, logLine, running } from '../adapter-in-process.ts';

eachTest();

/** Connects to a Discord that lets many shards in at once. */
async function connectShards(ids: readonly number[], count: number): Promise<void> {
  running.discord = await startLoopbackDiscord();
  const session_start_limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 16 };
  const body = { url: `ws://127.0.0.1:${running.discord.port}/gateway`, shards: 8, session_start_limit };
  running.discord.fail(({ path }) => (path === '/gateway/bot' ? { status: 200, body } : undefined));
  connect({ shards: { ids, count } });
  await until(async () => (await running.adapter.check()).isUp);
}

const identified = (): unknown[] =>
  running.discord.gateway.received.filter(({ op }) => op === 2).map(({ d }) => (d as { shard: unknown }).shard);
const registrations = () => running.discord.requests.filter(({ path }) => path.endsWith('/commands'));

it('a process connects its own shards, is ready with them, and leaves the commands to another', async () => {
  await connectShards([1, 2], 4);
  expect(identified().sort()).toEqual([
    [1, 4],
    [2, 4],
  ]);
  expect((await running.discord.interact(command({ code: '522' }))).type).toBe(4);
  expect(registrations()).toEqual([]);
});

it('the process with the first shard registers the commands', async () => {
  await connectShards([0, 3], 4);
  await logLine('commands registered');
  expect(registrations().length).toBeGreaterThan(0);
});

it('readiness names the shards that are down', async () => {
  await connectShards([1, 2], 4);
  running.discord.gateway.turnAway(503);
  running.discord.gateway.cut();
  await until(async () => !(await running.adapter.check()).isUp);
  expect(await running.adapter.check()).toEqual({ isUp: false, reason: 'no gateway connection (shard 1, 2)' });
  running.discord.gateway.turnAway(undefined);
  await until(async () => (await running.adapter.check()).isUp);
});

import guild from '../test/fixtures/discord/guild.json' with { type: 'json' };
import { type BotProcess, startBot } from '../test/support/bot-process.ts';
import { command, freshId, said } from '../test/support/discord/payloads.ts';
import { startLoopbackDiscord } from '../test/support/loopback-discord.ts';
import { until } from '../test/support/until.ts';

/*
 * npm run scaling: what a Discord server costs in memory, and a message that is for nobody in time, with the compiled bot and
 * a Discord on this machine. docs/scaling.md says what follows from that.
 */

/** A shard has 2,500 servers at most; of messages, enough to be seen beside everything else. */
const [servers, messages] = [2_500, 20_000];

const discord = await startLoopbackDiscord();
const bot = startBot({ env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl } });
try {
  await bot.untilReady();
  await answered();
  const before = await usedBy(bot);
  // A server as most are: some dozen channels and roles.
  for (let at = 0; at < servers; at += 1) discord.gateway.dispatch('GUILD_CREATE', serverOf(30, 15));
  await answered();
  const withServers = await usedBy(bot);
  console.log(`${servers} servers: ${kilobytes((withServers.memory - before.memory) / servers)} of memory each`);
  for (let at = 0; at < messages; at += 1) discord.gateway.dispatch('MESSAGE_CREATE', said('is anybody there?'));
  await answered();
  const afterMessages = await usedBy(bot);
  const time = ((afterMessages.cpu - withServers.cpu) / messages) * 1_000_000;
  console.log(`${messages} messages that are for nobody: ${time.toFixed(0)} µs of CPU each`);
  console.log(`${kilobytes(before.memory)} before, ${kilobytes(afterMessages.memory)} after all of it`);
} finally {
  await bot.stop('SIGKILL');
  await discord.stop();
}

/** Resolves once everything that was sent before has been handled: events are handled in their order. */
async function answered(): Promise<void> {
  const asked = command({ code: '522', vendor: 'edgeone' });
  discord.send(asked);
  await until(() => discord.callbacks(asked.id).length > 0);
}

/** Resident memory in bytes, and CPU in seconds. */
async function usedBy({ url }: BotProcess): Promise<{ readonly memory: number; readonly cpu: number }> {
  const metrics = await (await fetch(`${url()}/metrics`)).text();
  const value = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics)?.[1]);
  return { memory: value('process_resident_memory_bytes'), cpu: value('process_cpu_seconds_total') };
}

function serverOf(channels: number, roles: number): object {
  const [channel] = guild.channels;
  const [role] = guild.roles;
  const copies = (count: number, of: object | undefined): object[] =>
    Array.from({ length: count }, (_, at) => ({ ...of, id: freshId(), name: `number ${at}` }));
  return { ...guild, id: freshId(), channels: copies(channels, channel), roles: copies(roles, role) };
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} KB`;
}

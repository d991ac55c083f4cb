import { setTimeout as pause } from 'node:timers/promises';
import type { LoopbackDiscord } from '../loopback-discord.ts';
import type { LoopbackSlack } from '../loopback-slack.ts';
import { until } from '../until.ts';
import type { Fleet } from './fleet.ts';
import type { Line } from './line.ts';
import type { Platform } from './questions.ts';
import { type Random, randomOf } from './random.ts';
import type { Weather } from './weather.ts';

/* What goes wrong with connections, for a while and for everybody, as data. */

/** Everything that an episode may touch. */
export type World = {
  readonly slack: Line<LoopbackSlack>;
  readonly discord: Line<LoopbackDiscord>;
  readonly weather: Weather;
  readonly fleet: Fleet;
  /** Changes the team's runbooks. */
  readonly changeRunbooks: () => void;
};

type Episode = {
  readonly name: string;
  /** Which platform cannot be reached by it; none for what nobody should notice. */
  readonly hits?: Platform;
  /** @returns once it is over, as far as the platform can tell */
  readonly happen: (world: World) => void | Promise<void>;
};

/** How long an outage lasts, in milliseconds. */
const outage = 3_000;

const episodes: readonly Episode[] = [
  {
    name: 'Slack warns of a disconnect',
    hits: 'slack',
    happen: ({ slack }) => slack.platform.socket.refresh('warning'),
  },
  { name: 'Slack asks for a new connection', hits: 'slack', happen: ({ slack }) => slack.platform.socket.refresh() },
  { name: "Slack's socket is cut", hits: 'slack', happen: ({ slack }) => slack.platform.socket.cut() },
  {
    name: "Slack's socket falls silent",
    hits: 'slack',
    happen: async ({ slack }) => {
      const { fallSilent, connected, connections } = slack.platform.socket;
      // In HTTP mode there is none.
      if (connections() === 0) return;
      const before = connected();
      fallSilent();
      // Neither side can know before a sign of life is missing.
      await until(
        () => connected() > before,
        () => 'the bot did not connect again',
      );
    },
  },
  { name: 'Slack refuses connections', hits: 'slack', happen: ({ slack }) => refuse(slack) },
  { name: "Slack's Web API is down", hits: 'slack', happen: ({ weather }) => during(weather.cutOff('slack')) },
  { name: 'opcode 7', hits: 'discord', happen: ({ discord }) => discord.platform.gateway.askToReconnect() },
  { name: 'opcode 9, resumable', hits: 'discord', happen: ({ discord }) => discord.platform.gateway.invalidate(true) },
  {
    name: 'opcode 9, not resumable',
    hits: 'discord',
    happen: ({ discord }) => discord.platform.gateway.invalidate(false),
  },
  { name: "Discord's gateway is cut", hits: 'discord', happen: ({ discord }) => discord.platform.gateway.cut() },
  {
    name: "Discord's gateway falls silent",
    hits: 'discord',
    happen: async ({ discord }) => {
      const { fallSilent, connected } = discord.platform.gateway;
      fallSilent();
      await until(connected, () => 'the bot did not connect again');
    },
  },
  {
    name: "Discord's gateway is down, its API lives",
    hits: 'discord',
    happen: async ({ discord }) => {
      discord.platform.gateway.turnAway(502);
      discord.platform.gateway.cut();
      await during(() => discord.platform.gateway.turnAway(undefined));
    },
  },
  {
    name: "Discord's API is down, its gateway lives",
    hits: 'discord',
    happen: ({ weather }) => during(weather.cutOff('discord')),
  },
  { name: 'Discord refuses connections', hits: 'discord', happen: ({ discord }) => refuse(discord) },
  {
    name: 'SIGHUP',
    happen: ({ fleet, changeRunbooks }) => {
      changeRunbooks();
      fleet.reload();
    },
  },
];

async function during(end: () => void): Promise<void> {
  await pause(outage);
  end();
}

async function refuse({ proxy }: { readonly proxy: Line<unknown>['proxy'] }): Promise<void> {
  proxy.refuse();
  await during(proxy.accept);
}

export type Planned = { readonly at: number; readonly episode: Episode };

/** How long after one episode the next begins, in milliseconds: at least, and at most. */
const [soonest, latest] = [3_000, 8_000];

/** The episodes of a run: all of them in some order, then all again in another; in a short run, as many as there is time for. */
export function planEpisodes(seed: string, duration: number): Planned[] {
  const random = randomOf(seed, 'episodes');
  const gap = Math.min(Math.max(soonest, duration / (episodes.length + 1)), latest);
  const count = Math.floor(duration / gap);
  const rounds = Math.ceil(count / episodes.length);
  const order = Array.from({ length: rounds }, () => shuffled(episodes, random)).flat();
  return order.slice(0, count).map((episode, at) => ({ episode, at: (at + 0.5) * gap }));
}

const shuffled = <Item>(items: readonly Item[], random: Random): Item[] =>
  items
    .map((item) => ({ item, place: random.fraction() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);

import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../until.ts';
import { type Planned, planEpisodes, type World } from './episodes.ts';
import type { Ledger } from './ledger.ts';
import { platformOf, type Question } from './questions.ts';
import type { Settings } from './settings.ts';

/* What happens when in a run. */

type Asking = { readonly crashes: number; readonly complaints: readonly string[] };

/** Asks the questions at their times, while episodes come and go. */
export async function ask(
  settings: Settings,
  questions: readonly Question[],
  world: World,
  ledger: Ledger,
): Promise<Asking> {
  const { seed, rate, kill, onProgress } = settings;
  const { fleet, weather } = world;
  const began = performance.now();
  const untilTime = (at: number): Promise<void> => pause(Math.max(0, at - (performance.now() - began)));
  let asked = 0;
  let crashes = 0;
  const watch = setInterval(() => {
    fleet.sample(asked);
    crashes += fleet.revive();
  }, 250);
  const duration = (questions.length / rate) * 1000;
  const episodes = playEpisodes(planEpisodes(seed, duration), world, ledger, untilTime);
  const under: Promise<void>[] = [];
  if (kill) under.push(killOnce(duration / 2));
  for (const question of questions) {
    await untilTime(question.at);
    under.push(world[platformOf(question.surface)].ask(question));
    asked += 1;
    onProgress?.(asked);
  }
  const complaints = await episodes;
  await Promise.all(under);
  clearInterval(watch);
  return { crashes, complaints };

  async function killOnce(at: number): Promise<void> {
    await untilTime(at);
    weather.count('kill -9');
    const end = ledger.begin('process', 'kill -9');
    await fleet.kill();
    end();
  }
}

/** How long the bot may take to come back after an episode, in milliseconds: longer than its longest delay. */
const comeback = 45_000;

async function playEpisodes(
  planned: readonly Planned[],
  world: World,
  ledger: Ledger,
  untilTime: (at: number) => Promise<void>,
): Promise<string[]> {
  const complaints: string[] = [];
  for (const { at, episode } of planned) {
    await untilTime(at);
    world.weather.count(`episode: ${episode.name}`);
    const end = episode.hits && ledger.begin(episode.hits, episode.name);
    await playOne(episode, world).catch(({ message }: Error) => complaints.push(`after: ${episode.name}: ${message}`));
    end?.();
  }
  return complaints;
}

/** Lets something happen, and waits until the bot is whole again: one thing breaks after the other. */
async function playOne({ happen }: Planned['episode'], world: World): Promise<void> {
  await happen(world);
  await pause(500);
  await until(world.fleet.isReady, () => 'the bot was not ready again', comeback);
}

import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../until.ts';
import { openDiscord } from './discord-line.ts';
import { type Planned, planEpisodes, type World } from './episodes.ts';
import { type Fleet, startFleet } from './fleet.ts';
import { createLedger, isSettled, type Ledger } from './ledger.ts';
import { planQuestions, platformOf, type Question } from './questions.ts';
import { startRunbooks } from './runbooks.ts';
import { markersIn } from './secrets.ts';
import { openSlack } from './slack-line.ts';
import { createWeather, type Weather } from './weather.ts';

export type Settings = {
  readonly seed: string;
  readonly questions: number;
  /** Questions a second. */
  readonly rate: number;
  /** The probability with which a request of the bot's fails. */
  readonly faults: number;
  readonly slackMode: 'socket' | 'http';
  /** Ends a process in the middle of it. */
  readonly kill: boolean;
  readonly replicas: number;
  /** Variables of the bot's besides those that it takes to get to the platforms. */
  readonly env: Readonly<Record<string, string>>;
  /** How long answers may still come after the last question, in milliseconds. */
  readonly patience: number;
  /** Is told how far the run is. */
  readonly onProgress?: (asked: number) => void;
};

/** What came of a run. */
export type Outcome = {
  readonly settings: Settings;
  readonly ledger: Ledger;
  readonly weather: Weather;
  readonly samples: Fleet['samples'];
  readonly log: string;
  /** Where a planted secret turned up. */
  readonly leaks: readonly string[];
  /** What the platforms would have refused, and after what the bot did not come back. */
  readonly problems: readonly string[];
  /** Processes that ended by themselves. */
  readonly crashes: number;
  readonly exitCodes: readonly (number | null)[];
};

/** Asks everything that the seed says, lets go wrong what the seed says, and gives what came of it. */
export async function run(settings: Settings): Promise<Outcome> {
  const { seed, questions, rate, faults, slackMode, replicas, env, patience } = settings;
  const ledger = createLedger();
  const weather = createWeather({ seed, probability: faults, rejectAfter: questions * 0.4 });
  const leaks = new Set<string>();
  const onSent = (where: string, text: string): void => {
    for (const marker of markersIn(text)) leaks.add(`${where}: ${marker}`);
  };
  let fleet: Fleet | undefined;
  const shared = { ledger, weather, onSent, replicas, ports: () => fleet?.ports() ?? [] };
  const [slack, discord] = [await openSlack(slackMode, shared), await openDiscord(shared)];
  const runbooks = startRunbooks();
  try {
    fleet = await startFleet(replicas, {
      LOG_LEVEL: 'debug',
      RUNBOOKS_DIR: runbooks.directory,
      ...slack.env,
      ...discord.env,
      ...env,
    });
    await slack.prepare();
    await discord.prepare();
    weather.begin();
    const world: World = { slack, discord, weather, fleet, changeRunbooks: runbooks.change };
    const { crashes, complaints } = await ask(settings, planQuestions(seed, questions, rate), world, ledger);
    await untilQuiet(ledger, patience);
    const log = fleet.output();
    onSent('the log', log);
    onSent('/metrics', await fleet.metrics());
    const problems = [...complaints, ...slack.platform.problems, ...discord.platform.problems];
    const { samples } = fleet;
    const exitCodes = await fleet.stop();
    return { settings, ledger, weather, samples, log, leaks: [...leaks], problems, crashes, exitCodes };
  } finally {
    await fleet?.stop();
    await Promise.all([slack.close(), discord.close()]);
    runbooks.remove();
  }
}

type Asking = { readonly crashes: number; readonly complaints: readonly string[] };

/** Asks the questions at their times, while episodes come and go. */
async function ask(settings: Settings, questions: readonly Question[], world: World, ledger: Ledger): Promise<Asking> {
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

/** What is late may come twice; so much later, in milliseconds, nothing comes any more. */
const echo = 15_000;

/** Waits for everything that is still due, and for what must not come. */
async function untilQuiet({ entries }: Ledger, patience: number): Promise<void> {
  const deadline = Date.now() + patience;
  await pause(Math.min(echo, patience));
  while (Date.now() < deadline && !entries.every(isSettled)) await pause(250);
}

import { setTimeout as pause } from 'node:timers/promises';
import { openDiscord } from './discord-line.ts';
import type { World } from './episodes.ts';
import { type Fleet, startFleet } from './fleet.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { planQuestions } from './questions.ts';
import { startRunbooks } from './runbooks.ts';
import { ask } from './schedule.ts';
import { markersIn } from './secrets.ts';
import type { Settings } from './settings.ts';
import { openSlack } from './slack-line.ts';
import { isSettled } from './verdict.ts';
import { createWeather, type Weather } from './weather.ts';

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

/** What is late may come twice; so much later, in milliseconds, nothing comes any more. */
const echo = 15_000;

/** Waits for everything that is still due, and for what must not come. */
async function untilQuiet({ entries }: Ledger, patience: number): Promise<void> {
  const deadline = Date.now() + patience;
  await pause(Math.min(echo, patience));
  while (Date.now() < deadline && !entries.every(isSettled)) await pause(250);
}

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startLoopbackDiscord } from '../../test/support/loopback-discord.ts';
import type { Figure } from './figure.ts';
import { bareProgram, botProgram, type PlatformName } from './programs.ts';
import { slackVariables, startBenchSlack } from './slack.ts';

/* How long it takes from the start of a program until its platforms are connected, and of the terminal command until it ends. */

export async function benchStarts(pairs: number): Promise<Figure[]> {
  const [slack, discord] = await Promise.all([startBenchSlack('socket'), startLoopbackDiscord()]);
  const variables: Readonly<Record<PlatformName, Readonly<Record<string, string>>>> = {
    slack: slackVariables('socket', slack),
    discord: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
  };
  const figures: Figure[] = [];
  for (const platforms of [['slack'], ['discord'], ['slack', 'discord']] satisfies PlatformName[][]) {
    const env = Object.assign({}, ...platforms.map((platform) => variables[platform]));
    const bot: number[] = [];
    const bare: number[] = [];
    for (let pair = 0; pair < pairs; pair += 1) {
      for (const [times, start] of [
        [bot, botProgram],
        [bare, bareProgram],
      ] as const) {
        const program = await start(platforms, env);
        times.push(program.start);
        await program.stop();
      }
    }
    figures.push({
      name: `start until connected: ${platforms.join(' and ')}`,
      unit: 'ms',
      bot,
      bare,
      goal: ['≤', 1.25],
    });
  }
  slack.close();
  await discord.stop();
  return figures;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The terminal command beside a node that does nothing. */
export function benchCommand(pairs: number): Figure {
  const timeOf = (args: readonly string[]): number => {
    const begun = performance.now();
    execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    return performance.now() - begun;
  };
  const bot: number[] = [];
  const bare: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    bot.push(timeOf(['dist/cli.js', '522', 'tencent']));
    bare.push(timeOf(['-e', '0']));
  }
  return { name: 'cdncode 522 tencent', unit: 'ms', bot, bare, goal: ['≤', 1.9] };
}

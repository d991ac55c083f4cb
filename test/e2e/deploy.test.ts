import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { startBot } from '../support/bot-process.ts';
import { copiedFiles, healthCommand, readStages } from '../support/dockerfile.ts';
import { until } from '../support/until.ts';

/* What the container does, without a container. */

const image = readStages().at(-1) ?? [];

/** A directory that holds what the image holds, and nothing around it, such as node_modules. */
function installed(): string {
  const directory = mkdtempSync(join(tmpdir(), 'cdncode-deploy-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  for (const name of copiedFiles(image))
    cpSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), join(directory, name), { recursive: true });
  return directory;
}

/** Looks as Docker does: the program of HEALTHCHECK, beside the bot, with its variables. */
function isHealthy(port: string): boolean {
  const [program, ...args] = healthCommand(image);
  const { status } = spawnSync(program, args, { env: { PATH: process.env['PATH'], PORT: port } });
  return status === 0;
}

it('what the image holds is all that the bot needs: it gets healthy, answers, writes nothing, and ends at SIGTERM', async () => {
  const directory = installed();
  expect(readdirSync(directory).toSorted()).toEqual(['LICENSE', 'dist', 'package.json']);
  const files = readdirSync(directory, { recursive: true }).toSorted();
  const bot = startBot({ env: { PLAYGROUND: 'on' }, directory });
  onTestFinished(async () => {
    await bot.stop('SIGKILL');
  });
  await until(() => bot.output().includes('"listening"'), bot.output);
  const { port } = new URL(bot.url());
  expect(isHealthy(port)).toBe(true);
  expect(await (await fetch(bot.url())).text()).toContain('cdncode');
  expect(await bot.stop('SIGTERM')).toBe(0);
  expect(isHealthy(port)).toBe(false);
  expect(readdirSync(directory, { recursive: true }).toSorted()).toEqual(files);
});

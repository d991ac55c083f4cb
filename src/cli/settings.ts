import { existsSync } from 'node:fs';
import type { Catalog } from '../catalog/catalog.ts';
import type { BotOptions } from '../core/bot.ts';
import { type Result, success } from '../result.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const variables = ['DEFAULT_LOCALE', 'DEFAULT_PRODUCTS', 'RUNBOOKS_DIR', 'SITE_URL'];

/** What the command answers with, and whether the language to fall back on is somebody's choice. */
export type Settings = { readonly options: BotOptions; readonly isLanguageChosen: boolean };

/**
 * The same settings as the bot's, from the environment and a file `.env` in the working directory. Where there are none,
 * nothing that reads them is loaded: a question costs milliseconds.
 *
 * @param environment usually `process.env`; the variables of `.env` that it does not have are added to it
 */
export async function openSettings(environment: Environment, catalog: Catalog): Promise<Result<Settings>> {
  if (existsSync('.env')) {
    const { default: dotenv } = await import('dotenv');
    dotenv.config({ quiet: true, processEnv: environment as NodeJS.ProcessEnv });
  }
  if (variables.every((name) => !environment[name]?.trim())) {
    return success({ options: { defaultLanguage: 'en' }, isLanguageChosen: false });
  }
  const { readAnswering } = await import('../config.ts');
  const { openOptions } = await import('../options.ts');
  const answering = readAnswering(environment);
  if (!answering.ok) return answering;
  const live = await openOptions(answering.value, catalog);
  if (!live.ok) return live;
  return success({ options: live.value.options, isLanguageChosen: Boolean(environment['DEFAULT_LOCALE']?.trim()) });
}

#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { screenOf, startPrompt } from './adapters/terminal/prompt.ts';
import { render } from './adapters/terminal/render.ts';
import { openCompiled } from './catalog/compiled.ts';
import { createBot } from './core/bot.ts';
import type { Card } from './core/card.ts';
import { type Explanation, restOf } from './core/port.ts';
import { type Language, languages } from './language.ts';
import { locales } from './locales/index.ts';
import { packageFile } from './paths.ts';

/* `cdncode 522 tencent`, a question on standard input, or a prompt. Reads no configuration and opens no connection. */

const exitCodes = { answered: 0, unknown: 1, wrongOption: 64 } as const;

const defaultLanguage: Language = 'en';

async function main(args: string[]): Promise<number> {
  let options: ReturnType<typeof parse>;
  try {
    options = parse(args);
  } catch (error) {
    console.error(locales[defaultLanguage].terminal.wrongOption(firstSentence((error as Error).message)));
    return exitCodes.wrongOption;
  }
  const { language, words, help, version } = options;
  if (help) console.log(locales[language ?? defaultLanguage].terminal.usage);
  else if (version) console.log(versionLine());
  else return ask(words, language, options);
  return exitCodes.answered;
}

/** Node's message goes on with advice of its own, which is not ours. */
const firstSentence = (message: string): string => `${message.split('. ')[0]?.replace(/\.$/, '')}.`;

function parse(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      json: { type: 'boolean', default: false },
      more: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      version: { type: 'boolean', short: 'v', default: false },
    },
  });
  const language = languages.find((known) => known === values.lang);
  if (values.lang !== undefined && !language) throw new Error(`--lang takes ${languages.join(' or ')}.`);
  const { json, more, help, version } = values;
  return { language, words: positionals, json, more, help, version };
}

/** What the environment says, in the order of POSIX; what the system says where that is silent, which takes longer. */
const localeOf = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string =>
  LC_ALL || LC_MESSAGES || LANG || new Intl.Collator().resolvedOptions().locale;

type Shown = { readonly json: boolean; readonly more: boolean };

async function ask(words: readonly string[], language: Language | undefined, { json, more }: Shown): Promise<number> {
  const bot = createBot(openCompiled(), { defaultLanguage });
  const locale = localeOf(process.env);
  const answer = (asked: string): Explanation => bot.explain({ text: asked, language, locale });
  if (words.length === 0 && process.stdin.isTTY && !json) {
    await startPrompt((asked) => answer(asked).card);
    return exitCodes.answered;
  }
  const question = words.join(' ');
  const isPiped = question === '' || question === '-';
  const explanation = answer(isPiped ? await text(process.stdin) : question);
  console.log(json ? JSON.stringify(asJson(explanation)) : shown(explanation.card, more));
  return explanation.answer.kind === 'unknown' ? exitCodes.unknown : exitCodes.answered;
}

/** The card, and below it what is behind More if that is wanted. */
function shown(card: Card, more: boolean): string {
  const screen = screenOf(process.stdout);
  if (!more || card.more.length === 0) return render(card, screen);
  const all = { ...card, parts: [...card.parts, ...restOf(card, false).parts], more: [] };
  return render(all, screen);
}

const asJson = ({ reading, answer, card }: Explanation) => ({ reading, answer, text: card.text });

/** The version of the program, and the edition of what it knows. */
function versionLine(): string {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as {
    version: string;
  };
  return `${version} (catalog ${openCompiled().edition})`;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may leave early (`cdncode 522 | head -1`).
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main(process.argv.slice(2));

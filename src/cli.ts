#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { screenOf, startPrompt } from './adapters/terminal/prompt.ts';
import { render } from './adapters/terminal/render.ts';
import { openCompiled } from './catalog/compiled.ts';
import { explainFile } from './chat/file.ts';
import { type Arguments, parseArguments } from './cli/arguments.ts';
import { completions, scripts } from './cli/completion.ts';
import { readInput } from './cli/input.ts';
import { openSettings } from './cli/settings.ts';
import type { Failure } from './cli/watch.ts';
import { createBot } from './core/bot.ts';
import type { Card } from './core/card.ts';
import { createFacts } from './core/facts/facts.ts';
import type { Facts } from './core/facts/types.ts';
import { type Question, restOf } from './core/port.ts';
import type { Language } from './language.ts';
import { locales } from './locales/index.ts';
import type { McpContext } from './mcp/server.ts';
import { packageFile } from './paths.ts';

/*
 * `cdncode 522 tencent`, a question on standard input, a file, or a prompt. Opens no connection. What only some calls need
 * is loaded when they need it: a question costs milliseconds.
 */

const exitCodes = { answered: 0, unknown: 1, wrongOption: 64, unreadable: 66, misconfigured: 78 } as const;

const defaultLanguage: Language = 'en';

async function main(args: string[]): Promise<number> {
  let given: Arguments;
  try {
    given = parseArguments(args);
  } catch (error) {
    console.error(locales[defaultLanguage].terminal.wrongOption(firstSentence((error as Error).message)));
    return exitCodes.wrongOption;
  }
  const { language, help, version, completion } = given;
  if (help) console.log(locales[language ?? defaultLanguage].terminal.usage);
  else if (version) console.log(versionLine());
  else if (completion) console.log(scripts[completion]);
  else return answer(given);
  return exitCodes.answered;
}

/** Node's message goes on with advice of its own, which is not ours. */
const firstSentence = (message: string): string => `${message.split('. ')[0]?.replace(/\.$/, '')}.`;

/** What the environment says, in the order of POSIX; what the system says where that is silent, which takes longer. */
const localeOf = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string =>
  LC_ALL || LC_MESSAGES || LANG || new Intl.Collator().resolvedOptions().locale;

async function answer({ language, words, json, more, watch, complete }: Arguments): Promise<number> {
  const catalog = openCompiled();
  const settings = await openSettings(process.env, catalog);
  if (!settings.ok) return fail(settings.problems, exitCodes.misconfigured);
  const { options, isLanguageChosen } = settings.value;
  const bot = createBot(catalog, options);
  if (complete) {
    console.log(completions(words, bot).join('\n'));
    return exitCodes.answered;
  }
  // Of the language that somebody chose for cdncode and that of the system, the former is meant.
  const context: Omit<Question, 'text'> = { language, ...(!isLanguageChosen && { locale: localeOf(process.env) }) };
  const facts = createFacts(catalog, options.runbooks);
  if (words.length === 1 && words[0] === 'mcp') return serveMcp({ bot, facts, withTeam: true });
  if (watch) return follow((text) => facts.explanation(bot.explain({ ...context, text, file: true }), true), json);
  if (words.length === 0 && process.stdin.isTTY && !json) {
    await startPrompt((text) => bot.explain({ ...context, text }).card);
    return exitCodes.answered;
  }
  const input = await readInput(words, process.stdin);
  if (!input.ok) return fail(input.problems, exitCodes.unreadable);
  const { words: typed, pasted, isFile } = input.value;
  const explanation =
    pasted !== undefined && typed !== ''
      ? await explainFile(bot, { ...context, text: typed }, pasted)
      : bot.explain({ ...context, text: pasted ?? typed, ...(isFile && { file: true }) });
  console.log(json ? JSON.stringify(facts.explanation(explanation, true)) : shown(explanation.card, more));
  return explanation.answer.kind === 'unknown' ? exitCodes.unknown : exitCodes.answered;
}

/** Serves a program that asks by the Model Context Protocol, such as an assistant. */
async function serveMcp(context: McpContext): Promise<number> {
  const { serveStdio } = await import('./mcp/stdio.ts');
  await serveStdio(context);
  return exitCodes.answered;
}

/** Follows standard input; with `--json`, each line that it prints is an object. */
async function follow(read: (lines: string) => Facts, json: boolean): Promise<number> {
  const { failureLine, watch } = await import('./cli/watch.ts');
  const { language } = read('');
  const print = (failure: Failure, isTotal: boolean): void =>
    console.log(json ? JSON.stringify({ ...failure, isTotal }) : failureLine(failure, isTotal, language));
  // Ctrl+C ends `tail -f`, too: then the totals are what somebody waits for.
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const all = await watch(process.stdin, read, (failure) => print(failure, false), stop.signal);
  process.stdin.destroy();
  for (const failure of all) print(failure, true);
  return all.length > 0 ? exitCodes.answered : exitCodes.unknown;
}

/** The card, and below it what is behind More if that is wanted. */
function shown(card: Card, more: boolean): string {
  const screen = screenOf(process.stdout);
  if (!more || card.more.length === 0) return render(card, screen);
  const all = { ...card, parts: [...card.parts, ...restOf(card, false).parts], more: [] };
  return render(all, screen);
}

function fail(problems: readonly string[], code: number): number {
  console.error(problems.join('\n'));
  return code;
}

/** The version of the program, and the edition of what it knows. */
function versionLine(): string {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  return `${version} (catalog ${openCompiled().edition})`;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may leave early (`cdncode 522 | head -1`).
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main(process.argv.slice(2));

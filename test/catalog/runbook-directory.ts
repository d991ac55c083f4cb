import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { problemLine } from '../../src/catalog/problem.ts';
import { loadRunbooks, type Runbooks } from '../../src/catalog/runbooks.ts';
import { type BotOptions, createBot } from '../../src/core/bot.ts';
import type { Card } from '../../src/core/card.ts';
import { realCatalog } from '../support/catalog.ts';

/* Directories of runbooks, and the cards of the real catalog with them. */

const example = fileURLToPath(new URL('../../docs/runbooks/', import.meta.url));
const places: string[] = [];
afterEach(() => {
  for (const place of places.splice(0)) rmSync(place, { recursive: true });
});

/** The example of the documents with some files laid over it. */
export function directory(files: Record<string, string | Buffer>): string {
  const place = mkdtempSync(join(tmpdir(), 'cdncode-'));
  places.push(place);
  const runbooks = join(place, 'runbooks');
  cpSync(example, runbooks, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(runbooks, name, '..'), { recursive: true });
    writeFileSync(join(runbooks, name), content);
  }
  return runbooks;
}

export const problemsIn = (runbooks: string): string[] => {
  const loaded = loadRunbooks(runbooks, realCatalog);
  return loaded.ok ? [] : loaded.problems.map(problemLine);
};

export const problemsOf = (files: Record<string, string | Buffer>): string[] => problemsIn(directory(files));

export function loaded(files: Record<string, string> = {}): Runbooks {
  const runbooks = loadRunbooks(directory(files), realCatalog);
  if (!runbooks.ok) throw new Error('the runbooks are broken');
  return runbooks.value;
}

type Options = Partial<Omit<BotOptions, 'runbooks'>> & { readonly runbooks?: Runbooks | undefined };

export const cardOf = (text: string, { runbooks, ...options }: Options): Card =>
  createBot(realCatalog, { defaultLanguage: 'en', ...options, runbooks: () => runbooks }).explain({ text }).card;

export const cardText = (text: string, options: Options = {}): string =>
  cardOf(text, { runbooks: loaded(), ...options }).text;

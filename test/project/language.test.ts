import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));
// Inside the project, so that the copy finds the installed packages.
mkdirSync(join(root, 'dist'), { recursive: true });
const workplace = mkdtempSync(join(root, 'dist/new-language-'));
afterAll(() => rmSync(workplace, { recursive: true }));

/** Changes a file of the copy. */
function edit(name: string, change: (text: string) => string): void {
  const path = join(workplace, name);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

const run = (command: string, args: readonly string[]): string => {
  const { stdout, stderr, status } = spawnSync(join(root, 'node_modules/.bin', command), args, {
    cwd: workplace,
    encoding: 'utf8',
  });
  expect(`${stdout}${stderr}`, command).toBe(status === 0 ? stdout : '');
  return stdout;
};

/** Asks in the new language, over a catalog that has its words, and shows the answer as both platforms would. */
const script = `
import { openCatalog } from './src/catalog/catalog.ts';
import { checkCatalog } from './src/catalog/check.ts';
import { compile } from './src/catalog/compile.ts';
import { createBot } from './src/core/bot.ts';
import { languageOfLocale } from './src/language.ts';
import { render as discord } from './src/adapters/discord/render/message.ts';
import { render as slack } from './src/adapters/slack/render/message.ts';

const checked = checkCatalog('./catalog');
if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
const bot = createBot(openCatalog(compile(checked.value)), { defaultLanguage: 'en' });
const language = languageOfLocale('eo-EO');
const { card } = bot.explain({ text: 'help', locale: 'eo-EO' });
console.log(JSON.stringify({ language, card, slack: slack(card, { kind: 'asker' }), discord: discord(card, { kind: 'asker' }) }));
`;

it('a new language is a folder, a line of facts and a line of the registry: everything compiles, and the bot answers in it', () => {
  cpSync(join(root, 'src'), join(workplace, 'src'), { recursive: true });
  cpSync(join(root, 'test/fixtures/catalog-small'), join(workplace, 'catalog'), { recursive: true });
  // The folder: English in disguise, so that every word is there.
  cpSync(join(workplace, 'src/locales/en'), join(workplace, 'src/locales/eo'), { recursive: true });
  edit('src/locales/eo/index.ts', (text) => text.replace('const en =', 'const eo ='));
  edit('src/locales/eo/labels.ts', (text) => text.replace("ask: 'Try one of these'", "ask: 'Kiel demandi'"));
  // Its name, and its line.
  edit('src/language.ts', (text) =>
    text.replace('} as const satisfies', "  eo: { name: 'Esperanto', script: undefined },\n} as const satisfies"),
  );
  edit('src/locales/index.ts', (text) =>
    `import { eo } from './eo/index.ts';\n${text}`.replace("'zh-CN': zhCN", "'zh-CN': zhCN, eo"),
  );
  // Whoever writes the catalog writes its words.
  for (const name of readdirSync(join(workplace, 'catalog'), { recursive: true, encoding: 'utf8' })) {
    const path = join(workplace, 'catalog', name);
    if (name.endsWith('.yaml')) writeFileSync(path, stringify(inNewLanguage(parse(readFileSync(path, 'utf8')))));
  }

  writeFileSync(
    join(workplace, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../tsconfig.json',
      include: ['src'],
      exclude: ['src/playground/page', 'src/site/browser'],
    }),
  );
  run('tsc', ['-p', '.']);
  writeFileSync(join(workplace, 'ask.ts'), script);
  const { language, card, slack, discord } = JSON.parse(run('tsx', ['ask.ts']));
  expect(language).toBe('eo');
  expect(card.language).toBe('eo');
  for (const shown of [card.text, JSON.stringify(slack), JSON.stringify(discord)])
    expect(shown).toContain('Kiel demandi');
});

/** The data with the English words once more under the new language's name. */
function inNewLanguage(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(inNewLanguage);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, inNewLanguage(value)] as const);
  return Object.fromEntries('en' in data ? [...entries, ['eo', data.en]] : entries);
}

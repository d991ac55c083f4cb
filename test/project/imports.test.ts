import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { importProblems } from '../../scripts/imports.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the directions of imports', () => {
  it('hold in the project', () => {
    expect(importProblems(join(root, 'src'))).toEqual([]);
  });

  it('are told by file and import, for every rule, whether a value, a type or a module is imported', () => {
    // Every file of the fixture also imports what it may import.
    expect(importProblems(join(root, 'test/fixtures/imports'))).toEqual([
      'adapters/discord/index.ts may not import @slack/bolt',
      'adapters/discord/index.ts may not import adapters/slack/index.ts',
      'adapters/discord/index.ts may not import config.ts',
      'adapters/discord/index.ts may not import core/lookup/search.ts',
      'adapters/slack/index.ts may not import adapters/discord/index.ts',
      'adapters/slack/index.ts may not import adapters/terminal/render.ts',
      'adapters/slack/index.ts may not import catalog/catalog.ts',
      'adapters/slack/index.ts may not import core/bot.ts',
      'adapters/slack/index.ts may not import discord.js',
      'adapters/slack/index.ts may not import http/server.ts',
      'adapters/slack/index.ts may not import locales/en/slack.ts',
      'adapters/slack/index.ts may not import playground/server.ts',
      'adapters/terminal/render.ts may not import adapters/slack/index.ts',
      'adapters/terminal/render.ts may not import core/reader/reader.ts',
      'adapters/terminal/render.ts may not import discord.js',
      'catalog/load.ts may not import core/bot.ts',
      'catalog/load.ts may not import pino',
      'chat/fit.ts may not import @slack/bolt',
      'chat/fit.ts may not import adapters/slack/index.ts',
      'chat/fit.ts may not import catalog/catalog.ts',
      'chat/fit.ts may not import core/lookup/lookup.ts',
      'chat/fit.ts may not import core/question.ts',
      'core/bot.ts may not import adapters/slack/index.ts',
      'core/bot.ts may not import catalog/load.ts',
      'core/bot.ts may not import chat/text.ts',
      'core/bot.ts may not import config.ts',
      'core/bot.ts may not import discord.js',
      'core/bot.ts may not import http/server.ts',
      'core/bot.ts may not import yaml',
      'core/bot.ts may not import zod',
      'http/server.ts may not import @slack/bolt',
      'http/server.ts may not import adapters/slack/index.ts',
      'http/server.ts may not import catalog/catalog.ts',
      'http/server.ts may not import chat/fit.ts',
      'http/server.ts may not import core/bot.ts',
      'language.ts may not import core/port.ts',
      'locales/en/core.ts may not import chat/text.ts',
      'locales/en/core.ts may not import pino',
      'playground/page/page.tsx may not import adapters/discord/index.ts',
      'playground/page/page.tsx may not import core/bot.ts',
      'playground/page/page.tsx may not import zod',
      'playground/server.ts may not import adapters/slack/index.ts',
      'playground/server.ts may not import core/lookup/lookup.ts',
      'playground/server.ts may not import discord.js',
      'result.ts may not import zod',
      'site/browser/main.ts may not import catalog/catalog.ts',
      'site/browser/main.ts may not import locales/index.ts',
      'site/browser/main.ts may not import preact',
      'site/browser/main.ts may not import site/page.ts',
      'site/site.tsx may not import catalog/load.ts',
      'site/site.tsx may not import chat/fit.ts',
      'site/site.tsx may not import core/bot.ts',
      'site/site.tsx may not import core/present/present.ts',
      'site/site.tsx may not import esbuild',
      'site/site.tsx may not import playground/server.ts',
    ]);
  });
});

describe('the linter', () => {
  const workplace = mkdtempSync(join(tmpdir(), 'cdncode-'));
  afterAll(() => rmSync(workplace, { recursive: true }));

  it('refuses circles of types, other readers of the environment, and functions that are hard to read', () => {
    cpSync(join(root, 'biome.json'), join(workplace, 'biome.json'));
    const files = {
      'src/a.ts': "import type { B } from './b.ts';\n\nexport type A = { readonly b: B };\n",
      'src/b.ts': "import type { A } from './a.ts';\n\nexport type B = { readonly a: A };\n",
      'src/core/environment.ts': 'console.log(process.env);\n',
      'src/core/branches.ts': `export function branches(n: number): number {\n${'  if (n) if (n > 1) if (n > 2) n;\n'.repeat(3)}  return n;\n}\n`,
    };
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(workplace, name)), { recursive: true });
      writeFileSync(join(workplace, name), content);
    }
    const biome = join(root, 'node_modules/.bin/biome');
    const { stdout, stderr } = spawnSync(biome, ['lint', '--vcs-enabled=false', 'src'], {
      cwd: workplace,
      encoding: 'utf8',
    });
    const told = stdout + stderr;
    expect(told).toMatch(/src\/a\.ts:1:\d+ lint\/suspicious\/noImportCycles/);
    expect(told).toMatch(/src\/core\/environment\.ts:1:\d+ lint\/style\/noProcessEnv/);
    expect(told).toMatch(/src\/core\/branches\.ts:1:\d+ lint\/complexity\/noExcessiveCognitiveComplexity/);
  });
});

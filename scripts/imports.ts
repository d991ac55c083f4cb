import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Who may import whom (docs/architecture.md), types included; biome's noImportCycles keeps circles out. The first rule
 * for a file says what it may import: paths below src, and packages. What no rule names is wiring and may do both.
 */

const ground = ['language.ts', 'result.ts', 'variables.ts'];
const shared = [...ground, 'core/port.ts', 'core/card.ts', 'core/public.ts', 'core/secrets.ts', 'locales/index.ts'];
const chat = [...shared, 'chat/'];
const drawing = ['preact', 'preact/hooks', 'discord-markdown-parser', '@slack/bolt', 'discord-api-types/v10'];

const opentelemetry = ['api', 'exporter-trace-otlp-http', 'resources', 'sdk-trace-base'].map(
  (name) => `@opentelemetry/${name}`,
);

type Rule = readonly [files: string, may: readonly string[], packages?: readonly string[]];
const rules: readonly Rule[] = [
  ['language.ts', []],
  ['result.ts', []],
  ['variables.ts', [], ['zod']],
  ['paths.ts', []],
  ['locales/', ['locales/', 'language.ts', 'catalog/schema/']],
  ['catalog/', [...ground, 'paths.ts', 'catalog/'], ['yaml', 'zod']],
  ['core/facts/schema.ts', ['language.ts', 'core/facts/types.ts'], ['zod']],
  ['core/', [...shared, 'core/', 'catalog/catalog.ts', 'catalog/runbooks.ts'], ['fastest-levenshtein', 'lru-cache']],
  ['chat/', chat, ['lru-cache', 'pino', 'zod']],
  ['adapters/slack/', [...chat, 'adapters/slack/'], ['@slack/bolt', 'pino', 'undici', 'zod']],
  ['adapters/discord/', [...chat, 'adapters/discord/'], ['discord-api-types/v10', 'discord.js', 'pino', 'zod']],
  [
    'cli/',
    [
      ...ground,
      'cli/',
      'core/bot.ts',
      'core/facts/',
      'core/port.ts',
      'catalog/catalog.ts',
      'locales/index.ts',
      'config.ts',
      'options.ts',
    ],
    ['dotenv'],
  ],
  ['adapters/terminal/', [...chat, 'adapters/terminal/'], ['fast-string-width', 'picocolors']],
  ['playground/page/', [...chat, 'playground/', 'core/reader/file/har.ts'], drawing],
  ['playground/', [...chat, 'http/body.ts', 'paths.ts', 'playground/'], ['pino', 'zod']],
  [
    'http/',
    [...shared, 'http/', 'chat/once.ts', 'chat/platform.ts', 'chat/text-limit.ts', 'chat/trail.ts'],
    ['prom-client'],
  ],
  ['api/', [...chat, 'api/', 'core/facts/', 'http/body.ts', 'mcp/'], ['@modelcontextprotocol/sdk/', 'pino', 'zod']],
  ['mcp/', [...shared, 'core/facts/', 'mcp/', 'paths.ts'], ['@modelcontextprotocol/sdk/', 'zod']],
  ['site/browser/', ['site/search.ts', 'core/site-address.ts', 'language.ts']],
  ['site/', [...shared, 'site/', 'core/site-address.ts', 'catalog/catalog.ts'], ['preact', 'preact-render-to-string']],
  ['redis/', ['redis/', 'chat/store.ts', 'chat/retry.ts'], ['pino', 'redis']],
  ['telemetry/', ['chat/trail.ts'], opentelemetry],
  ['workers/', [...shared, 'workers/', 'core/reader/reader.ts', 'catalog/compiled.ts', 'paths.ts']],
];

/** Every import that no rule allows, in a line each: `core/bot.ts may not import http/server.ts`. */
export const importProblems = (root: string): string[] =>
  (readdirSync(root, { recursive: true }) as string[])
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => importsOf(file, root).map((imported) => ({ file, imported })))
    .filter(({ file, imported }) => !mayImport(file, imported))
    .map(({ file, imported }) => `${file} may not import ${imported}`)
    .sort();

function mayImport(file: string, imported: string): boolean {
  const [, may, packages = []] = rules.find(([files]) => file.startsWith(files)) ?? [];
  if (
    !may ||
    imported.startsWith('node:') ||
    packages.some((name) => imported === name || (name.endsWith('/') && imported.startsWith(name)))
  )
    return true;
  return may.some((path) => imported.startsWith(path));
}

/** What a file imports, also dynamically or for its types alone: paths below the root, and names of packages. */
const importsOf = (file: string, root: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(statement)]
    .map(([, from, bare, dynamic = '']) => from ?? bare ?? dynamic)
    .map((name) => (name.startsWith('.') ? relative('.', join(dirname(file), name)) : name));

const statement = /^(?:import|export)\b[^;'"=]* from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = importProblems(fileURLToPath(new URL('../src/', import.meta.url)));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

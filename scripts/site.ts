import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { config as loadEnvFile } from 'dotenv';
import { build } from 'esbuild';
import { openCompiled } from '../src/catalog/compiled.ts';
import { createBot } from '../src/core/bot.ts';
import { siteFiles } from '../src/site/site.tsx';
import { optionalUrlVariable } from '../src/variables.ts';

/*
 * npm run site [-- FOLDER] [--url ADDRESS]: writes the static site (docs/site.md) into dist/site, or into a folder. The
 * address at which it will stand is that of --url, or SITE_URL.
 */

const source = fileURLToPath(new URL('../src/site/', import.meta.url));
const ownFolder = fileURLToPath(new URL('../dist/site', import.meta.url));

async function main(): Promise<number> {
  loadEnvFile({ quiet: true });
  const { values, positionals } = parseArgs({ options: { url: { type: 'string' } }, allowPositionals: true });
  const siteUrl = optionalUrlVariable.safeParse(values.url ?? process.env['SITE_URL']);
  if (!siteUrl.success || positionals.length > 1) {
    console.error('Usage: npm run site [-- FOLDER] [--url ADDRESS]; the address, or SITE_URL, is an http(s) URL.');
    return 64;
  }
  const folder = resolve(positionals[0] ?? ownFolder);
  // Nothing of an earlier catalog is left over; a folder that somebody names may hold what is theirs.
  if (folder === ownFolder) rmSync(folder, { recursive: true, force: true });
  const count = await write(folder, siteUrl.data);
  console.log(`${count} files in ${folder}`);
  return 0;
}

async function write(folder: string, siteUrl: string | undefined): Promise<number> {
  const catalog = openCompiled();
  let count = 0;
  for (const { path, content } of siteFiles({ catalog, bot: createBot(catalog, { defaultLanguage: 'en' }), siteUrl })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    count += 1;
  }
  for (const name of ['site.css', 'icon.svg']) copyFileSync(join(source, name), join(folder, name));
  await build({
    entryPoints: { search: join(source, 'browser/main.ts') },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return count + 3;
}

process.exitCode = await main();

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/*
 * Bundles the programs with their libraries into dist: a start reads some dozen files instead of some thousand. What only
 * one of them needs, or only a platform that is configured, is a file of its own.
 */

const root = fileURLToPath(new URL('../', import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/main.ts', cli: 'src/cli.ts', reader: 'src/workers/reader.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'part-[name]-[hash]',
  platform: 'node',
  format: 'esm',
  // The oldest one of `engines`.
  target: 'node20.19',
  // esbuild takes scripts for unknown to the target, and would make each pattern at the start.
  supported: { 'regexp-unicode-property-escapes': true },
  // Libraries in CommonJS ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);",
  },
  // Native helpers that discord.js and ws use where they are installed.
  external: ['zlib-sync', 'bufferutil', 'utf-8-validate', 'erlpack'],
  metafile: true,
  logLevel: 'warning',
});
writeFileSync(`${root}dist/licenses.txt`, licensesOf(Object.keys(metafile.inputs)));

/** The licences of the libraries that some files belong to, which most of them ask to come along. */
function licensesOf(files: readonly string[]): string {
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort().map(licenseOf).join('\n\n');
}

function licenseOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8'));
  const file = readdirSync(`${root}${folder}`).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? readFileSync(`${root}${folder}/${file}`, 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}`.trim();
}

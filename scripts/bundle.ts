import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Bundles programs with their libraries: a start reads some dozen files instead of some thousand. What only one of them
 * needs, or only what is asked for, is a file of its own. The licences of the libraries come along.
 *
 * @param folder where the bundles go; it ends in a slash
 * @param isSmall whether they are without spaces and comments; names stay, so that a stack still says where something failed
 */
export async function bundle(
  entryPoints: Readonly<Record<string, string>>,
  folder: string,
  isSmall = false,
): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { ...entryPoints },
    outdir: folder,
    bundle: true,
    splitting: true,
    chunkNames: 'part-[name]-[hash]',
    platform: 'node',
    format: 'esm',
    // The oldest one of `engines`.
    target: 'node20.19',
    // esbuild takes scripts for unknown to the target, and would make each pattern at the start.
    supported: { 'regexp-unicode-property-escapes': true },
    minifySyntax: isSmall,
    minifyWhitespace: isSmall,
    legalComments: 'none',
    // Libraries in CommonJS ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);",
    },
    // Native helpers that discord.js and ws use where they are installed.
    external: ['zlib-sync', 'bufferutil', 'utf-8-validate', 'erlpack'],
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(`${folder}licenses.txt`, licensesOf(Object.keys(metafile.inputs)));
}

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

import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/* Bundles the page of the playground into dist/playground/page; a browser loads nothing from anywhere else. */

const root = fileURLToPath(new URL('../', import.meta.url));
const page = join(root, 'src/playground/page');
const output = join(root, 'dist/playground/page');

// Nothing of an earlier build is left to be served.
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
await build({
  entryPoints: { page: join(page, 'main.tsx') },
  outdir: output,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'warning',
});
for (const name of ['index.html', 'icon.svg']) copyFileSync(join(page, name), join(output, name));

// The libraries in the bundle ask for their licences to come along.
for (const library of ['preact', 'discord-markdown-parser']) {
  copyFileSync(join(root, 'node_modules', library, 'LICENSE'), join(output, `LICENSE.${library}.txt`));
}

/* After npm ci in a clone: builds, and sets up the pre-commit hook. Does nothing where only production dependencies are. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build-if-needed.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
if (existsSync(`${root}node_modules/typescript`)) buildIfNeeded();
if (existsSync(`${root}.git`) && existsSync(`${root}node_modules/.bin/lefthook`) && !process.env.CI) {
  spawnSync('npx', ['lefthook', 'install'], { cwd: root, stdio: 'ignore', shell: process.platform === 'win32' });
}

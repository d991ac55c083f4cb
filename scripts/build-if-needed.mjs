import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const sources = [
  'src',
  'catalog',
  'scripts/build.ts',
  'scripts/build-catalog.ts',
  'scripts/build-page.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** The last file that a build writes. */
const built = `${root}dist/catalog.json`;

/**
 * Builds the project unless dist is newer than everything it is made of. Where the compiler is not installed
 * (production dependencies only), dist has to be there already and is taken as it is.
 */
export function buildIfNeeded() {
  if (!existsSync(`${root}node_modules/esbuild`)) {
    if (!existsSync(built))
      fail(
        'dist is missing, and so is the compiler. Run npm ci once with development dependencies, or bring dist along.',
      );
    return;
  }
  const newest = Math.max(...sources.map((name) => newestIn(`${root}${name}`)));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail('The build failed; what is above says why.');
}

/** When a file, or the newest one in a directory, was last changed, in milliseconds. */
function newestIn(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(`${path}/${name}`)));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

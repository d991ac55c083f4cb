import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Origin, sourceAddress } from '../src/playground/source-address.ts';
import { bundle } from './bundle.ts';

/*
 * npm run package: what is published, in dist/package, and as an archive beside it. It is the command in the terminal with
 * MCP, and the library, bundled with what they need: an install brings nothing else along. The bot itself is deployed as an
 * image or from a clone.
 */

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = join(root, 'dist/package/');

rmSync(folder, { recursive: true, force: true });
await bundle({ cli: 'src/cli.ts', index: 'src/index.ts' }, join(folder, 'dist/'), true);
for (const name of readdirSync(join(root, 'dist')).filter((each) => each.startsWith('catalog'))) {
  cpSync(join(root, 'dist', name), join(folder, 'dist', name));
}
for (const name of ['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE'])
  cpSync(join(root, name), join(folder, name));
cpSync(join(root, 'docs/facts.schema.json'), join(folder, 'facts.schema.json'));
cpSync(join(root, 'docs/cdncode.1'), join(folder, 'man/cdncode.1'));
writeTypes();
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), undefined, 2)}\n`);
const packed = execFileSync('npm', ['pack', folder, '--pack-destination', join(root, 'dist'), '--ignore-scripts'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
});
console.log(`dist/${packed.trim()}`);

/** The declarations of the library, and of all that they refer to. */
function writeTypes(): void {
  const declared = join(root, 'dist/declarations');
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const options = [
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--outDir',
    declared,
    '--rootDir',
    'src',
  ];
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.library.json', ...options], { cwd: root, stdio: 'inherit' });
  const pending = ['index.d.ts'];
  for (const file of pending) {
    const text = readFileSync(join(declared, file), 'utf8');
    for (const [, path = ''] of text.matchAll(/from '(\.[^']+)\.ts'/g)) {
      const other = join(dirname(file), `${path}.d.ts`);
      if (!pending.includes(other)) pending.push(other);
    }
    mkdirSync(dirname(join(folder, 'types', file)), { recursive: true });
    writeFileSync(join(folder, 'types', file), text.replaceAll(/from '(\.[^']+)\.ts'/g, "from '$1.js'"));
  }
  rmSync(declared, { recursive: true });
}

/** The manifest of what is published. Where it comes from stands in package.json alone, and is left out while it is empty. */
function manifest(): object {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Origin & Record<string, unknown>;
  const { name, version, description, license, type, keywords, engines, author, repository, homepage, bugs } = own;
  const page = sourceAddress(own);
  return {
    name,
    version,
    description,
    keywords,
    license,
    ...(author !== undefined && { author }),
    ...(repository !== undefined && { repository }),
    ...(page !== undefined && { homepage: homepage ?? `${page}#readme`, bugs: bugs ?? { url: `${page}/issues` } }),
    type,
    engines,
    bin: { cdncode: './dist/cli.js' },
    man: ['./man/cdncode.1'],
    exports: {
      '.': { types: './types/index.d.ts', default: './dist/index.js' },
      './facts.schema.json': './facts.schema.json',
      './package.json': './package.json',
    },
    types: './types/index.d.ts',
    files: ['dist', 'types', 'man', 'facts.schema.json', 'README.zh-CN.md', 'CHANGELOG.md'],
    publishConfig: { access: 'public', provenance: true },
  };
}

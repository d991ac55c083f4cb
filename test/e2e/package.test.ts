import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/* What is published, as somebody gets it who has nothing but Node. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'package-'));
const installed = join(folder, 'node_modules/cdncode');
let archive: string;

/** No registry is asked: the package needs nothing else. */
const npm = (...args: string[]): string =>
  execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
  });

beforeAll(() => {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const said = execFileSync(process.execPath, [tsx, 'scripts/package.ts'], { cwd: root, encoding: 'utf8' });
  archive = join(root, said.trim().split('\n').at(-1) ?? '');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  npm('install', archive);
});
afterAll(() => rmSync(folder, { recursive: true }));

const filesBelow = (path: string): string[] =>
  (readdirSync(path, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));

describe('the package', () => {
  it('brings nothing else along, and is less than 8 MB', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['cdncode']);
    const size = filesBelow(installed).reduce((sum, file) => sum + statSync(file).size, 0);
    expect(size / 1_000_000).toBeLessThan(8);
  });

  it('has no library of a chat platform, and the licences of those that it has', () => {
    const code = filesBelow(join(installed, 'dist')).filter((file) => file.endsWith('.js'));
    for (const file of code) expect(readFileSync(file, 'utf8')).not.toMatch(/discord\.com\/api|slack\.com\/api/);
    const licences = readFileSync(join(installed, 'dist/licenses.txt'), 'utf8');
    for (const name of ['zod', 'yaml', 'lru-cache', '@modelcontextprotocol/sdk'])
      expect(licences).toContain(`${name} `);
    expect(licences).not.toMatch(/discord|slack/i);
  });

  it('answers on the command line', () => {
    const { status, stdout } = spawnSync('npx', ['--offline', 'cdncode', '522', 'tencent'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Tencent EdgeOne 522: /m);
  });

  it('answers in a program', () => {
    const program = `
      import { createBot, spans } from 'cdncode';
      import schema from 'cdncode/facts.schema.json' with { type: 'json' };
      const bot = await createBot({ products: ['edgeone'], language: 'zh-CN' });
      const { facts, card } = bot.explain('522');
      console.log(JSON.stringify({
        answer: facts.entries.map(({ product, code }) => product + ' ' + code),
        card: card.language,
        entry: bot.entry('cloudflare', '522', 'en')?.lookFirst[0],
        codes: bot.codes('cloudflare').length > 10,
        products: bot.products().length > 50,
        spans: spans('a \`b\`').length,
        schema: schema.title,
      }));
      await createBot({ products: ['cloudflaer'] }).catch(({ message }) => console.log(message));`;
    writeFileSync(join(folder, 'program.js'), program);
    const { stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', 'program.js'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const [answer = '', problem] = stdout.trim().split('\n');
    expect(JSON.parse(answer)).toEqual({
      answer: ['tencent-edgeone 522'],
      card: 'zh-CN',
      entry: 'origin',
      codes: true,
      products: true,
      spans: 2,
      schema: 'An answer of cdncode as facts',
    });
    expect(problem).toContain('"cloudflaer"');
  });

  it('has types by which a program of its users compiles, and a wrong one does not', () => {
    const compile = (program: string): number | null => {
      writeFileSync(join(folder, 'program.ts'), program);
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      const options = [
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        '--target',
        'es2022',
        '--types',
        '',
        'program.ts',
      ];
      return spawnSync(process.execPath, [tsc, ...options, '--ignoreConfig'], { cwd: folder }).status;
    };
    const using = (field: string): string => `
      import { createBot, type Facts } from 'cdncode';
      const bot = await createBot();
      const facts: Facts = bot.explain({ text: '522', products: ['cloudflare'] }).facts;
      const first: string | undefined = facts.entries[0]?.${field};
      export { first };`;
    expect(compile(using('summary'))).toBe(0);
    expect(compile(using('summery'))).not.toBe(0);
  });

  it('is as npm and TypeScript want it', async () => {
    const { messages } = await publint({ pkgDir: join(root, 'dist/package'), strict: true });
    expect(messages).toEqual([]);
    const { problems } = (await checkPackage(createPackageFromTarballData(readFileSync(archive)))) as {
      problems?: { readonly kind: string; readonly resolutionKind?: string; readonly entrypoint?: string }[];
    };
    // The library is ESM alone: CommonJS imports it by `import()`, and resolution of the time before `exports` is gone with it.
    const expected = ['node10', 'node16-cjs'];
    expect(problems?.filter(({ resolutionKind = '' }) => !expected.includes(resolutionKind))).toEqual([]);
  });

  it('is not what somebody packs or publishes from a clone by mistake', () => {
    const { status, stderr } = spawnSync('npm', ['pack', '--dry-run'], { cwd: root, encoding: 'utf8' });
    expect(status).not.toBe(0);
    expect(stderr).toContain('npm run package');
  });

  it('says where it comes from as soon as package.json does, and nothing until then', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const field of ['repository', 'homepage', 'bugs']) {
      if (own.repository === undefined && own[field] === undefined) expect(manifest).not.toHaveProperty(field);
      else expect(manifest).toHaveProperty(field);
    }
    expect(manifest).toMatchObject({ name: 'cdncode', publishConfig: { provenance: true } });
    expect(manifest).not.toHaveProperty('private');
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });
});

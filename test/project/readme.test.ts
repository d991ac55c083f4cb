import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../scripts/docs.ts';
import { readmes } from '../../scripts/readme-words.ts';
import { realCatalog } from '../support/catalog.ts';
import { headingsOf } from '../support/markdown.ts';

const root = new URL('../../', import.meta.url);
const file = (name: string): string => readFileSync(new URL(name, root), 'utf8');
const documents = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/api.md',
  'docs/architecture.md',
  'docs/dependencies.md',
  'docs/deployment.md',
  'docs/operations.md',
  'docs/security.md',
  'docs/site.md',
  'catalog/README.md',
];
const { scripts, bin } = JSON.parse(file('package.json')) as {
  scripts: Record<string, string>;
  bin: Record<string, string>;
};

describe('the documents', () => {
  it.each(documents)('%s names only npm scripts that exist', (name) => {
    for (const [, script = ''] of file(name).matchAll(/npm run (?:-s )?([a-z]+)/g))
      expect(Object.keys(scripts)).toContain(script);
  });

  it.each(documents)('%s links only to files that exist', (name) => {
    for (const [, link = ''] of file(name).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)) {
      expect(existsSync(new URL(link, new URL(name, root))), link).toBe(true);
    }
  });

  it.each(documents)('%s names only paths that exist', (name) => {
    const paths = file(name).match(/`(?:src|test|scripts|docs|catalog|\.ci|\.github)\/[\w./-]+`/g) ?? [];
    for (const path of paths) expect(existsSync(new URL(path.slice(1, -1), root)), path).toBe(true);
  });

  it.each(documents)('%s links only to headings that exist', (name) => {
    for (const [, path = '', heading = ''] of file(name).matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/g)) {
      const page = readFileSync(new URL(path, new URL(name, root)), 'utf8');
      const slugs = headingsOf(page).map(({ slug }) => slug);
      expect(slugs, `${path}#${heading}`).toContain(heading);
    }
  });

  it.each(Object.values(readmes))('%s gives the two commands, and CI runs its test command', (name) => {
    expect(file(name)).toContain('npm ci && npm start');
    expect(file(name)).toContain('npm ci && npm test');
    expect(file('.ci/run')).toMatch(/^npm ci$/m);
    expect(file('.ci/run')).toMatch(/npm test$/m);
    expect(file('.github/workflows/ci.yml')).toContain('bash .ci/run');
    expect(Object.keys(bin)).toEqual(['cdncode']);
    expect(file('Procfile').trim()).toBe('bot: node dist/main.js');
  });

  it.each([...Object.values(readmes), 'catalog/README.md'])(
    '%s shows how to add a code that the catalog does not have yet',
    (name) => {
      const commands = [...file(name).matchAll(/npm run catalog -- new ([\w-]+) ("[^"]+"|\w+)/g)];
      expect(commands.length).toBeGreaterThan(0);
      for (const [, product = '', code = ''] of commands) {
        expect(realCatalog.products.has(product)).toBe(true);
        expect(realCatalog.products.get(product)?.entries.has(code.replaceAll('"', ''))).toBe(false);
      }
    },
  );

  it('what is generated is as the code and the catalog have it (npm run docs renews it)', () => {
    for (const { path, content } of generatedFiles()) {
      expect(readFileSync(path, 'utf8'), path).toBe(content);
    }
  });
});

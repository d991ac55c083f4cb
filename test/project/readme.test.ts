import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../scripts/docs.ts';
import { createBot } from '../../src/core/bot.ts';
import { realCatalog } from '../support/catalog.ts';

const root = new URL('../../', import.meta.url);
const file = (name: string): string => readFileSync(new URL(name, root), 'utf8');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/architecture.md',
  'docs/deployment.md',
  'docs/operations.md',
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

  it('README gives the two commands, and CI runs its test command', () => {
    expect(file('README.md')).toContain('npm ci && npm start');
    expect(file('README.md')).toContain('npm ci && npm test');
    expect(file('.ci/run')).toMatch(/^npm ci$/m);
    expect(file('.ci/run')).toMatch(/npm test$/m);
    expect(file('.github/workflows/ci.yml')).toContain('bash .ci/run');
    expect(Object.keys(bin)).toEqual(['cdncode']);
    expect(file('Procfile').trim()).toBe('bot: node dist/main.js');
  });

  it('README shows questions that work', () => {
    const questions = [...file('README.md').matchAll(/(?:npx cdncode|npm run ask --|[`@/]cdncode) ([^\n`|<"]+)/g)]
      .map(([, question = '']) => question.trim())
      .filter((question) => !question.startsWith('-'));
    expect(questions.length).toBeGreaterThan(5);
    const bot = createBot(realCatalog, { defaultLanguage: 'en' });
    for (const question of questions) {
      const { answer } = bot.explain({ text: question });
      expect({ question, kind: answer.kind }).not.toMatchObject({ kind: 'unknown' });
    }
  });

  it.each(['README.md', 'catalog/README.md'])(
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

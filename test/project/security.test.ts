import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('docs/security.md', () => {
  const page = read('docs/security.md').replace(/\s+/g, ' ');
  const named = [...page.matchAll(/`(test\/[\w/.-]+\.test\.ts)`: (.+?)(?=;? `| \||\)[.,] )/g)].map(
    ([, file = '', name = '']) => [file, name],
  );

  it('names tests', () => {
    expect(named.length).toBeGreaterThan(20);
    expect(page.match(/`test\/[\w/.-]+\.test\.ts`:/g)).toHaveLength(named.length);
  });

  it.each(named)('%s has a test that is called: %s', (file, name) => {
    expect(read(file)).toContain(name);
  });
});

const workflows = readdirSync(new URL('../../.github/workflows/', import.meta.url)).map((name) => [
  name,
  read(`.github/workflows/${name}`),
]);

describe.each(workflows)('the workflow %s', (_name, text) => {
  it('may read only', () => {
    expect(parse(text).permissions).toEqual({ contents: 'read' });
    expect(text.match(/permissions:/g)).toHaveLength(1);
  });

  it('runs actions by their digest, with the version beside it', () => {
    const uses = text.match(/^ *- uses: .*$/gm) ?? [];
    expect(uses).not.toEqual([]);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
});

describe('docs/dependencies.md', () => {
  const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)].map(([, name, license]) => [
    name,
    license,
  ]);
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));

  it('says why each dependency is there, and of no other', () => {
    const names = Object.keys({ ...dependencies, ...devDependencies });
    expect(rows.map(([name]) => name).toSorted()).toEqual(names.toSorted());
  });

  it.each(rows)('has the licence that %s has: %s', (name, license) => {
    expect(JSON.parse(read(`node_modules/${name}/package.json`)).license).toBe(license);
  });
});

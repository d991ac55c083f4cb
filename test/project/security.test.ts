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

const workflows = readdirSync(new URL('../../.github/workflows/', import.meta.url)).map(
  (name) => [name, read(`.github/workflows/${name}`)] as const,
);

type Job = { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly { uses?: string }[] };

/** What the jobs of a workflow may do beyond reading. */
const published: Readonly<Record<string, unknown>> = {
  'release.yml': { npm: ['id-token'], image: ['packages'], page: ['contents'] },
};

describe.each(workflows)('the workflow %s', (name, text) => {
  const { permissions, jobs } = parse(text) as { permissions: unknown; jobs: Readonly<Record<string, Job>> };

  it('may read only, but for the jobs of a release, each of which writes one thing', () => {
    expect(permissions).toEqual({ contents: 'read' });
    const writing = Object.entries(jobs).flatMap(([job, { permissions: own = {} }]) => {
      const written = Object.keys(own).filter((what) => own[what] !== 'read');
      return written.length > 0 ? [[job, written]] : [];
    });
    expect(Object.fromEntries(writing)).toEqual(published[name] ?? {});
  });

  it('runs actions by their digest, with the version beside it', () => {
    const uses = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []));
    expect(uses).not.toEqual([]);
    for (const action of uses) {
      expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
      expect(text).toMatch(new RegExp(`uses: ${action} # v\\d+\\.\\d+\\.\\d+$`, 'm'));
    }
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

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkCatalog, rules } from '../../src/catalog/check.ts';
import { problemLine } from '../../src/catalog/problem.ts';
import { catalogDirectory, smallCatalogDirectory } from '../support/catalog.ts';

const fixtures = fileURLToPath(new URL('../fixtures/catalogs/', import.meta.url));
const workplace = mkdtempSync(join(tmpdir(), 'cdncode-'));

afterAll(() => rmSync(workplace, { recursive: true }));

/** What the checker says about the good catalog with one fixture's files laid over it. */
function problemsOf(fixture: string): string[] {
  const directory = join(workplace, fixture, 'catalog');
  cpSync(join(fixtures, 'good'), directory, { recursive: true });
  if (fixture !== 'good') cpSync(join(fixtures, 'failing', fixture), directory, { recursive: true });
  const checked = checkCatalog(directory);
  return checked.ok ? [] : checked.problems.map(problemLine);
}

describe('the catalog rules', () => {
  it('find nothing wrong with the good fixture', () => {
    expect(problemsOf('good')).toEqual([]);
  });

  it.each([
    ['real', catalogDirectory],
    ['small', smallCatalogDirectory],
  ])('find nothing wrong with the %s catalog', (_name, directory) => {
    expect(checkCatalog(directory)).toMatchObject({ ok: true });
  });

  it.each(rules.map(({ id }) => id))('%s fails on its fixture, at the right line, and says how to fix it', (id) => {
    expect(problemsOf(id)).toEqual(
      readFileSync(join(fixtures, 'expected', `${id}.txt`), 'utf8')
        .trim()
        .split('\n'),
    );
  });

  it('have one fixture each, and there is no fixture without a rule', () => {
    const ids = [...rules.map(({ id }) => id), ...schemaFixtures].sort();
    expect(new Set(ids).size).toBe(ids.length);
    expect(readdirSync(join(fixtures, 'failing')).sort()).toEqual(ids);
  });
});

const schemaFixtures = [
  'schema-broken-yaml',
  'schema-missing-file',
  'schema-slips',
  'schema-unknown-field',
  'schema-wrong-value',
];

describe('the schema', () => {
  it.each(schemaFixtures.filter((id) => id !== 'schema-missing-file'))('%s is reported at its line', (id) => {
    expect(problemsOf(id)).toEqual(
      readFileSync(join(fixtures, 'expected', `${id}.txt`), 'utf8')
        .trim()
        .split('\n'),
    );
  });

  it('asks for the files that a catalog cannot do without', () => {
    expect(existsSync(join(fixtures, 'failing', 'schema-missing-file', 'new-product'))).toBe(true);
    expect(problemsOf('schema-missing-file')).toContainEqual(
      expect.stringMatching(/^catalog\/new-product\/product\.yaml:1 the file is missing\. Add it/),
    );
  });
});

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { writeSkeleton } from '../../scripts/skeleton.ts';
import { checkCatalog } from '../../src/catalog/check.ts';
import { smallCatalogDirectory } from '../support/catalog.ts';

const workplace = mkdtempSync(join(tmpdir(), 'cdncode-'));
const directory = join(workplace, 'catalog');
cpSync(smallCatalogDirectory, directory, { recursive: true });
afterAll(() => rmSync(workplace, { recursive: true }));
vi.spyOn(console, 'log').mockReturnValue();
vi.spyOn(console, 'error').mockReturnValue();

describe('a skeleton', () => {
  it('names the code, and the checker points at every field that is still empty', () => {
    expect(writeSkeleton(directory, 'acme-cdn', 'EXAMPLE')).toBe(0);
    expect(readFileSync(join(directory, 'acme-cdn/EXAMPLE.yaml'), 'utf8')).toContain('code: "EXAMPLE"');
    const checked = checkCatalog(directory);
    const problems = checked.ok ? [] : checked.problems;
    const fields = problems.map(({ file, message }) => [file, message.split(':')[0]]);
    expect(fields).toEqual(
      [
        'look-at',
        'raised-by',
        'sense',
        'sources',
        'en.title',
        'en.summary',
        'en.checks.0.find',
        'zh-CN.title',
        'zh-CN.summary',
        'zh-CN.checks.0.find',
      ].map((field) => ['catalog/acme-cdn/EXAMPLE.yaml', field]),
    );
  });

  it('overwrites nothing, and needs a product and a sensible code', () => {
    const before = readFileSync(join(directory, 'acme-cdn/522.yaml'), 'utf8');
    expect(writeSkeleton(directory, 'acme-cdn', '522')).toBe(1);
    expect(readFileSync(join(directory, 'acme-cdn/522.yaml'), 'utf8')).toBe(before);
    expect(writeSkeleton(directory, 'gone', 'EXAMPLE')).toBe(1);
    expect(writeSkeleton(directory, 'acme-cdn', '../../x')).toBe(1);
    expect(writeSkeleton(directory, '../catalog/acme-cdn', '567')).toBe(1);
  });
});

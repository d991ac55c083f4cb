import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRunbooks } from '../../src/catalog/runbooks.ts';
import { realCatalog } from '../support/catalog.ts';
import { cardText, directory, problemsIn, problemsOf } from './runbook-directory.ts';

describe('a directory of links', () => {
  /** A volume as the kubelet writes it: what is seen are links through `..data`, which names the version in use. */
  function mount(): {
    readonly runbooks: string;
    readonly write: (version: string, files: Record<string, string>) => void;
  } {
    const runbooks = join(directory({}), '..', 'mounted');
    mkdirSync(runbooks);
    const write = (version: string, files: Record<string, string>): void => {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(join(runbooks, version, name, '..'), { recursive: true });
        writeFileSync(join(runbooks, version, name), content);
      }
      symlinkSync(version, join(runbooks, '..data_tmp'));
      renameSync(join(runbooks, '..data_tmp'), join(runbooks, '..data'));
      for (const name of new Set(Object.keys(files).map((file) => file.split('/')[0] ?? ''))) {
        rmSync(join(runbooks, name), { force: true });
        symlinkSync(`..data/${name}`, join(runbooks, name));
      }
    };
    return { runbooks, write };
  }

  it('is read like one of files, as Kubernetes mounts a ConfigMap or a projected volume, and after it is renewed', () => {
    const { runbooks, write } = mount();
    const answer = (): string => {
      const loaded = loadRunbooks(runbooks, realCatalog);
      return loaded.ok ? cardText('522 cloudflare', { runbooks: loaded.value }) : problemsIn(runbooks).join('\n');
    };
    write('..2026_11_30_1', {
      'team.yaml': 'name: Ops',
      '522.yaml': 'note: One.',
      'cloudflare/522.yaml': 'note: Two.',
    });
    expect(answer()).toMatch(/Ops[^\n]*\n- Two\.[\s\S]*One\./);
    write('..2026_11_30_2', {
      'team.yaml': 'name: Ops',
      '522.yaml': 'note: Three.',
      'cloudflare/522.yaml': 'note: Four.',
    });
    expect(answer()).toMatch(/Ops[^\n]*\n- Four\.[\s\S]*Three\./);
  });

  it('may itself be a link', () => {
    const runbooks = directory({ '522.yaml': 'note: Ours.' });
    symlinkSync(runbooks, join(runbooks, '../current'));
    const loaded = loadRunbooks(join(runbooks, '../current'), realCatalog);
    expect(loaded.ok && cardText('522 keycdn', { runbooks: loaded.value })).toContain('Ours.');
  });

  it.each([
    ['nowhere', 'gone.yaml', '522.yaml', 'runbooks/522.yaml:1 the link leads nowhere.'],
    ['nowhere, as a folder', 'gone', 'keycdn', 'runbooks/keycdn:1 the link leads nowhere.'],
    ['to itself', '522.yaml', '522.yaml', 'runbooks/522.yaml:1 the link leads in a circle.'],
    ['to itself, in a folder', '522.yaml', 'keycdn/522.yaml', 'runbooks/keycdn/522.yaml:1 the link leads in a circle.'],
    [
      'to a folder, where a file is expected',
      '../cloudflare',
      'keycdn/522.yaml',
      'runbooks/keycdn/522.yaml:1 it is not a file.',
    ],
    ['to the directory itself', '.', 'again', 'runbooks/again/504.yaml:1 the catalog has no product "again".'],
  ])('names a link that leads %s', (_where, target, name, problem) => {
    const runbooks = directory({ 'keycdn/521.yaml': 'note: x' });
    if (name === 'keycdn') rmSync(join(runbooks, name), { recursive: true });
    symlinkSync(target, join(runbooks, name));
    expect(problemsIn(runbooks)[0]).toContain(problem);
  });
});

describe('a file that cannot be read', () => {
  const bomb = [
    'a: &a [x, x]',
    ...'bcdefghijklmn'
      .split('')
      .map((name, at) => `${name}: &${name} [*${'abcdefghijklmn'[at]}, *${'abcdefghijklmn'[at]}]`),
  ];

  it.each([
    [
      'that stands for nothing',
      'owner: Ada\nnote: *urgent*\n',
      'runbooks/522.yaml:2 nothing has the anchor "&urgent*".',
    ],
    ['before its anchor', 'owner: *a\nnote: &a x\n', 'runbooks/522.yaml:1 nothing has the anchor "&a".'],
    ['of itself', 'steps: &a [*a]\n', 'runbooks/522.yaml:1 '],
    ['of aliases, many times over', bomb.join('\n'), 'runbooks/522.yaml:1 its aliases (*) stand for far too much.'],
  ])('since it has an alias %s is named with line and remedy', (_what, content, problem) => {
    expect(problemsOf({ '522.yaml': content })).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    ['lists in brackets', `note: x\nsteps: ${'['.repeat(60_000)}`, 2],
    ['lists with hyphens', `note: x\nsteps:\n  ${'- '.repeat(30_000)}`, 3],
    ['maps', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 50],
  ])('since its %s are nested without an end is named with its line', (_what, content, line) => {
    expect(problemsOf({ '522.yaml': content })).toEqual([
      `runbooks/522.yaml:${line} it is nested too deeply. Fix the YAML there.`,
    ]);
  });

  it('since it is longer than any runbook is named with the limit', () => {
    const content = `# ${'x'.repeat(64 * 1024)}\nnote: x\n`;
    expect(problemsOf({ '522.yaml': content })).toEqual(['runbooks/522.yaml:1 it is longer than 64 KB. Shorten it.']);
  });

  it('since it is not UTF-8 is named with the first line that is not', () => {
    const content = Buffer.from('owner: Ada\nnote: caf\xe9\n', 'latin1');
    expect(problemsOf({ '522.yaml': content })).toEqual([
      'runbooks/522.yaml:2 these bytes are not UTF-8. Save the file as UTF-8.',
    ]);
  });

  it('since nearly every character breaks it is named once for each of the first slips, at once', () => {
    expect(problemsOf({ '522.yaml': '}'.repeat(60_000) }).length).toBeLessThanOrEqual(10);
  });

  it.runIf(process.platform !== 'win32')('since it is an endless device is named instead of read', () => {
    const runbooks = directory({});
    symlinkSync('/dev/zero', join(runbooks, '522.yaml'));
    expect(problemsIn(runbooks)).toEqual(['runbooks/522.yaml:1 it is not a file. Make it one, or remove it.']);
  });

  // Root may read everything.
  it.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('since the bot may not read it is named', () => {
    const runbooks = directory({ '522.yaml': 'note: x', 'keycdn/522.yaml': 'note: x' });
    chmodSync(join(runbooks, '522.yaml'), 0o000);
    chmodSync(join(runbooks, 'keycdn'), 0o000);
    const problems = problemsIn(runbooks);
    chmodSync(join(runbooks, 'keycdn'), 0o700);
    expect(problems).toEqual([
      'runbooks/522.yaml:1 permission denied. Let the user that the bot runs as read it.',
      'runbooks/keycdn:1 permission denied. Let the user that the bot runs as read it.',
    ]);
  });

  it('does not hide what is wrong with the others', () => {
    const problems = problemsOf({ '522.yaml': 'note: *urgent*', '523.yaml': 'steps: none', 'keycdn/524.yaml': '{}' });
    expect(problems).toHaveLength(3);
  });
});

import { chmodSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { problemLine } from '../../src/catalog/problem.ts';
import { loadRunbooks, type Runbooks } from '../../src/catalog/runbooks.ts';
import { type BotOptions, createBot } from '../../src/core/bot.ts';
import type { Card } from '../../src/core/card.ts';
import { realCatalog } from '../support/catalog.ts';

const example = fileURLToPath(new URL('../../docs/runbooks/', import.meta.url));
const places: string[] = [];
afterEach(() => {
  for (const place of places.splice(0)) rmSync(place, { recursive: true });
});

/** The example of the documents with some files laid over it. */
function directory(files: Record<string, string | Buffer>): string {
  const place = mkdtempSync(join(tmpdir(), 'cdncode-'));
  places.push(place);
  const runbooks = join(place, 'runbooks');
  cpSync(example, runbooks, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(runbooks, name, '..'), { recursive: true });
    writeFileSync(join(runbooks, name), content);
  }
  return runbooks;
}

const problemsIn = (runbooks: string): string[] => {
  const loaded = loadRunbooks(runbooks, realCatalog);
  return loaded.ok ? [] : loaded.problems.map(problemLine);
};

const problemsOf = (files: Record<string, string | Buffer>): string[] => problemsIn(directory(files));

function loaded(files: Record<string, string> = {}): Runbooks {
  const runbooks = loadRunbooks(directory(files), realCatalog);
  if (!runbooks.ok) throw new Error('the runbooks are broken');
  return runbooks.value;
}

type Options = Partial<Omit<BotOptions, 'runbooks'>> & { readonly runbooks?: Runbooks | undefined };

const cardOf = (text: string, { runbooks, ...options }: Options): Card =>
  createBot(realCatalog, { defaultLanguage: 'en', ...options, runbooks: () => runbooks }).explain({ text }).card;

const cardText = (text: string, options: Options = {}): string => cardOf(text, { runbooks: loaded(), ...options }).text;

it('what has the wrong type is complained of once, with what to do', () => {
  expect(problemsOf({ '504.yaml': 'steps: restart it\n' })).toEqual([
    'runbooks/504.yaml:1 steps: make it a list: a line for each item, begun with a hyphen and a space.',
  ]);
});

describe('runbooks', () => {
  it('stand on the card under the name of the team: for the code on the product first, then for each alone', () => {
    const text = cardText('522 cloudflare');
    expect(text).toMatch(/From Edge on-call\n\nOwner: rota network-primary[\s\S]*make failover[\s\S]*#edge-oncall/);
    expect(text).toContain('https://wiki.example.com/edge/522');
    expect(cardText('504 edgeone')).toContain('a deploy of the checkout service');
    expect(cardText('521 cloudflare')).toMatch(/From Edge on-call\n\nOwner: #edge-oncall/);
    expect(cardText('521 edgeone')).not.toContain('Edge on-call');
  });

  it('change no fact: everything that the card says without them stands there, too', () => {
    const without = cardOf('522 cloudflare', {}).parts;
    const { parts } = cardOf('522 cloudflare', { runbooks: loaded() });
    for (const part of without) expect(parts).toContainEqual(part);
  });

  it('may be about a code that the product does not document, and a word', () => {
    const runbooks = loaded({
      'keycdn/530.yaml': 'note: Ours.',
      'fastly/first-byte-timeout.yaml': 'note: Slow search.',
    });
    expect(cardText('530 keycdn', { runbooks })).toContain('Ours.');
    expect(cardText('first byte timeout fastly', { runbooks })).toContain('Slow search.');
  });

  it.each([
    [{ 'acme/522.yaml': 'note: x' }, /^runbooks\/acme\/522\.yaml:1 the catalog has no product "acme"/],
    [{ '522.yaml': 'note: x\nseverity: 1' }, /^runbooks\/522\.yaml:2 severity: Unrecognized key/],
    [{ '522.yaml': '{}' }, /^runbooks\/522\.yaml:1 .*nothing in it/],
    [{ '522.yaml': 'steps:\n  - "a\n' }, /^runbooks\/522\.yaml:\d Missing closing "quote/],
    [{ '522.yaml': 'links:\n  - { label: x, url: javascript:alert(1) }' }, /^runbooks\/522\.yaml:2 /],
    [{ 'notes.txt': 'x' }, /^runbooks\/notes\.txt:1 nothing reads it/],
    [{ 'cloudflare/deep/522.yaml': 'note: x' }, /^runbooks\/cloudflare\/deep:1 nothing reads it/],
  ])('that are wrong are told with file and line: %j', (files, problem) => {
    expect(problemsOf(files)).toEqual([expect.stringMatching(problem)]);
  });

  it('need a directory that is there', () => {
    expect(loadRunbooks('/nowhere', realCatalog)).toMatchObject({ problems: [{ message: /no such directory/ }] });
  });
});

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
    expect(answer()).toMatch(/From Ops\n\nTwo\.[\s\S]*One\./);
    write('..2026_11_30_2', {
      'team.yaml': 'name: Ops',
      '522.yaml': 'note: Three.',
      'cloudflare/522.yaml': 'note: Four.',
    });
    expect(answer()).toMatch(/From Ops\n\nFour\.[\s\S]*Three\./);
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

describe('default products', () => {
  const defaults = { runbooks: undefined, defaultProducts: ['tencent-edgeone'] };

  it('name those among them that do not document the code', () => {
    const text = cardText('504', { ...defaults, defaultProducts: ['tencent-edgeone', 'cloudflare'] });
    expect(text).toContain('the default of this bot chose Cloudflare.');
    expect(text).toContain('This catalog has no 504 for Tencent EdgeOne');
  });

  it('answer where a question names none, and the card says so', () => {
    const text = cardText('522', defaults);
    expect(text).toMatch(/^522 Origin did not answer the TCP handshake · Tencent EdgeOne/);
    expect(text).toContain('the default of this bot chose Tencent EdgeOne');
    expect(text).toContain('`522`');
  });

  it('never outrank a name, a sign or a name that nobody has', () => {
    expect(cardText('522 cloudflare', defaults)).not.toContain('EdgeOne,');
    expect(cardText('HTTP/2 522\nserver: cloudflare', defaults)).toMatch(/^522 .* · Cloudflare/);
    expect(cardText('522 tencnt', defaults)).toContain('is not in this catalog');
  });

  it('leave a code that they do not document to the comparison', () => {
    expect(cardText('531', defaults)).toMatch(/^531 on/);
  });

  it('settle a name that several products share', () => {
    expect(cardText('502 cf', { ...defaults, defaultProducts: ['cloudflare'] })).toMatch(/^502 .* · Cloudflare/);
  });
});

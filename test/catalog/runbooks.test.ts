import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { loadRunbooks, type Runbooks } from '../../src/catalog/runbooks.ts';
import { problemLine } from '../../src/catalog/yaml-file.ts';
import { type BotOptions, createBot } from '../../src/core/bot.ts';
import type { Card } from '../../src/core/card.ts';
import { realCatalog } from '../support/catalog.ts';

const example = fileURLToPath(new URL('../../docs/runbooks/', import.meta.url));
const places: string[] = [];
afterEach(() => {
  for (const place of places.splice(0)) rmSync(place, { recursive: true });
});

/** The example of the documents with some files laid over it. */
function directory(files: Record<string, string>): string {
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

const problemsOf = (files: Record<string, string>): string[] => {
  const loaded = loadRunbooks(directory(files), realCatalog);
  return loaded.ok ? [] : loaded.problems.map(problemLine);
};

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

describe('default products', () => {
  const defaults = { runbooks: undefined, defaultProducts: ['tencent-edgeone'] };

  it('name those among them that do not document the code', () => {
    const text = cardText('504', { ...defaults, defaultProducts: ['tencent-edgeone', 'cloudflare'] });
    expect(text).toContain('the default of this bot chose Cloudflare.');
    expect(text).toContain('Tencent EdgeOne documents no 504');
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
    expect(cardText('522 cf', { ...defaults, defaultProducts: ['cloudflare'] })).toMatch(/^522 .* · Cloudflare/);
  });
});

import { describe, expect, it } from 'vitest';
import { loadRunbooks } from '../../src/catalog/runbooks.ts';
import { realCatalog } from '../support/catalog.ts';
import { cardOf, cardText, loaded, problemsOf } from './runbook-directory.ts';

it('what has the wrong type is complained of once, with what to do', () => {
  expect(problemsOf({ '504.yaml': 'steps: restart it\n' })).toEqual([
    'runbooks/504.yaml:1 steps: make it a list: a line for each item, begun with a hyphen and a space.',
  ]);
});

describe('runbooks', () => {
  it('stand on the card under the name of the team: for the code on the product first, then for each alone', () => {
    const text = cardText('522 cloudflare');
    expect(text).toMatch(/Edge on-call, owner: rota network-primary:\n[\s\S]*make failover/);
    expect(text).not.toContain('owner: #edge-oncall');
    expect(text).toContain('https://wiki.example.com/edge/522');
    expect(cardText('504 edgeone')).toContain('a deploy of the checkout service');
    expect(cardText('521 cloudflare')).toMatch(/Edge on-call, owner: #edge-oncall/);
    expect(cardText('521 edgeone')).not.toContain('Edge on-call');
  });

  it('change no fact: everything that the card says without them stands there, too', () => {
    const without = cardOf('522 cloudflare', {});
    const { parts, more } = cardOf('522 cloudflare', { runbooks: loaded() });
    for (const part of without.parts) expect(parts).toContainEqual(part);
    for (const part of without.more) expect(more).toContainEqual(part);
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

describe('what several runbooks say of one entry', () => {
  const merged = loaded({
    'cloudflare/522.yaml':
      'owner: Ada\nnote: Exact.\nsteps: [Fail over., Call us.]\nlinks:\n  - { label: One, url: https://wiki.example.com/1 }\n',
    'cloudflare/product.yaml':
      'owner: Bob\nnote: Product.\nsteps: [Call us.]\nlinks:\n  - { label: Once more, url: https://wiki.example.com/1 }\n  - { label: Two, url: https://wiki.example.com/2 }\n',
    '522.yaml': 'owner: Eve\nnote: Code.\nsteps: [Restart.]\n',
  });

  it('is merged, the most exact first: one owner, every note, each step and each page once, and the files', () => {
    expect(merged.about('cloudflare', '522')).toEqual({
      owner: 'Ada',
      notes: ['Exact.', 'Product.', 'Code.'],
      steps: ['Fail over.', 'Call us.', 'Restart.'],
      links: [
        { label: 'One', url: 'https://wiki.example.com/1' },
        { label: 'Two', url: 'https://wiki.example.com/2' },
      ],
      files: ['cloudflare/522.yaml', 'cloudflare/product.yaml', '522.yaml'],
    });
  });

  it('has the owner of what is next to it where the most exact names none', () => {
    expect(merged.about('cloudflare', '523')?.owner).toBe('Bob');
    expect(merged.about('keycdn', '522')).toMatchObject({ owner: 'Eve', notes: ['Code.'], files: ['522.yaml'] });
    expect(merged.about('cloudflare', '523')?.files).toEqual(['cloudflare/product.yaml']);
  });

  it('is of any product that of the code alone', () => {
    expect(merged.about(undefined, '522')).toMatchObject({ notes: ['Code.'], files: ['522.yaml'] });
    expect(merged.about(undefined, '523')).toBeUndefined();
    expect(merged.about('keycdn', '523')).toBeUndefined();
  });
});

describe('a runbook that strikes an entry out', () => {
  it('says why, in the place of the entry', () => {
    const runbooks = loaded({ 'cloudflare/520.yaml': 'wrong: It has another reason here.' });
    expect(runbooks.about('cloudflare', '520')).toMatchObject({
      wrong: 'It has another reason here.',
      files: ['cloudflare/520.yaml', 'cloudflare/product.yaml'],
    });
    expect(runbooks.about('cloudflare', '521')).not.toHaveProperty('wrong');
    expect(cardText('520 cloudflare', { runbooks })).toContain('It has another reason here.');
    expect(cardText('520 alibaba-esa', { runbooks })).not.toContain('It has another reason here.');
  });

  it('may be of a code that is a word', () => {
    expect(problemsOf({ 'fastly/first-byte-timeout.yaml': 'wrong: It is not so.' })).toEqual([]);
  });

  it.each([
    ['522.yaml', 'runbooks/522.yaml:1 "wrong" strikes out one entry. Move it to the file of that entry: '],
    [
      'keycdn/product.yaml',
      'runbooks/keycdn/product.yaml:1 "wrong" strikes out one entry. Move it to the file of that entry: keycdn/CODE.yaml.',
    ],
    [
      'keycdn/530.yaml',
      'runbooks/keycdn/530.yaml:1 "wrong" strikes out one entry. Move it to the file of that entry: keycdn/CODE.yaml.',
    ],
  ])('is the file of one entry of the catalog: %s is refused with what to do', (name, problem) => {
    expect(problemsOf({ [name]: 'wrong: It is not so.' })).toEqual([expect.stringContaining(problem)]);
  });
});

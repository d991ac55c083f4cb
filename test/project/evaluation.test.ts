import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { evaluate } from '../../scripts/eval.ts';
import { type Figures, score, sum } from '../../scripts/evaluation.ts';
import { smallCatalog } from '../support/catalog.ts';
import { labelledTexts } from '../support/labelled.ts';

const rules = fileURLToPath(new URL('../fixtures/evaluation/rules.jsonl', import.meta.url));
const texts = labelledTexts(rules);

/** What most texts of the fixture come to: one code and no product that is wrong. */
const usual: Figures = {
  texts: 1,
  wanted: 1,
  found: 1,
  read: 1,
  right: 1,
  noiseFalse: 0,
  rightProducts: 1,
  uncovered: 0,
  named: 0,
};

/** By the id of a text, which says what it is about: where its figures are not the usual ones, and its misses. */
const expected: Readonly<Record<string, readonly [Partial<Figures>, ...misses: string[]]>> = {
  'numbers and tokens, however spelt': [{ wanted: 2, found: 2, read: 2, right: 2 }],
  'one code however often': [{ read: 2, right: 2 }],
  'zeros are one code': [{ found: 0, read: 0, right: 0 }, 'missed 0; against it: nothing'],
  'missed and dropped': [{ found: 0, read: 0, right: 0 }, 'missed 522; against it: en-before-a-measure'],
  false: [{ read: 2 }, 'false 522 by very-short-message'],
  'false in noise, but for what may be read': [
    { wanted: 0, found: 0, read: 2, noiseFalse: 1 },
    'false 524 by en-after-getting',
  ],
  'after a command': [{ read: 2, right: 2 }],
  'a vendor stands for its products': [{}],
  'another product of the vendor': [{ rightProducts: 0 }, 'products acme-shield: missing acme-cdn, extra acme-shield'],
  'one product too many': [{ rightProducts: 0 }, 'products acme-cdn cirrus: missing -, extra cirrus'],
  'allowed by its vendor': [{}],
  'the standard is a product too': [{ rightProducts: 0 }, 'products http: missing -, extra http'],
  any: [{}],
  all: [{ rightProducts: 0 }, 'products cirrus: missing boreal, extra -'],
  'none of any': [{ rightProducts: 0 }, 'products -: missing cirrus boreal, extra -'],
  'any, and one too many': [{ rightProducts: 0 }, 'products acme-cdn cirrus: missing boreal, extra acme-cdn'],
  'a product that nobody can name': [{}],
  'covered since': [{ uncovered: 1, named: 1 }],
  'named, however spelt': [{ uncovered: 1, named: 1 }],
  'not named': [{ uncovered: 1 }, 'does not name moonbeam or eclipse'],
  'one name of two, beside a product': [{ uncovered: 1, named: 1 }],
  'noise need not be named': [{ wanted: 0, found: 0, read: 0, right: 0 }],
  'the answer is in English': [{ uncovered: 1, named: 1 }],
  'what may be read need not be named': [{}],
};

const workplace = mkdtempSync(join(tmpdir(), 'cdncode-'));
afterAll(() => rmSync(workplace, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

/** A file in the workplace; whatever is no string is a line of JSON. */
function fileOf(...lines: readonly (string | object)[]): string {
  const file = join(workplace, 'texts.jsonl');
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return file;
}

/** Runs the command; gives how it ends and what it says. */
function run(...args: readonly string[]) {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const error = vi.spyOn(console, 'error').mockReturnValue();
  const exit = evaluate(args, smallCatalog);
  const said = (spy: typeof log): string => spy.mock.calls.map(([line]) => `${line}\n`).join('');
  const [out, err] = [said(log), said(error)];
  vi.restoreAllMocks();
  return { exit, out, err };
}

const sound = { id: 'sound', text: 'cirrus 525', kind: 'question', codes: [525], vendors: ['cirrus'] };
const noise = { id: 'noise', text: 'we are getting 524', kind: 'noise', codes: [], vendors: ['boreal'] };
const half = { ...sound, id: 'half', text: 'cirrus 525 and 502', codes: [525, 522], also: [502], vendors: [] };

describe('labelled texts', () => {
  it.each(texts.map((text) => [text.id, text] as const))('are counted by the rules: %s', (id, text) => {
    const [figures, ...misses] = expected[id] ?? [];
    expect(score([text], smallCatalog)).toEqual({
      figures: { ...usual, ...figures },
      misses: misses.map((miss) => `${id} (${text.kind}): ${miss}`),
    });
  });

  it('are all counted together, figure by figure', () => {
    expect(texts.map(({ id }) => id)).toEqual(Object.keys(expected));
    const { figures, misses } = score(texts, smallCatalog);
    expect(figures).toEqual({
      texts: 24,
      wanted: 23,
      found: 21,
      read: 26,
      right: 24,
      noiseFalse: 1,
      rightProducts: 18,
      uncovered: 5,
      named: 4,
    });
    expect(misses).toHaveLength(11);
    expect(sum([figures, usual])).toEqual({
      texts: 25,
      wanted: 24,
      found: 22,
      read: 27,
      right: 25,
      noiseFalse: 1,
      rightProducts: 19,
      uncovered: 5,
      named: 4,
    });
  });
});

describe('npm run eval', () => {
  it('tells every miss and the figures, and ends well whatever they are', () => {
    const file = fileOf(sound, noise, '', half);
    expect(run(file)).toEqual({
      exit: 0,
      out: [
        'noise (noise): false 524 by en-after-getting',
        'noise (noise): products -: missing boreal, extra -',
        'half (question): missed 522; against it: nothing',
        'half (question): products cirrus: missing -, extra cirrus',
        `${file}: found 0.667 (2/3), right 0.750 (3/4), products 0.333 (1/3), noise-false 1, uncovered named 0/0, texts 3`,
        '',
      ].join('\n'),
      err: '',
    });
  });

  it('has a line for each of several files, and one for all', () => {
    const { out } = run(rules, fileOf(sound));
    expect(out.match(/^\S+: found .*/gm)).toEqual([
      `${rules}: found 0.913 (21/23), right 0.923 (24/26), products 0.750 (18/24), noise-false 1, uncovered named 4/5, texts 24`,
      `${fileOf(sound)}: found 1.000 (1/1), right 1.000 (1/1), products 1.000 (1/1), noise-false 0, uncovered named 0/0, texts 1`,
      'all: found 0.917 (22/24), right 0.926 (25/27), products 0.760 (19/25), noise-false 1, uncovered named 4/5, texts 25',
    ]);
  });

  it.each([
    ['--min-found', '0.666', '0.667'],
    ['--min-right', '0.75', '0.751'],
    ['--min-products', '0.333', '0.334'],
    ['--max-noise', '1', '0'],
  ])('ends with 1 where %s does not hold', (option, holds, fails) => {
    const file = fileOf(sound, noise, half);
    expect(run(file, option, holds)).toMatchObject({ exit: 0, err: '' });
    expect(run(file, option, fails)).toMatchObject({ exit: 1, err: `${option} ${fails} does not hold.\n` });
  });

  it('holds limits against all files together, and names each that does not hold', () => {
    const file = fileOf(sound, sound, sound);
    expect(run(file, rules, '--min-products', '0.77').exit).toBe(0);
    expect(run(rules, file, '--min-products', '0.78', '--min-found', '0.9', '--max-noise', '0')).toMatchObject({
      exit: 1,
      err: '--min-products 0.78 does not hold.\n--max-noise 0 does not hold.\n',
    });
  });

  it('finds nothing wrong where there is nothing to read', () => {
    const file = fileOf({ ...sound, text: 'the moon over the hill', codes: [], vendors: [] });
    expect(run(file, '--min-found', '1', '--min-right', '1').exit).toBe(0);
  });

  it.each([
    [[], 'Name a file.'],
    [['--min-lost', '1', rules], "Unknown option '--min-lost'"],
    [[rules, '--min-found', '98'], '--min-found cannot be "98".'],
    [[rules, '--min-right=-0.1'], '--min-right cannot be "-0.1".'],
    [[rules, '--min-products='], '--min-products cannot be "".'],
    [[rules, '--max-noise', 'few'], '--max-noise cannot be "few".'],
    [[rules, '--max-noise', '0.5'], '--max-noise cannot be "0.5".'],
    [[rules, '--max-noise=-1'], '--max-noise cannot be "-1".'],
  ])('explains itself where it cannot be understood: %j', (args, complaint) => {
    const { exit, out, err } = run(...args);
    expect({ exit, out }).toEqual({ exit: 64, out: '' });
    expect(err).toContain(complaint);
    expect(err).toContain('Usage: npm run eval -- FILE.jsonl');
  });

  it('names every malformed line of every file, and counts nothing', () => {
    const { id: _, ...nameless } = sound;
    const file = fileOf(sound, '{"id": "x",', '', nameless, { ...sound, codes: [true], vendors_mode: 'some' }, '[]');
    const { exit, out, err } = run(rules, file, join(workplace, 'missing.jsonl'));
    expect({ exit, out }).toEqual({ exit: 65, out: '' });
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(`^${file}:2 it is no JSON: `),
      expect.stringMatching(`^${file}:4 id: `),
      expect.stringMatching(`^${file}:5 codes.0: `),
      expect.stringMatching(`^${file}:5 vendors_mode: `),
      expect.stringMatching(`^${file}:6 the line: `),
      `${join(workplace, 'missing.jsonl')}:1 it cannot be read (ENOENT).`,
    ]);
  });

  it.each(['id', 'text', 'kind', 'codes', 'vendors'])('needs the %s of a text', (key) => {
    const { exit, err } = run(fileOf({ ...sound, [key]: undefined }));
    expect(exit).toBe(65);
    expect(err).toContain(`:1 ${key}: `);
  });

  it('needs a text', () => {
    const file = fileOf('', ' ');
    expect(run(file)).toEqual({ exit: 65, out: '', err: `${file}:1 there is no text in it.\n` });
  });

  it('runs over the compiled catalog', () => {
    const script = fileURLToPath(new URL('../../scripts/eval.ts', import.meta.url));
    const file = fileOf({ ...sound, text: 'cloudflare 525', vendors: ['cloudflare'] });
    const command = (...args: readonly string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { encoding: 'utf8' });
    const good = command(file, '--min-products', '1');
    expect(good.stdout).toContain(`${file}: found 1.000 (1/1), right 1.000 (1/1), products 1.000 (1/1)`);
    expect(good.status).toBe(0);
    expect(command().status).toBe(64);
  });
});

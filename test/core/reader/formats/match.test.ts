import { describe, expect, it } from 'vitest';
import { compileFormats } from '../../../../src/core/reader/formats/compile.ts';
import { lineMatcherFor, recordMatcherFor } from '../../../../src/core/reader/formats/match.ts';
import { rowsOf } from '../../../../src/core/reader/layout/rows.ts';
import { format } from '../acme.ts';

type Given = Parameters<typeof format>[0];

/** What formats see in the last line of a text. */
function matchesIn(text: string, ...formats: readonly Given[]) {
  const row = rowsOf(text).at(-1);
  if (!row) throw new Error('there is no line');
  return lineMatcherFor(text, compileFormats(formats.map(format)))(row, true);
}

const ownerOf = (text: string, ...formats: readonly Given[]): string | undefined =>
  matchesIn(text, ...formats).owner?.format.name;

/** The format of a record, whose fields are given as `name=value`, or as `path.name=value`. */
function recordOf(record: string, ...formats: readonly Given[]) {
  const fields = record.split(' ').map((field, at) => {
    const [path = '', value = ''] = field.split('=');
    const name = path.slice(path.lastIndexOf('.') + 1);
    return { name, value, index: 20 * at, valueIndex: 20 * at + 10, inRequest: false, ...(name !== path && { path }) };
  });
  return recordMatcherFor(compileFormats(formats.map(format)))(fields);
}

const plain = { name: 'plain', line: '(?<status>\\d{3}) (?<path>/\\S{0,20})' };
const ofProduct = { name: 'of a product', product: 'bolt', line: '(?<status>\\d{3}) /' };

describe('a line of a format', () => {
  it('gives its parts, and where each of them is', () => {
    const { owner, outputs } = matchesIn('a\nGET 502 /x', plain);
    expect(owner).toMatchObject({ index: 6, end: 12, parts: { status: '502', path: '/x' } });
    expect([owner?.place('status'), owner?.place('path'), owner?.place('host')]).toEqual([6, 10, undefined]);
    expect(outputs).toEqual([]);
  });

  it('leaves out what an alternative does not have', () => {
    const either = { name: 'either', line: 'a(?<status>\\d{3})|b(?<code>\\w{1,9})' };
    const { owner } = matchesIn('bX1', either);
    expect([owner?.parts.status, owner?.parts.code, owner?.place('status')]).toEqual([undefined, 'X1', undefined]);
  });

  it.each([
    ['all of its own words', 'web 502 /', ['web', '/'], 'plain'],
    ['only some of them', '502 /', ['web', '/'], undefined],
    ['one of them on another line', 'web\n502 /', ['web'], undefined],
    ['one of them in other capitals', 'WEB 502 /', ['web'], undefined],
  ])('holds %s', (_what, text, has, owner) => {
    expect(ownerOf(text, { ...plain, has })).toBe(owner);
  });

  it.each([
    ['to the product that alone writes it, before any program', [plain, ofProduct], 'of a product'],
    ['to the one that names more parts', [{ name: 'less', line: '(?<status>\\d{3}) /x{0,9}' }, plain], 'plain'],
    ['to the more exact one', [{ name: 'vague', line: '(?<status>\\d{3}) (?<path>/)' }, plain], 'plain'],
  ])('belongs %s', (_whom, formats, owner) => {
    expect(ownerOf('502 /', ...formats)).toBe(owner);
    expect(ownerOf('502 /', ...formats.toReversed())).toBe(owner);
  });

  it('belongs to the next one where the pattern of the first does not match', () => {
    expect(ownerOf('502 /', { ...ofProduct, line: 'x(?<status>\\d{3})' }, plain)).toBe('plain');
  });
});

describe('the words of a tool', () => {
  const tool = { name: 'tool', kind: 'output', line: 'got (?<status>\\d{3})' } as const;

  it('are found as often as they are there', () => {
    const { owner, outputs } = matchesIn('x\ngot 502, got 504', tool);
    expect(owner).toBeUndefined();
    expect(outputs.map(({ parts, place }) => [parts.status, place('status')])).toEqual([
      ['502', 6],
      ['504', 15],
    ]);
  });

  it('are found by every tool that has them', () => {
    const other = { name: 'other', kind: 'output', line: '(?<status>\\d{3}),' } as const;
    expect(matchesIn('got 502, got 504', tool, other).outputs.map(({ format: { name } }) => name)).toEqual([
      'tool',
      'tool',
      'other',
    ]);
  });

  it('are not looked for in a line that a format owns', () => {
    expect(matchesIn('got 502 /', tool, plain)).toMatchObject({ owner: { format: { name: 'plain' } }, outputs: [] });
  });

  it('need all of their own words in the line', () => {
    expect(matchesIn('got 502', { ...tool, has: ['code'] }).outputs).toEqual([]);
    expect(matchesIn('code\ngot 502', { ...tool, has: ['code'] }).outputs).toEqual([]);
  });
});

describe('a record of a format', () => {
  const status = { name: 'status', when: ['status', 'host'], fields: { status: ['status'] } };

  it('gives its parts, and where each of them is', () => {
    const record = recordOf('host=a status=502', { ...status, fields: { status: ['Status'], host: ['host'] } });
    expect(record).toMatchObject({ format: { name: 'status' }, parts: { status: '502', host: 'a' } });
    expect([record?.place('status'), record?.place('host'), record?.place('path')]).toEqual([30, 10, undefined]);
    expect(record?.fields).toHaveLength(2);
  });

  it.each([
    ['all the names that its format asks for', 'status=502 host=a', 'status'],
    ['only one of them', 'status=502 path=/', undefined],
    ['none of them', 'path=/', undefined],
  ])('holds %s', (_what, record, name) => {
    expect(recordOf(record, status)?.format.name).toBe(name);
  });

  it('may have its names on the way to others', () => {
    const nested = { name: 'nested', when: ['proxy.status'], fields: { status: ['proxy.status'], host: ['host'] } };
    expect(recordOf('proxy.status=502 proxy.host=a', nested)?.parts).toEqual({ status: '502', host: 'a' });
    expect(recordOf('origin.status=502', nested)).toBeUndefined();
  });

  it('takes the first name that has a value, and the first value of a name', () => {
    const several = { ...status, fields: { status: ['code', 'status'] } };
    expect(recordOf('host=a status=502 code=', several)?.parts).toEqual({ status: '502' });
    expect(recordOf('host=a status=502 status=504', several)?.parts).toEqual({ status: '502' });
  });

  it.each<[string, Given]>([
    ['of a product', { ...status, name: 'better', product: 'bolt' }],
    ['that asks for a name that no other one asks for', { ...status, name: 'better', when: ['status', 'flags'] }],
    ['that asks for a name in its object', { ...status, name: 'better', when: ['status', 'log.host'] }],
    ['that reads more', { ...status, name: 'better', fields: { status: ['status'], code: ['flags'] } }],
  ])('is rather of the format %s', (_which, better) => {
    const others = [status, { ...status, name: 'same' }];
    expect(recordOf('log.host=a status=502 flags=UF', ...others, better)?.format.name).toBe('better');
    expect(recordOf('log.host=a status=502 flags=UF', better, ...others)?.format.name).toBe('better');
  });
});

import { describe, expect, it } from 'vitest';
import { condense } from '../../../../src/core/reader/file/condense.ts';
import { createReader } from '../../../../src/core/reader/reader.ts';
import { smallCatalog } from '../../../support/catalog.ts';

const fine = '10.0.0.1 - - [02/Mar/2026:10:00:00 +0000] "GET /a HTTP/1.1" 200 1234 "-" "curl/8"\n';
const broken = fine.replace(' 200 ', ' 502 ');

const longest = 64 * 1024;

it('a short file stays as it is', () => {
  expect(condense(fine + broken)).toBe(fine + broken);
  const full = `${fine}error\n`.padEnd(longest, 'x');
  expect(condense(full)).toBe(full);
});

it('of a long log, the lines that tell of an error are left, wherever they stand', () => {
  const condensed = condense(fine.repeat(5000) + broken + fine.repeat(5000));
  expect(condensed).toContain('" 502 ');
  expect(condensed.length).toBeLessThan(1000);
});

it('the lines that are left stay in their order', () => {
  const others = fine.repeat(1000);
  expect(condense(`${others}error 502\n${others}failed 503\n${others}`)).toBe('error 502\nfailed 503');
});

it('as many lines are left as there is room for, their line breaks included', () => {
  const line = 'error '.padEnd(1023, 'x');
  expect(condense(`${line}\n`.repeat(100)).split('\n')).toHaveLength(64);
});

it('of very many such lines, the last ones are left', () => {
  const condensed = condense(broken.repeat(5000) + broken.replace('502', '524'));
  expect(condensed.length).toBeLessThanOrEqual(longest);
  expect(condensed).toContain('" 524 ');
});

it('of a long text without any, the end is left', () => {
  const condensed = condense(`${fine.repeat(5000)}the end`);
  expect(condensed).toMatch(/the end$/);
  expect(condensed).toHaveLength(longest);
});

describe('a file that is read', () => {
  const read = createReader(smallCatalog);

  it('is condensed first: of a HAR and of a long log, only what may tell of an error counts', () => {
    const entries = [{ request: { url: 'https://www.example.com/?code=500' }, response: { status: 522, headers: [] } }];
    expect(read({ text: JSON.stringify({ log: { entries } }), file: true }).codes).toEqual(['522']);
    const log = `${'GET /a 404 took 502 ms\n'.repeat(10)}${'GET /a 200 ok\n'.repeat(10_000)}HTTP/1.1 502 Bad Gateway\n`;
    const { codes, cut } = read({ text: log, file: true });
    expect(codes).toContain('502');
    expect(cut).toBe(false);
  });

  it('is not condensed where it is a text that somebody typed', () => {
    const log = `HTTP/1.1 502 Bad Gateway\n${'GET /a 200 ok\n'.repeat(20_000)}`;
    expect(read({ text: log }).cut).toBe(true);
  });
});

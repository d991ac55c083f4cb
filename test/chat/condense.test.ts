import { expect, it } from 'vitest';
import { condense } from '../../src/chat/condense.ts';

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

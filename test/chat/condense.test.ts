import { expect, it } from 'vitest';
import { condense } from '../../src/chat/condense.ts';

const fine = '10.0.0.1 - - [02/Mar/2026:10:00:00 +0000] "GET /a HTTP/1.1" 200 1234 "-" "curl/8"\n';
const broken = fine.replace(' 200 ', ' 502 ');

it('a short file stays as it is', () => {
  expect(condense(fine + broken)).toBe(fine + broken);
});

it('of a long log, the lines that tell of an error are left, wherever they stand', () => {
  const condensed = condense(fine.repeat(5000) + broken + fine.repeat(5000));
  expect(condensed).toContain('" 502 ');
  expect(condensed.length).toBeLessThan(1000);
});

it('of very many such lines, the last ones are left', () => {
  const condensed = condense(broken.repeat(5000) + broken.replace('502', '524'));
  expect(condensed.length).toBeLessThanOrEqual(64 * 1024);
  expect(condensed).toContain('" 524 ');
});

it('of a long text without any, the end is left', () => {
  expect(condense(`${fine.repeat(5000)}the end`)).toMatch(/the end$/);
});

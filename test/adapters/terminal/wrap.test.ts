import { expect, it } from 'vitest';
import { wrap } from '../../../src/adapters/terminal/wrap.ts';

const lines = (text: string, width: number): string[] =>
  wrap(text, width, (word, kind) => (kind === 'code' ? `\`${word}\`` : word));

it.each([
  ['between words', 'one two three', 8, ['one two', 'three']],
  ['in Chinese anywhere but before punctuation', '检查源站日志。', 8, ['检查源站', '日志。']],
  ['not at all within a command', 'run `dig +short a.example` now', 10, ['run', '`dig +short a.example`', 'now']],
  ['not where there is no width', 'one two three', Number.POSITIVE_INFINITY, ['one two three']],
])('a text is broken %s', (_where, text, width, expected) => {
  expect(lines(text, width)).toEqual(expected);
});

it.each([
  'https://portal.azure.com/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/newsupportrequest',
  'https://dash.example.com/?to=/:account/support&a=b%20c~d+e@f',
])('an address is never broken: %s', (url) => {
  expect(lines(`Open a ticket: ${url}`, 20)).toEqual(['Open a ticket:', url]);
});

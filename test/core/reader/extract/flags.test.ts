import { describe, expect, it } from 'vitest';
import { isFlag, standsAsFlag } from '../../../../src/core/reader/extract/flags.ts';

/** Whether the letters in `‹›` stand where flags do. */
function stands(marked: string): boolean {
  const index = marked.indexOf('‹');
  return standsAsFlag(marked.replace(/[‹›]/g, ''), index, marked.indexOf('›') - 1);
}

/** So long that nobody asks for a flag alone. */
const long = 'since the deploy of this morning half of our visitors complain a lot, and ';

it.each([
  ['UF', true],
  ['sH', true],
  ['URX', true],
  ['H', false],
  ['UAEX', false],
  ['H12', false],
  ['sH--', false],
])('%s is a flag: %s', (code, expected) => {
  expect(isFlag(code)).toBe(expected);
});

describe('letters stand as a flag', () => {
  it.each([
    ['alone', '‹UF›'],
    ['in a short question', 'what is ‹DC› in envoy'],
    ['behind a status', `${long}then 503 ‹UF› comes`],
    ['behind a status and a comma', `${long}then 503,‹UF› comes`],
    ['in a list of flags', `${long}then ‹UF›,URX comes`],
    ['at the end of a list of flags', `${long}then UF,‹URX› comes`],
    ['behind a word for flags', `${long}response flags: ‹UF› comes`],
    ['behind such a word in Chinese', `${long}终止标志：‹UF› 出现`],
    ['before a word for flags', `${long}the ‹UF› flag comes`],
    ['behind a word for logs', `${long}the log shows ‹UF› again`],
    ['before the rest of a state', `${long}then ‹SH›-- comes`],
    ['as a word that is explained', `${long}some new flags:\n**‹UC›**: the upstream went away`],
    ['before the logs they are in', `${long}then ‹UF› in the envoy logs comes`],
  ])('%s: %s', (_where, marked) => {
    expect(stands(marked)).toBe(true);
  });

  it.each([
    ['in a sentence', `${long}he works at ‹UF› now`],
    ['in a short text of two lines', 'hello\n‹UF› there'],
    ['before a number', 'take ‹SC› 12'],
    ['before an address', 'ask ‹DC›@example.com'],
    ['before a colon and a word', `${long}503 ‹DT›:SPM is there`],
    ['behind another number', `${long}then 5030 ‹UF› comes`],
  ])('not %s: %s', (_where, marked) => {
    expect(stands(marked)).toBe(false);
  });
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { notesOf } from '../../scripts/release-notes.ts';

const changelog = `# Changelog

## [Unreleased]

## [1.1.0] - 2027-02-01

### Added

- One thing,
  and what it is for.

### Fixed

- Another one: \`## not a heading\`.

## [1.0.0] - 2027-01-31

- The first one.

[1.1.0]: https://example.com/compare/v1.0.0...v1.1.0
[1.0.0]: https://example.com/releases/v1.0.0
`;

it('the notes of a release are the section of its version, without the heading', () => {
  const notes = '### Added\n\n- One thing,\n  and what it is for.\n\n### Fixed\n\n- Another one: `## not a heading`.';
  expect(notesOf(changelog, '1.1.0')).toEqual({ ok: true, value: notes });
});

it('the notes of a release are found by its tag, without the addresses of links below the last section', () => {
  expect(notesOf(changelog, 'v1.0.0')).toEqual({ ok: true, value: '- The first one.' });
});

it.each([
  ['another version', '1.2.0', ['[1.2.0]', 'Unreleased, 1.1.0, 1.0.0', 'Move']],
  ['the beginning of one', '1.1', ['[1.1]']],
  ['nothing', '', ['[]']],
  ['a section that is empty', 'Unreleased', ['[Unreleased]', 'empty']],
])('there are no notes for %s, and the error says what to do', (_what, version, words) => {
  const notes = notesOf(changelog, version);
  const problems = notes.ok ? '' : notes.problems.join('\n');
  for (const word of words) expect(problems).toContain(word);
});

it('the changelog of the project can be read so', () => {
  const own = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');
  expect(notesOf(own, 'Unreleased')).toMatchObject({ ok: true });
  expect(notesOf(own, '0.0.1')).toMatchObject({ ok: false });
});

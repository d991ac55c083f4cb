import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { failure, type Result, success } from '../src/result.ts';

/* npx tsx scripts/release-notes.ts <version>: what CHANGELOG.md says about a version, for the page of its release. */

const usage = 'Usage: npx tsx scripts/release-notes.ts <version>, such as 1.2.0 or v1.2.0';

/** What a changelog says about a version, or which versions it does speak of. */
export function notesOf(changelog: string, version: string): Result<string> {
  const wanted = version.replace(/^v/, '');
  const sections = changelog.split(/^## /m).slice(1).map(readSection);
  const section = sections.find(({ name }) => name === wanted);
  if (!section) {
    const names = sections.map(({ name }) => name).join(', ') || 'no version';
    return failure(
      `CHANGELOG.md has no section "## [${wanted}]"; it has ${names}. Move what is under Unreleased under the version.`,
    );
  }
  return section.notes === ''
    ? failure(`The section "## [${wanted}]" of CHANGELOG.md is empty. Say what the version changes.`)
    : success(section.notes);
}

/** `[1.2.0] - 2027-01-31` with the text below it, up to the addresses of links at the end of a changelog. */
function readSection(section: string): { readonly name: string; readonly notes: string } {
  const [heading = '', ...lines] = section.split(/\r?\n/);
  const name = /^\[?([^\]\s]+)/.exec(heading)?.[1] ?? '';
  const notes = lines.filter((line) => !/^\[[^\]]+\]: /.test(line)).join('\n');
  return { name, notes: notes.trim() };
}

function main([version]: readonly string[]): number {
  const changelog = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8');
  const notes = version === undefined ? failure<string>(usage) : notesOf(changelog, version);
  if (notes.ok) console.log(notes.value);
  else console.error(notes.problems.join('\n'));
  return notes.ok ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));

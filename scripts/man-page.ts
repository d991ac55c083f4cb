/*
 * The manual page, made of what `--help` prints: a first line, what it is for, examples, options, the environment, the exit
 * status, each set apart by an empty line. Source of the form: man(7), groff_man(7).
 */

/** @param usage what `cdncode --help` prints @param version of the program */
export function manPage(usage: string, version: string): string {
  const [synopsis = '', description = '', examples = '', options = '', environment = '', status = ''] =
    usage.split('\n\n');
  return [
    `.TH CDNCODE 1 "" "cdncode ${version}" "User Commands"`,
    '.SH NAME',
    `cdncode \\- ${escaped(lowerFirst(description).replace(/\.$/, ''))}`,
    '.SH SYNOPSIS',
    escaped(synopsis.replace(/^Usage: /, '')),
    '.SH DESCRIPTION',
    escaped(description),
    '.SH EXAMPLES',
    ...entries(examples),
    '.SH OPTIONS',
    ...entries(options),
    '.SH ENVIRONMENT',
    escaped(headOf(environment)),
    ...entries(environment),
    '.SH EXIT STATUS',
    escaped(status.replace(/^Exit status: /, '')),
    '',
  ].join('\n');
}

/** Lines of a name and what it is, with two spaces or more between them. */
const entries = (block: string): string[] =>
  [...block.matchAll(/^ {2}(\S.*?) {2,}(\S.*)$/gm)].flatMap(([, name = '', says = '']) => [
    '.TP',
    `.B ${escaped(name)}`,
    escaped(says),
  ]);

const headOf = (block: string): string => block.split('\n')[0] ?? '';

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What means something to a formatter: a backslash, a hyphen that is to be copied, a dot or quote that begins a line. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&');

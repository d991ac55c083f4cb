import { describe, expect, it } from 'vitest';
import { standard } from '../../src/catalog/catalog.ts';
import type { FormatFile } from '../../src/catalog/schema/format.ts';
import { unique } from '../../src/core/collections.ts';
import { type Claim, countLogs } from '../../src/core/reader/claims.ts';
import { compileFormats } from '../../src/core/reader/formats/compile.ts';
import { createLexicon, type Lexicon } from '../../src/core/reader/lexicon/lexicon.ts';
import { sourceOf } from '../../src/core/reader/source.ts';
import { type Survey, survey } from '../../src/core/reader/survey.ts';
import { realCatalog, realFiles } from '../support/catalog.ts';
import { read } from '../support/reader.ts';

type Sample = FormatFile['samples'][number];
type Read = Sample['reads'][number];

const lexicon = createLexicon(realCatalog);

/** Every format of the catalog, by its file. */
const files = realFiles().products.flatMap(({ id, formats }) =>
  formats.map(({ file, content }) => ({ file, product: id, format: content })),
);

/** The same lexicon, as if it knew this format alone. */
const knowingOnly = (product: string, { name }: FormatFile): Lexicon => ({
  ...lexicon,
  formats: compileFormats(
    realCatalog.formats.filter((each) => each.name === name && (each.product ?? standard) === product),
  ),
});

const surveyed = (text: string, known: Lexicon): Survey => survey(sourceOf({ text }).text, known);

/** What formats see in a text. */
const matchesIn = ({ lines, records }: Survey) => [...lines.flatMap(({ matches }) => matches), ...records];

/** A code with the one whose answer it was; no status at all is one code, however it is written. */
const codeOf = ({ code, role }: Pick<Claim, 'code'> & { readonly role?: string | undefined }): string =>
  `${code.replace(/^0+$/, '0')}${role ? ` ${role}` : ''}`;

/** The codes of a text, each with in how many lines of logs it is; tools may say one twice in a line. */
const counted = (claims: readonly Claim[]): string[] =>
  summed(claims.map((claim) => [codeOf(claim), claim.of === undefined ? 1 : claim.count]));

const summed = (counts: readonly (readonly [code: string, count: number])[]): string[] =>
  unique(counts.map(([code]) => code))
    .map((code) => [code, counts.filter(([each]) => each === code).reduce((sum, [, count]) => sum + count, 0)] as const)
    .map(([code, count]) => `${count} × ${code}`)
    .sort();

/** What one claim of a sample expects and the reading does not have. */
function missingOf(expected: Read, claims: readonly Claim[], ids: readonly string[]): string[] {
  const own = claims.filter((claim) => codeOf(claim) === codeOf(expected));
  const values = (of: 'hosts' | 'paths'): string[] => own.flatMap((claim) => claim[of].map(({ value }) => value));
  const { host, path, time, id } = expected;
  const isWithin = own.some(({ first, last }) => time && first && last && first.time <= time && time <= last.time);
  return [
    host === undefined || values('hosts').includes(host.toLowerCase()) ? '' : `host ${host}`,
    path === undefined || values('paths').includes(path.replace(/[?#].*/, '')) ? '' : `path ${path}`,
    time === undefined || isWithin ? '' : `time ${time}`,
    id === undefined || ids.includes(id) ? '' : `id ${id}`,
  ].filter(Boolean);
}

/** The products that formats prove by themselves, in lines of failures and in healthy ones. */
const provedBy = (matches: ReturnType<typeof matchesIn>): string[] =>
  matches.flatMap(({ format: { product, proves } }) => (product !== undefined && proves === 'strong' ? product : []));

it('a format has a name of its own among those of its product', () => {
  const names = files.map(({ product, format }) => `${product}: ${format.name}`);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

describe.each(files.map((each) => [each.file, each] as const))('%s', (_file, { product, format }) => {
  const alone = knowingOnly(product, format);

  it.each(format.samples.map(({ text, reads }) => [text, reads] as const))('reads %j', (text, reads) => {
    const full = surveyed(text, lexicon);
    const { claims } = countLogs(full, lexicon);
    const expected = summed(reads.map((each) => [codeOf(each), 1]));
    expect(counted(claims)).toEqual(expected);
    const matches = matchesIn(full);
    const ids = matches.flatMap(({ parts }) => parts.id ?? []);
    expect(reads.flatMap((each) => missingOf(each, claims, ids))).toEqual([]);
    expect(counted(countLogs(surveyed(text, alone), alone).claims), 'without other formats').toEqual(expected);
    // Another format of the same product may have read it just so.
    if (reads.length > 0) expect(matches.map((each) => each.format.product ?? standard)).toContain(product);
    const { codes, products, uncovered } = read({ text });
    // What only looks like the words of a tool may be a code for other reasons.
    if (reads.length === 0 && product !== standard) expect(codes).toEqual([]);
    expect([...products, ...uncovered]).toEqual(expect.arrayContaining(provedBy(matches)));
  });
});

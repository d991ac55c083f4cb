import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Catalog } from '../src/catalog/catalog.ts';
import { unique } from '../src/core/collections.ts';
import type { Finding } from '../src/core/reader/finding.ts';
import type { Reader } from '../src/core/reader/reader.ts';
import type { Reading } from '../src/core/reader/reading.ts';

/*
 * Short texts and what has to be read in each of them: one for every sign, format, id and name of the catalog, so that a
 * test fails where one is lost. A file for every product, in test/fixtures/readings.
 */

const code = z.union([z.string(), z.number()]).transform(String);
const ids = z.array(z.string()).default([]);

const claim = z.strictObject({
  code,
  product: z.string().optional(),
  role: z.enum(['edge', 'origin']).optional(),
  host: z.string().optional(),
  path: z.string().optional(),
  time: z.string().optional(),
});

/**
 * What is not listed may not be read; of `named`, `hints`, `formats` and `claims` that holds where they
 * are given. Several products
 * have one name for their ids, so that there may be more of these.
 */
const expected = z.strictObject({
  text: z.string().min(1),
  /** Codes that are asked about, and what says more about them. */
  codes: z.array(code).default([]),
  products: ids,
  uncovered: ids,
  /** The product that the error came from. */
  author: z.string().optional(),
  /** What the support of a product finds the request by. */
  ids: z.array(z.strictObject({ product: z.string(), name: z.string(), value: z.string() })).default([]),
  /** Names that stay open, each with the products that it may mean. */
  shared: z.record(z.string(), z.array(z.string())).default({}),
  /** The words that are read as names. */
  named: z.array(z.string()).optional(),
  /** Products of which the text has a sign that proves nothing. */
  hints: z.array(z.string()).optional(),
  /** The formats by whose lines codes are known. */
  formats: z.array(z.string()).optional(),
  /** What is said of each code. */
  claims: z.array(claim).optional(),
});

/** A text and what has to be read in it. */
export type Expected = z.output<typeof expected>;

/** The readings of a file. Throws where it is not in order. */
export function readingsIn(file: string): readonly Expected[] {
  const parsed = z.array(expected).safeParse(parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
}

/** Every file of a folder, by the name of its product. */
export const readingsByProduct = (directory: string): ReadonlyMap<string, readonly Expected[]> =>
  new Map(
    readdirSync(directory)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [basename(name, '.yaml'), readingsIn(join(directory, name))]),
  );

/** What is read otherwise than expected, a line for each; nothing where all is well. */
export function misreadings(wanted: Expected, read: Reader, catalog: Catalog): string[] {
  const got = seen(read({ text: wanted.text }), catalog);
  const wantedIds = wanted.ids.map(comparable);
  const compared: Seen = { ...got, ids: got.ids.filter((id) => wantedIds.includes(comparable(id))) };
  return (Object.keys(compared) as (keyof Seen)[]).flatMap((key) => {
    if (wanted[key] === undefined && isOptional(key)) return [];
    const [want, have] = [comparable(wanted[key]), comparable(compared[key])];
    return want === have ? [] : [`${key}: expected ${want}, got ${have}`];
  });
}

type Seen = Omit<Required<Expected>, 'text' | 'author'> & Pick<Expected, 'author'>;

const isOptional = (key: keyof Seen): boolean => ['named', 'hints', 'formats', 'claims'].includes(key);

/** What is in a reading, in the form in which it is expected. */
export function seen(reading: Reading, catalog: Catalog): Seen {
  const proved = [...reading.products, ...reading.uncovered];
  return {
    codes: [...reading.codes, ...reading.details],
    products: [...reading.products],
    uncovered: [...reading.uncovered],
    author: reading.author,
    ids: reading.findings.flatMap((found) =>
      found.kind === 'request-id' ? [{ product: found.product, name: found.name, value: found.value }] : [],
    ),
    shared: Object.fromEntries(reading.sharedNames.map((name) => [name, productsOf(name, catalog)])),
    named: unique(reading.findings.filter(isName).map(({ text }) => text)),
    hints: unique(reading.findings.filter(({ kind }) => kind === 'sign').map(({ value }) => value)).filter(
      (id) => !proved.includes(id),
    ),
    formats: unique(reading.findings.flatMap(formatOf)),
    claims: reading.claims.map(({ code: of, product, role, hosts, paths, first }) => ({
      code: of,
      product,
      role,
      host: hosts[0]?.value,
      path: paths[0]?.value,
      time: first?.time,
    })),
  };
}

const formatOf = (found: Finding): string[] =>
  found.kind === 'code' && 'format' in found.evidence && found.evidence.format !== undefined
    ? [found.evidence.format]
    : [];

const isName = (found: Finding): boolean =>
  found.kind === 'vendor' ||
  found.kind === 'shared-name' ||
  ((found.kind === 'product' || found.kind === 'uncovered') && found.evidence.by === 'name');

const productsOf = (shared: string, { names }: Catalog): string[] =>
  names.filter(({ name }) => name === shared).flatMap(({ products, uncovered }) => [...products, ...uncovered]);

/** The same for lists in any order, and for what is not given. */
const comparable = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(comparable).sort().join(', ')}]` : (JSON.stringify(value, sortedKeys) ?? 'none');

const sortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

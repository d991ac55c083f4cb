import { readFileSync } from 'node:fs';
import { type Catalog, standard } from '../src/catalog/catalog.ts';
import { createReader, type Reader } from '../src/core/reader/reader.ts';

/** A text and what a careful person reads out of it. */
export type Labelled = {
  readonly id: string;
  readonly text: string;
  /** Have to be found. */
  readonly codes: readonly (number | string)[];
  /** May be found. */
  readonly also: readonly (number | string)[];
  /** What the text names or proves; names that the catalog does not cover do not count. */
  readonly vendors: readonly string[];
  readonly kind: string;
};

/** How the reader does on some texts: counts, and every miss in words. */
export type Score = {
  readonly texts: number;
  readonly wanted: number;
  readonly found: number;
  readonly read: number;
  readonly right: number;
  readonly noiseTexts: number;
  readonly noiseCodes: number;
  readonly rightVendors: number;
  readonly misses: readonly string[];
};

export const readLabelled = (file: string): Labelled[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled);

/** Reads every text and counts what was found, missed and made up. */
export function score(texts: readonly Labelled[], catalog: Catalog): Score {
  const sum = { wanted: 0, found: 0, read: 0, right: 0, noiseTexts: 0, noiseCodes: 0, rightVendors: 0 };
  const misses: string[] = [];
  const read = createReader(catalog);
  for (const { id, text, codes, also, vendors, kind } of texts) {
    const reading = read({ text });
    const wanted = codes.map(String);
    const allowed = [...wanted, ...also.map(String)];
    // Labels hold statuses; a token such as `failed_to_pick_backend` counts only where they name it.
    const readCodes = reading.codes.filter((code) => /^\d+$/.test(code) || allowed.includes(code));
    const missed = wanted.filter((code) => !readCodes.includes(code));
    const wrong = readCodes.filter((code) => !allowed.includes(code));
    const [expected, got] = [vendorsNamed(vendors, catalog, read), vendorsOf(reading.products, catalog)];
    const sameVendors = expected.join() === got.join();
    sum.wanted += wanted.length;
    sum.found += wanted.length - missed.length;
    sum.read += readCodes.length;
    sum.right += readCodes.length - wrong.length;
    sum.noiseTexts += Number(kind === 'noise');
    sum.noiseCodes += kind === 'noise' ? readCodes.length : 0;
    sum.rightVendors += Number(sameVendors);
    const problems = [
      ...(missed.length > 0 ? [`missed ${missed.join(' ')}`] : []),
      ...(wrong.length > 0 ? [`false ${wrong.join(' ')}`] : []),
      ...(sameVendors ? [] : [`vendors ${got.join(' ') || '-'} instead of ${expected.join(' ') || '-'}`]),
    ];
    if (problems.length > 0) misses.push(`${id} (${kind}): ${problems.join('; ')}`);
  }
  return { texts: texts.length, ...sum, misses };
}

/** The standards are nobody's product. */
const vendorsOf = (products: readonly string[], catalog: Catalog): string[] =>
  [...new Set(products.filter((id) => id !== standard).flatMap((id) => catalog.products.get(id)?.vendor ?? []))].sort();

/** Labels as vendors of the catalog: by a vendor's id, by a product's, or by any name that the reader knows. */
function vendorsNamed(labels: readonly string[], catalog: Catalog, read: Reader): string[] {
  const known = labels.flatMap((label) => {
    if (catalog.vendors.has(label)) return [label];
    if (catalog.products.has(label)) return vendorsOf([label], catalog);
    const { products, sharedNames } = read({ text: label.replaceAll('-', ' ') });
    const shared = catalog.names.filter(({ name }) => sharedNames.includes(name)).flatMap((name) => name.products);
    return vendorsOf([...products, ...shared], catalog);
  });
  return [...new Set(known)].sort();
}

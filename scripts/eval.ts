import { readFileSync } from 'node:fs';
import { standard } from '../src/catalog/catalog.ts';
import { openCompiled } from '../src/catalog/compiled.ts';
import { read } from '../src/core/read/read.ts';

/*
 * npm run eval -- FILE.jsonl: how well the reader does on labelled texts, one JSON object a line:
 * {"id", "text", "codes": [522], "also": [200], "vendors": ["cloudflare"], "kind": "question" | "paste" | "log" | "noise"}.
 * `codes` have to be found, `also` may be; vendors that the catalog does not cover do not count.
 */

type Labelled = {
  readonly id: string;
  readonly text: string;
  readonly codes: readonly (number | string)[];
  readonly also: readonly (number | string)[];
  readonly vendors: readonly string[];
  readonly kind: string;
};

const catalog = openCompiled();

const vendorsOf = (products: readonly string[]): string[] =>
  [...new Set(products.filter((id) => id !== standard).flatMap((id) => catalog.products.get(id)?.vendor ?? []))].sort();

/** The label as a vendor of the catalog: by its id, by a product's, or by any name that the reader knows. */
function vendorsNamed(labels: readonly string[]): string[] {
  const known = labels.flatMap((label) => {
    if (catalog.vendors.has(label)) return [label];
    if (catalog.products.has(label)) return vendorsOf([label]);
    const { products, sharedNames } = read({ text: label.replaceAll('-', ' ') }, catalog);
    const shared = catalog.names.filter(({ name }) => sharedNames.includes(name)).flatMap((name) => name.products);
    return vendorsOf([...products, ...shared]);
  });
  return [...new Set(known)].sort();
}

function evaluate(texts: readonly Labelled[]): void {
  const sum = { wanted: 0, found: 0, read: 0, right: 0, noise: 0, noiseCodes: 0, vendors: 0 };
  for (const { id, text, codes, also, vendors, kind } of texts) {
    const reading = read({ text }, catalog);
    const wanted = codes.map(String);
    const allowed = [...wanted, ...also.map(String)];
    // Words such as `failed_to_pick_backend` are codes of the catalog that the labels, which hold numbers, leave out.
    const readCodes = reading.codes.filter((code) => /^\d+$/.test(code) || allowed.includes(code));
    const missed = wanted.filter((code) => !readCodes.includes(code));
    const wrong = readCodes.filter((code) => !allowed.includes(code));
    const [expected, got] = [vendorsNamed(vendors), vendorsOf(reading.products)];
    const sameVendors = expected.join() === got.join();
    sum.wanted += wanted.length;
    sum.found += wanted.length - missed.length;
    sum.read += readCodes.length;
    sum.right += readCodes.length - wrong.length;
    sum.noise += Number(kind === 'noise');
    sum.noiseCodes += kind === 'noise' ? readCodes.length : 0;
    sum.vendors += Number(sameVendors);
    const misses = [
      ...(missed.length > 0 ? [`missed ${missed.join(' ')}`] : []),
      ...(wrong.length > 0 ? [`false ${wrong.join(' ')}`] : []),
      ...(sameVendors ? [] : [`vendors ${got.join(' ') || '-'} instead of ${expected.join(' ') || '-'}`]),
    ];
    if (misses.length > 0) console.log(`${id} (${kind}): ${misses.join('; ')}`);
  }
  const share = (part: number, whole: number): string =>
    `${(whole === 0 ? 1 : part / whole).toFixed(3)} (${part}/${whole})`;
  console.log(`\n${texts.length} texts`);
  console.log(`recall     ${share(sum.found, sum.wanted)}`);
  console.log(`precision  ${share(sum.right, sum.read)}`);
  console.log(`noise      ${sum.noiseCodes} codes in ${sum.noise} texts`);
  console.log(`products   ${share(sum.vendors, texts.length)}`);
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: npm run eval -- FILE.jsonl');
  process.exitCode = 64;
} else {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  evaluate(lines.map((line) => JSON.parse(line) as Labelled));
}

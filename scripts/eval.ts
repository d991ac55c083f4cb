import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Catalog } from '../src/catalog/catalog.ts';
import { openCompiled } from '../src/catalog/compiled.ts';
import { problemLine } from '../src/catalog/problem.ts';
import { type Figures, score, sum } from './evaluation.ts';
import { readLabelled } from './labelled.ts';

/*
 * npm run eval -- FILE.jsonl …: how well the bot does on labelled texts, a JSON object a line (scripts/labelled.ts):
 * {"id", "text", "kind": "question", "codes": [522], "also": ["H12"], "vendors": ["cloudflare", "other:squid"]}
 * Every miss in a line, and the figures of each file and of all. What is malformed ends with 65, a limit that all files
 * together do not hold with 1.
 */

const usage =
  'Usage: npm run eval -- FILE.jsonl … [--min-found 0.98] [--min-right 0.98] [--min-products 0.98] [--max-noise 1]';

const exitCodes = { measured: 0, belowLimit: 1, wrongOption: 64, malformed: 65 } as const;

/** Measures what the arguments name, and says what came of it. */
export function evaluate(args: readonly string[], catalog: Catalog): number {
  let options: ReturnType<typeof parse>;
  try {
    options = parse(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return exitCodes.wrongOption;
  }
  const read = options.files.map((file) => ({ file, texts: readLabelled(file) }));
  const problems = read.flatMap(({ texts }) => (texts.ok ? [] : texts.problems));
  for (const problem of problems) console.error(problemLine(problem));
  if (problems.length > 0) return exitCodes.malformed;
  const all = read.flatMap(({ file, texts }) => {
    if (!texts.ok) return [];
    const { misses, figures } = score(texts.value, catalog);
    console.log([...misses, `${file}: ${figuresLine(figures)}`].join('\n'));
    return [figures];
  });
  const figures = sum(all);
  if (all.length > 1) console.log(`all: ${figuresLine(figures)}`);
  const exceeded = options.limits.filter(({ holds }) => !holds(figures));
  for (const { name, value } of exceeded) console.error(`--${name} ${value} does not hold.`);
  return exceeded.length > 0 ? exitCodes.belowLimit : exitCodes.measured;
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

const figuresLine = (figures: Figures): string => {
  const { texts, wanted, found, read, right, noiseFalse, rightProducts, uncovered, named } = figures;
  const shown = (part: number, whole: number): string => `${share(part, whole).toFixed(3)} (${part}/${whole})`;
  return [
    `found ${shown(found, wanted)}`,
    `right ${shown(right, read)}`,
    `products ${shown(rightProducts, texts)}`,
    `noise-false ${noiseFalse}`,
    `uncovered named ${named}/${uncovered}`,
    `texts ${texts}`,
  ].join(', ');
};

type Limit = {
  readonly fits: (value: number) => boolean;
  readonly holds: (figures: Figures, value: number) => boolean;
};

const isShare = (value: number): boolean => value >= 0 && value <= 1;

const limits = {
  'min-found': { fits: isShare, holds: ({ found, wanted }, least) => share(found, wanted) >= least },
  'min-right': { fits: isShare, holds: ({ right, read }, least) => share(right, read) >= least },
  'min-products': { fits: isShare, holds: ({ rightProducts, texts }, least) => share(rightProducts, texts) >= least },
  'max-noise': {
    fits: (value) => Number.isInteger(value) && value >= 0,
    holds: ({ noiseFalse }, most) => noiseFalse <= most,
  },
} satisfies Readonly<Record<string, Limit>>;

function parse(args: readonly string[]) {
  const option = { type: 'string' } as const;
  const { values, positionals: files } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'min-found': option, 'min-right': option, 'min-products': option, 'max-noise': option },
  });
  if (files.length === 0) throw new Error('Name a file.');
  const given = Object.entries<Limit>(limits).flatMap(([name, { fits, holds }]) => {
    const text = values[name as keyof typeof limits];
    if (text === undefined) return [];
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (!fits(value)) throw new Error(`--${name} cannot be "${text}".`);
    return [{ name, value, holds: (figures: Figures) => holds(figures, value) }];
  });
  return { files, limits: given };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = evaluate(process.argv.slice(2), openCompiled());
}

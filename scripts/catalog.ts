import { fileURLToPath } from 'node:url';
import { openCatalog } from '../src/catalog/catalog.ts';
import { checkCatalog } from '../src/catalog/check.ts';
import { compile } from '../src/catalog/compile.ts';
import type { CatalogFiles } from '../src/catalog/load.ts';
import { type Problem, problemLine } from '../src/catalog/problem.ts';
import { loadRunbooks } from '../src/catalog/runbooks.ts';
import type { Result } from '../src/result.ts';
import { writeSkeleton } from './skeleton.ts';
import { sourceUrls, statistics } from './statistics.ts';

/*
 * npm run catalog                          checks every file and rule
 * npm run catalog -- check --runbooks DIR  checks a team's runbooks, too
 * npm run catalog -- new <product> <code>  writes a skeleton entry
 * npm run catalog -- stats                 counts products, entries and sources
 * npm run links                            prints the address of every source, for a link checker
 */

const usage = 'Usage: npm run catalog [-- check [--runbooks DIR] | new <product> <code> | stats | links]';
const directory = fileURLToPath(new URL('../catalog/', import.meta.url));

/** The value of a result; otherwise says what is wrong, a line a problem. */
function valueOrReport<T>(result: Result<T, Problem>): T | undefined {
  if (result.ok) return result.value;
  for (const problem of result.problems) console.error(problemLine(problem));
  console.error(`\n${result.problems.length} to fix.`);
  return undefined;
}

function print(linesOf: (files: CatalogFiles) => readonly string[]): number {
  const files = valueOrReport(checkCatalog(directory));
  if (!files) return 1;
  console.log(linesOf(files).join('\n'));
  return 0;
}

const summary = ({ products }: CatalogFiles): string[] => {
  const entries = products.reduce((sum, product) => sum + product.entries.length, 0);
  return [`${products.length} products, ${entries} entries: all rules hold.`];
};

/** Checks the catalog and, against it, a team's runbooks. */
function checkRunbooks(path: string): number {
  const files = valueOrReport(checkCatalog(directory));
  const runbooks = files && valueOrReport(loadRunbooks(path, openCatalog(compile(files))));
  if (!runbooks) return 1;
  console.log(`The runbooks of ${runbooks.team} are in order.`);
  return 0;
}

function main(args: string[]): number {
  const [command = 'check', ...rest] = args;
  const [product, code] = rest;
  if (command === 'check' && product === '--runbooks' && code && rest.length === 2) return checkRunbooks(code);
  if (command === 'new' && product && code && rest.length === 2) return writeSkeleton(directory, product, code);
  const printer = rest.length === 0 ? printers[command] : undefined;
  if (printer) return print(printer);
  console.error(usage);
  return 64;
}

/** What each command without arguments prints of the checked catalog. */
const printers: Readonly<Record<string, (files: CatalogFiles) => readonly string[]>> = {
  check: summary,
  stats: statistics,
  links: sourceUrls,
};

process.exitCode = main(process.argv.slice(2));

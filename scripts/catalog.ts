import { fileURLToPath } from 'node:url';
import { openCatalog } from '../src/catalog/catalog.ts';
import { checkCatalog } from '../src/catalog/check.ts';
import { compile } from '../src/catalog/compile.ts';
import type { CatalogFiles } from '../src/catalog/load.ts';
import { loadRunbooks } from '../src/catalog/runbooks.ts';
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

/** The files if everything is in order; otherwise says what is not. */
function checked(): CatalogFiles | undefined {
  const { files, problems } = checkCatalog(directory);
  for (const { file, line, message } of problems) console.error(`${file}:${line} ${message}`);
  if (problems.length === 0) return files;
  console.error(`\n${problems.length} to mend.`);
  return undefined;
}

function print(linesOf: (files: CatalogFiles) => readonly string[]): number {
  const files = checked();
  if (!files) return 1;
  console.log(linesOf(files).join('\n'));
  return 0;
}

const allInOrder = ({ products }: CatalogFiles): string[] => {
  const entries = products.reduce((sum, product) => sum + product.entries.length, 0);
  return [`${products.length} products, ${entries} entries: all rules kept.`];
};

/** Checks the catalog and, against it, a team's runbooks. */
function checkRunbooks(path: string): number {
  const files = checked();
  if (!files) return 1;
  const runbooks = loadRunbooks(path, openCatalog(compile(files)));
  if (!('problems' in runbooks)) {
    console.log(`The runbooks of ${runbooks.team} are in order.`);
    return 0;
  }
  for (const { file, line, message } of runbooks.problems) console.error(`${file}:${line} ${message}`);
  console.error(`\n${runbooks.problems.length} to mend.`);
  return 1;
}

function main([command = 'check', ...rest]: string[]): number {
  const [product, code] = rest;
  if (command === 'check' && product === '--runbooks' && code && rest.length === 2) return checkRunbooks(code);
  if (command === 'new' && product && code && rest.length === 2) return writeSkeleton(directory, product, code);
  if (rest.length === 0 && command === 'check') return print(allInOrder);
  if (rest.length === 0 && command === 'stats') return print(statistics);
  if (rest.length === 0 && command === 'links') return print(sourceUrls);
  console.error(usage);
  return 64;
}

process.exitCode = main(process.argv.slice(2));

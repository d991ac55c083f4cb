import { fileURLToPath } from 'node:url';
import { checkCatalog } from '../src/catalog/check.ts';
import { writeSkeleton } from './skeleton.ts';

/*
 * npm run catalog                          checks every file and rule
 * npm run catalog -- new <product> <code>  writes a skeleton entry
 */

const usage = 'Usage: npm run catalog [-- new <product> <code>]';
const directory = fileURLToPath(new URL('../catalog/', import.meta.url));

function check(): number {
  const { files, problems } = checkCatalog(directory);
  for (const { file, line, message } of problems) console.error(`${file}:${line} ${message}`);
  if (problems.length > 0 || !files) {
    console.error(`\n${problems.length} to mend.`);
    return 1;
  }
  const entries = files.products.reduce((sum, product) => sum + product.entries.length, 0);
  console.log(`${files.products.length} products, ${entries} entries: all rules kept.`);
  return 0;
}

function main([command, ...rest]: string[]): number {
  if (command === undefined || command === 'check') return check();
  const [product, code] = rest;
  if (command === 'new' && product && code && rest.length === 2) return writeSkeleton(directory, product, code);
  console.error(usage);
  return 64;
}

process.exitCode = main(process.argv.slice(2));

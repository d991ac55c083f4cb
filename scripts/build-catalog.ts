import { fileURLToPath } from 'node:url';
import { openCatalog } from '../src/catalog/catalog.ts';
import { checkCatalog } from '../src/catalog/check.ts';
import { compile } from '../src/catalog/compile.ts';
import { writeCompiled } from '../src/catalog/compiled.ts';
import { problemLine } from '../src/catalog/problem.ts';
import { toBytes } from '../src/core/lookup/search/bytes.ts';
import { buildWordIndex } from '../src/core/lookup/search/word-index.ts';

/* Compiles the checked catalog into what the bot reads at its start. */

const checked = checkCatalog(fileURLToPath(new URL('../catalog/', import.meta.url)));
if (!checked.ok) {
  for (const problem of checked.problems) console.error(problemLine(problem));
  console.error('\nThe catalog is not built. Fix these first.');
  process.exit(1);
}
const compiled = compile(checked.value);
writeCompiled(compiled, toBytes(buildWordIndex(openCatalog(compiled))));

import { fileURLToPath } from 'node:url';
import { checkCatalog } from '../src/catalog/check.ts';
import { compile } from '../src/catalog/compile.ts';
import { writeCompiled } from '../src/catalog/compiled.ts';

/* Compiles the checked catalog into what the bot reads at its start. */

const { files, problems } = checkCatalog(fileURLToPath(new URL('../catalog/', import.meta.url)));
if (!files || problems.length > 0) {
  for (const { file, line, message } of problems) console.error(`${file}:${line} ${message}`);
  console.error('\nThe catalog is not built. Mend these first.');
  process.exit(1);
}
writeCompiled(compile(files));

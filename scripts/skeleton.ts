import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stemOf } from '../src/catalog/load.ts';
import { entrySchema } from '../src/catalog/schema/entry.ts';

/**
 * Writes a new entry file with every field, for somebody to fill in; the checker points at what is still empty.
 *
 * @returns the exit code: 0, or 1 when there is no such product, the code cannot be a file name or the entry exists
 */
export function writeSkeleton(directory: string, product: string, code: string): number {
  const path = join(directory, product, `${stemOf(code)}.yaml`);
  const shown = `catalog/${product}/${stemOf(code)}.yaml`;
  if (!/^[a-z0-9-]+$/.test(product) || !existsSync(join(directory, product, 'product.yaml'))) {
    console.error(`There is no product "${product}". Write catalog/${product}/product.yaml first.`);
    return 1;
  }
  const fits = entrySchema.shape.code.safeParse(code);
  if (!fits.success) {
    console.error(`"${code}" cannot be a code: ${fits.error.issues[0]?.message}.`);
    return 1;
  }
  if (existsSync(path)) {
    console.error(`${shown} exists. Edit it instead.`);
    return 1;
  }
  writeFileSync(path, skeleton(code));
  console.log(`${shown} is written. Fill in every "" and run: npm run catalog`);
  return 0;
}

const skeleton = (code: string): string => `# yaml-language-server: $schema=../entry.schema.json
code: "${code}"
look-at: []          # client | edge | origin | network | configuration | rule, first one first
raised-by: ""        # edge | origin | either | intermediary | client: who writes this response
sense: ""            # from senses.yaml; a code that is not a number may do without
related: []          # codes of this product to compare with; remove it if there are none
sources: []          # ids from product.yaml
en:
  title: ""
  summary: ""        # one sentence; what does not fit goes into meaning
  checks:            # in the order in which to do them, six at most
    - find: ""       # with \`probe\` or \`command\`, and \`reads\`: what its result means; \`advice: true\` if no source says so
zh-CN:               # the same checks, with the same commands and numbers
  title: ""
  summary: ""
  checks:
    - find: ""
`;

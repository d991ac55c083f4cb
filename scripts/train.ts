import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCatalog } from '../src/catalog/catalog.ts';
import { checkCatalog } from '../src/catalog/check.ts';
import { compile } from '../src/catalog/compile.ts';
import { problemLine } from '../src/catalog/problem.ts';
import { codeFrom } from '../src/core/reader/numbers/judge.ts';
import { type Labelled, readLabelled } from './labelled.ts';
import { fitWeights, type Sample, scoreOf } from './logistic.ts';
import { samplesOf } from './number-samples.ts';

/*
 * npm run train: fits the weights of the rules for numbers on the labelled texts of the repository, prints how well
 * weights that were fitted on the other texts do on each file, and writes the weights. The same texts and rules give the
 * same weights.
 */

const root = fileURLToPath(new URL('../', import.meta.url));
const directory = join(root, 'test/fixtures/texts');
const target = join(root, 'src/core/reader/numbers/weights.ts');

/** How often the texts are divided into those that teach and those that test. */
const folds = 5;

function textsOf(name: string): readonly Labelled[] {
  const texts = readLabelled(join(directory, name));
  if (texts.ok) return texts.value;
  throw new Error(texts.problems.map(problemLine).join('\n'));
}

const checked = checkCatalog(join(root, 'catalog'));
if (!checked.ok) throw new Error(checked.problems.map(problemLine).join('\n'));
const catalog = openCatalog(compile(checked.value));

const files = readdirSync(directory)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => ({ name, samples: textsOf(name).map((text) => samplesOf(text, catalog)) }));
const all = files.flatMap(({ samples }) => samples);

/** How many numbers weights get right that never saw their text. */
function crossValidated(name: string, samples: readonly (readonly Sample[])[]): string {
  const others = files.filter((file) => file.name !== name).flatMap((file) => file.samples.flat());
  const counts = { right: 0, total: 0, falseCodes: 0, missed: 0 };
  for (let fold = 0; fold < folds; fold += 1) {
    const isTest = (at: number): boolean => at % folds === fold;
    const weights = fitWeights([...others, ...samples.filter((_, at) => !isTest(at)).flat()]);
    for (const sample of samples.filter((_, at) => isTest(at)).flat()) {
      const said = scoreOf(sample, weights) > codeFrom;
      counts.total += 1;
      counts.right += Number(said === sample.isCode);
      counts.falseCodes += Number(said && !sample.isCode);
      counts.missed += Number(!said && sample.isCode);
    }
  }
  const { right, total, falseCodes, missed } = counts;
  const share = total === 0 ? 1 : right / total;
  return `${name.padEnd(20)} ${share.toFixed(3)} of ${total} numbers right; ${falseCodes} false codes, ${missed} missed`;
}

for (const { name, samples } of files) console.log(crossValidated(name, samples));

const { bias, weights } = fitWeights(all.flat());
const rounded = (weight: number): number => Math.round(weight * 100) / 100;
const lines = [...weights].map(([id, weight]) => `  '${id}': ${rounded(weight)},`);
writeFileSync(
  target,
  `/*
 * How much each rule for numbers weighs, in log-odds: above 0 it speaks for a status code. Fitted by \`npm run train\` on
 * ${all.flat().length} numbers of ${all.length} labelled texts in test/fixtures/texts; do not change it by hand.
 */

/** What a number weighs of which no rule knows anything. */
export const bias = ${rounded(bias)};

export const weights: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
`,
);
console.log(`\nWrote the weights of ${weights.size} rules.`);

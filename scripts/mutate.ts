import { fileURLToPath } from 'node:url';
import { type Catalog, openCatalog } from '../src/catalog/catalog.ts';
import { checkCatalog } from '../src/catalog/check.ts';
import { compile } from '../src/catalog/compile.ts';
import { problemLine } from '../src/catalog/problem.ts';
import { groupBy } from '../src/core/collections.ts';
import { nameKey } from '../src/core/reader/lexicon/names.ts';
import { numberRules } from '../src/core/reader/lexicon/numbers/index.ts';
import type { NumberRule } from '../src/core/reader/numbers/rule.ts';
import { createReader, type Reader } from '../src/core/reader/reader.ts';
import { codeMisses } from './evaluation.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { type Expected, misreadings, readingsByProduct } from './readings.ts';
import { textsOfRules, writeTextsOfRules } from './rule-texts.ts';

/*
 * npm run mutate: leaves out every rule, format, sign, request id and name of the reader, one at a time, and asks what the
 * tests ask of the texts in test/fixtures. What nothing misses has survived: it is listed, and the command ends with 1.
 * With --rules it first names anew the labelled texts in which rules decide, after a training.
 */

const root = fileURLToPath(new URL('../', import.meta.url));

/** A text and whether it is read as it has to be; `words` are those in it, in lower case, with and without blanks. */
export type Check = {
  readonly words: string;
  /** The rule whose decision it is; undefined for what the catalog's own knowledge decides. */
  readonly rule?: string;
  readonly holds: (read: Reader, catalog: Catalog) => boolean;
};

export const checkOf = (expected: Expected): Check => ({
  words: `${expected.text.toLowerCase()} ${nameKey(expected.text)}`,
  holds: (read, catalog) => misreadings(expected, read, catalog).length === 0,
});

/** The texts in which rules decide, as checks. */
const checksOfRules = (directory: string): Check[] =>
  [...textsOfRules(directory)].flatMap(([rule, texts]) =>
    texts.map((labelled) => ({
      words: '',
      rule,
      holds: (read) => codeMisses(labelled, read({ text: labelled.text })).length === 0,
    })),
  );

/** What can be left out without any check noticing. A check that fails anyway notices nothing. */
export function survivorsOf(
  catalog: Catalog,
  rules: readonly NumberRule[],
  checks: readonly Check[],
): { readonly tried: ReadonlyMap<Mutant['kind'], number>; readonly survivors: readonly Mutant[] } {
  const whole = createReader(catalog, rules);
  const sound = checks.filter(({ holds }) => holds(whole, catalog));
  const tried = new Map<Mutant['kind'], number>();
  const survivors: Mutant[] = [];
  for (const mutant of mutantsOf(catalog, rules)) {
    tried.set(mutant.kind, (tried.get(mutant.kind) ?? 0) + 1);
    const read = createReader(mutant.catalog, mutant.rules);
    if (likelyFirst(sound, mutant).every(({ holds }) => holds(read, mutant.catalog))) survivors.push(mutant);
  }
  return { tried, survivors };
}

/** All that can notice the loss: texts about it come first, so that most mutants cost a text or two. */
function likelyFirst(checks: readonly Check[], { kind, without, about }: Mutant): Check[] {
  if (kind === 'rule') return checks.filter(({ rule }) => rule === without);
  const others = checks.filter(({ rule }) => rule === undefined);
  const isLikely = ({ words }: Check): boolean => about.every((word) => words.includes(word));
  return [...others.filter(isLikely), ...others.filter((check) => !isLikely(check))];
}

/** Tries it on the project's own catalog, and says what survives. */
function main(): number {
  const checked = checkCatalog(`${root}catalog`);
  if (!checked.ok) throw new Error(checked.problems.map(problemLine).join('\n'));
  const catalog = openCatalog(compile(checked.value));
  const texts = `${root}test/fixtures/texts`;
  if (process.argv.includes('--rules')) writeTextsOfRules(texts, catalog, numberRules);
  const readings = [...readingsByProduct(`${root}test/fixtures/readings`).values()].flat();
  const checks = [...readings.map(checkOf), ...checksOfRules(texts)];
  const { tried, survivors } = survivorsOf(catalog, numberRules, checks);
  const byKind = groupBy(survivors, ({ kind }) => kind);
  for (const [kind, count] of tried) {
    const left = byKind.get(kind) ?? [];
    console.log(`${kind}: ${count} left out one at a time, ${left.length} missed by no test`);
    for (const { without } of left) console.log(`  ${without}`);
  }
  return survivors.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();

import type { Catalog } from '../src/catalog/catalog.ts';
import { createLexicon } from '../src/core/reader/lexicon/lexicon.ts';
import { withoutZeros } from '../src/core/reader/numbers/candidate.ts';
import { numbersIn } from '../src/core/reader/numbers/numbers.ts';
import { applies } from '../src/core/reader/numbers/rule.ts';
import { sourceOf } from '../src/core/reader/source.ts';
import { survey } from '../src/core/reader/survey.ts';
import type { Labelled } from './labelled.ts';
import type { Sample } from './logistic.ts';

/** More numbers of one text teach nothing new. */
const enough = 4;

const lexicons = new WeakMap<Catalog, ReturnType<typeof createLexicon>>();

/**
 * The numbers of a text that rules have to weigh, each with the rules that apply and whether it is a code. What may be
 * read teaches nothing, nor does a number that is a code in one place of the text and touches letters in another.
 */
export function samplesOf({ text, codes, also, after_run }: Labelled, catalog: Catalog): Sample[] {
  const lexicon = lexicons.get(catalog) ?? createLexicon(catalog);
  lexicons.set(catalog, lexicon);
  const spelt = (values: readonly (string | number)[]): Set<string> =>
    new Set(values.map((value) => withoutZeros(String(value))));
  const asked = spelt([...codes, ...after_run.codes]);
  const allowed = spelt([...also, ...after_run.also]);
  const surveyed = survey(sourceOf({ text }).text, lexicon);
  const samples = [...numbersIn(surveyed, lexicon)].flatMap(({ number, phrase, context }) => {
    const value = withoutZeros(number);
    const isRuledOut = lexicon.rules.decisive.some((rule) => applies(rule, context));
    const ids = lexicon.rules.weighed.filter((rule) => applies(rule, context)).map(({ id }) => id);
    const isCode = asked.has(value);
    const isGlued = ids.includes('part-of-a-path') || ids.includes('part-of-a-name');
    return phrase || isRuledOut || allowed.has(value) || (isCode && isGlued) ? [] : [{ rules: ids, isCode }];
  });
  const weight = Math.min(1, enough / samples.length);
  return samples.map((sample) => ({ ...sample, weight }));
}

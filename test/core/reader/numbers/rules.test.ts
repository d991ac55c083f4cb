import { describe, expect, it } from 'vitest';
import { normalise } from '../../../../src/core/reader/layout/normalise.ts';
import { createLexicon } from '../../../../src/core/reader/lexicon/lexicon.ts';
import { numberRules } from '../../../../src/core/reader/lexicon/numbers/index.ts';
import type { NumberInContext } from '../../../../src/core/reader/numbers/in-context.ts';
import { numbersIn } from '../../../../src/core/reader/numbers/numbers.ts';
import { applies } from '../../../../src/core/reader/numbers/rule.ts';
import { weights } from '../../../../src/core/reader/numbers/weights.ts';
import { survey } from '../../../../src/core/reader/survey.ts';
import { realCatalog } from '../../../support/catalog.ts';

const lexicon = createLexicon(realCatalog);

/** What the reader sees around the number in `‹›`. */
function contextOf(marked: string): NumberInContext {
  const index = marked.indexOf('‹');
  const text = normalise(marked.replace(/[‹›]/g, ''));
  for (const each of numbersIn(survey(text, lexicon), lexicon)) if (each.index === index) return each.context;
  throw new Error('no number there could be a code');
}

describe.each(numberRules.map((rule) => [rule.id, rule] as const))('the rule %s', (_id, rule) => {
  it.each(rule.examples)('speaks about %j', (text) => {
    expect(applies(rule, contextOf(text))).toBe(true);
  });

  it.each(rule.counterExamples)('does not speak about %j', (text) => {
    expect(applies(rule, contextOf(text))).toBe(false);
  });

  it('has one number marked in each example, and one of each at least', () => {
    for (const text of [...rule.examples, ...rule.counterExamples]) expect(text).toMatch(/^[^‹›]*‹[\d.]+›[^‹›]*$/);
    expect(Math.min(rule.examples.length, rule.counterExamples.length)).toBeGreaterThan(0);
  });

  it('looks at something', () => {
    expect(rule.before ?? rule.after ?? rule.where).toBeDefined();
  });
});

describe('the rules for numbers', () => {
  const ids = numberRules.map(({ id }) => id);

  it('have an id each', () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('have the only weights that there are', () => {
    expect(Object.keys(weights).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

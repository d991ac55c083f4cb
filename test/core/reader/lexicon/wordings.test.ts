import { describe, expect, it } from 'vitest';
import { outage } from '../../../../src/core/reader/lexicon/outage.ts';
import { whichProduct } from '../../../../src/core/reader/lexicon/which-product.ts';
import { asksIn, type Wording } from '../../../../src/core/reader/lexicon/wordings.ts';

const tables = { outage, whichProduct };

describe.each(Object.entries(tables))('the wordings of %s', (_name, wordings) => {
  const all = [...wordings.ways, ...wordings.unless];

  it('have names of their own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it.each(all.map((each) => [each.id, each] as const))(
    '%s is meant for its examples and for nothing else',
    (_id, each) => {
      for (const text of each.examples) expect(each.pattern.test(text), text).toBe(true);
      for (const text of each.counterExamples) expect(each.pattern.test(text), text).toBe(false);
    },
  );

  it.each(wordings.ways.map((each) => [each.id, each] as const))('%s decides in one of its examples', (_id, each) => {
    const others = { ...wordings, ways: wordings.ways.filter((way) => way !== each) };
    const isDecided = (text: string): boolean => asksIn(text, wordings) && !asksIn(text, others);
    expect(each.examples.filter(isDecided)).not.toEqual([]);
  });

  it.each(wordings.unless.map((each) => [each.id, each] as const))('%s decides in one of its examples', (_id, each) => {
    const others = { ...wordings, unless: without(wordings.unless, each) };
    expect(each.examples.filter((text) => !asksIn(text, wordings) && asksIn(text, others))).not.toEqual([]);
  });
});

const without = (all: readonly Wording[], one: Wording): Wording[] => all.filter((each) => each !== one);

import { describe, expect, it } from 'vitest';
import { numberRules } from '../../src/core/reader/lexicon/numbers/index.ts';
import { window } from '../../src/core/reader/numbers/in-context.ts';
import { realCatalog, realFiles } from '../support/catalog.ts';

/*
 * No pattern of the catalog or of a rule for numbers goes back and forth in a text for long. What an attacker would write
 * is tried: the beginning of a text that matches, then something that repeats, then something that does not match.
 */

type Tried = {
  readonly pattern: RegExp;
  /** No text that it is tried on is longer. */
  readonly longest: number;
  /** Texts that match, so that what repeats is far inside of the pattern. */
  readonly samples: readonly string[];
  /** What ends the text. */
  readonly end: string;
};

/** A character that nothing matches. */
const nothing = '\u0001';

const formats = realFiles().products.flatMap(({ id, formats }) =>
  formats.flatMap(({ content: { name, line, samples } }): (Tried & { readonly name: string })[] => {
    const lines = samples.flatMap(({ text }) => text.split('\n')).slice(0, 3);
    const known = { longest: 4_000, samples: lines, end: nothing };
    return line === undefined ? [] : [{ name: `${id}: ${name}`, pattern: new RegExp(line, 'u'), ...known }];
  }),
);

const products = [...realCatalog.products.values(), ...realCatalog.uncovered.values()];

/** Values of fields are cut before they are looked at. */
const values = products.flatMap(({ id, fingerprints, requestIds }) =>
  [
    ...fingerprints.map(({ value }) => ({ pattern: value, longest: 1_000 })),
    ...requestIds.map(({ pattern }) => ({ pattern, longest: 240 })),
  ].flatMap(({ pattern, longest }): (Tried & { readonly name: string })[] => {
    const known = { longest, samples: [], end: nothing };
    return pattern === undefined ? [] : [{ name: `${id}: ${pattern}`, pattern: new RegExp(pattern, 'i'), ...known }];
  }),
);

const rules = numberRules.flatMap(({ id, before, after, examples }) => [
  ...(before
    ? [{ name: `${id}, before`, pattern: before, samples: examples.map((text) => text.replace(/‹.*/s, '')), end: ' x' }]
    : []),
  ...(after
    ? [
        {
          name: `${id}, after`,
          pattern: after,
          samples: examples.map((text) => text.replace(/^.*›/s, '')),
          end: nothing,
        },
      ]
    : []),
]);

const pieces = [
  ...['a', '0', ' ', '-', '.', '/', '"', ',', '=', ':', '网', '\t'],
  ...['aA0_', 'a ', '0,', ', ', 'a-', '/-', '\\"', '["', '] [', '://a.', 'http://a'],
];

/** The beginnings of texts that match, at the ends of their words; no more of them than help. */
function beginnings(samples: readonly string[]): string[] {
  const all = samples.flatMap((text) => [...text.matchAll(/(?<=\w)\b|$/g)].map(({ index }) => text.slice(0, index)));
  const step = Math.max(1, Math.ceil(all.length / 16));
  return ['', ...all.filter((_, at) => at % step === 0)];
}

/** From short ones on, so that what takes forever is seen before it does. */
const lengths = [8, 16, 24, 40, 120, 240, 500, 1_000, 2_000, 4_000];

/** In milliseconds. Up to 500 characters, what takes less is no problem; a time that grows with the length is far below. */
const quick = 5;

/** Between the 2 of a time that grows with the length and the 4 of one that grows with its square. */
const most = 3;

/** A machine that is busy with something else is measured again. */
const attempts = 5;

function timeOf(pattern: RegExp, text: string): number {
  const start = performance.now();
  pattern.test(text);
  return performance.now() - start;
}

/** Of several measurements the lowest, if the first one is not low enough. */
function lowestTime(pattern: RegExp, text: string, enough: number): number {
  const first = timeOf(pattern, text);
  return first < enough ? first : Math.min(first, ...Array.from({ length: 3 }, () => timeOf(pattern, text)));
}

/** Whether a text takes more time than its length explains. */
function isSlow(pattern: RegExp, textOf: (length: number) => string, length: number): boolean {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const time = lowestTime(pattern, textOf(length), 1);
    if (time < 1) return false;
    if (length <= 500 ? time < quick : time < most * lowestTime(pattern, textOf(length / 2), 0)) return false;
  }
  return true;
}

/** The text on which a pattern takes more time than its length explains; undefined if there is none. */
function slowText({ pattern, longest, samples, end }: Tried): string | undefined {
  const expression = new RegExp(pattern.source, pattern.flags.replace('g', ''));
  for (const beginning of beginnings(samples)) {
    for (const piece of pieces) {
      const textOf = (length: number): string => beginning + piece.repeat(length / piece.length) + end;
      const slow = lengths.find((length) => length <= longest && isSlow(expression, textOf, length));
      if (slow !== undefined) return `${JSON.stringify(beginning)} and ${slow} of ${JSON.stringify(piece)}`;
    }
  }
  return undefined;
}

const byName = <T extends { readonly name: string }>(all: readonly T[]) =>
  all.map((each) => [each.name, each] as const);

describe('a pattern does not go back and forth', () => {
  it.each(byName(formats))('in a line, of %s', (_name, tried) => {
    expect(slowText(tried)).toBeUndefined();
  });

  it.each(byName(values))('in a value, of %s', (_name, tried) => {
    expect(slowText(tried)).toBeUndefined();
  });

  it.each(byName(rules))('next to a number, of %s', (_name, tried) => {
    expect(slowText({ ...tried, longest: window })).toBeUndefined();
  });

  it.each([
    ['without an end', /^(?:a+)+$/],
    ['with the square of the length', /^a{0,5000}a{0,5000}[bc]/],
    ['over a class that overlaps', /^[a-z]{0,999}[a-y]{0,999}[a-x]{0,999}\d/],
  ])('or would be seen %s', (_how, pattern) => {
    expect(slowText({ pattern, longest: 4_000, samples: [], end: '!' })).toContain('"a"');
  });
});

import { numberRules } from '../src/core/reader/lexicon/numbers/index.ts';
import { priorOf, ruleBookOf } from '../src/core/reader/numbers/judge.ts';

/** A number: the ids of the rules that apply to it, and whether it is a code. */
export type Sample = {
  readonly rules: readonly string[];
  readonly isCode: boolean;
  /** How much it counts: a text with a thousand numbers must not teach more than many texts with one. */
  readonly weight: number;
};

/** Log-odds by the id of a rule. */
export type Weights = { readonly bias: number; readonly weights: ReadonlyMap<string, number> };

/** What a number weighs of which nothing is known: most numbers are no codes. */
const priorBias = -2;

/** How hard it is to move a weight from where the rule's author put it. */
const pull = 1;

const rounds = 400;
const step = 0.5;

/**
 * Logistic regression by gradient descent, where each weight is pulled (L2) towards what its rule's author believes, so
 * that a rule that few texts need keeps that belief.
 */
export function fitWeights(samples: readonly Sample[]): Weights {
  const priors = new Map(ruleBookOf(numberRules).weighed.map((rule) => [rule.id, priorOf(rule)]));
  const weights = new Map(priors);
  const counts = sumsOf(samples, ({ weight }) => weight);
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  let bias = priorBias;
  for (let round = 0; round < rounds; round += 1) {
    const current = { bias, weights };
    const errorOf = (sample: Sample): number =>
      sample.weight * (Number(sample.isCode) - probability(scoreOf(sample, current)));
    const all = samples.reduce((sum, sample) => sum + errorOf(sample), 0);
    const errors = sumsOf(samples, errorOf);
    for (const [id, weight] of weights) {
      const gradient = (errors.get(id) ?? 0) + pull * ((priors.get(id) ?? 0) - weight);
      // A rule's own step, by how many numbers move it: those of few samples would crawl, those of many would swing.
      weights.set(id, weight + (step * gradient) / ((counts.get(id) ?? 0) / 4 + pull));
    }
    bias += (step * (all + pull * (priorBias - bias))) / (total / 4 + pull);
  }
  return { bias, weights };
}

/** What samples give in all to each rule that applies to them. */
function sumsOf(samples: readonly Sample[], of: (sample: Sample) => number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const sample of samples) {
    const given = of(sample);
    for (const id of sample.rules) sums.set(id, (sums.get(id) ?? 0) + given);
  }
  return sums;
}

/** The log-odds that a number is a code. */
export const scoreOf = ({ rules }: Sample, { bias, weights }: Weights): number =>
  rules.reduce((sum, id) => sum + (weights.get(id) ?? 0), bias);

const probability = (score: number): number => 1 / (1 + Math.exp(-score));

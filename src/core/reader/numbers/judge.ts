import type { NumberInContext } from './in-context.ts';
import { applies, type NumberRule } from './rule.ts';
import { bias, weights } from './weights.ts';

/** Why a number is a code, or the rule that weighed most against it. */
export type Verdict = { readonly rule: string; readonly strength: 'strong' | 'weak' } | { readonly dropped: string };

/** From this sum on it is taken for a code (log-odds): a wrong code is worse than none. */
export const codeFrom = 0.15;

/** From this sum on nobody doubts that it is a code (log-odds; one in twenty would be wrong). */
const strongFrom = 3;

/** Rules for numbers by what they do: some rule a number out, whatever else is there; what the others say adds up. */
export type RuleBook = { readonly decisive: readonly NumberRule[]; readonly weighed: readonly NumberRule[] };

export const ruleBookOf = (rules: readonly NumberRule[]): RuleBook => ({
  decisive: rules.filter(({ evidence }) => evidence === 'decisive'),
  weighed: rules.filter(({ evidence }) => evidence !== 'decisive'),
});

/** Decides whether a number is a code. */
export function judge(number: NumberInContext, { decisive, weighed }: RuleBook): Verdict {
  // `1020`, `12 imperva`: there is nothing else that it could be.
  const against = decisive.find((rule) => applies(rule, number));
  if (number.isBareQuestion && !isPartOfMore(number) && against?.id !== 'part-of-a-word')
    return { rule: 'nothing-else', strength: 'strong' };
  return against ? { dropped: against.id } : weigh(weighed.filter((rule) => applies(rule, number)));
}

/** An address, a date, a time: `192.168.0.200`, `2026-11-21 10:20`. */
const isPartOfMore = ({ before, after, touchesName }: NumberInContext): boolean =>
  /\d[.:-]$/.test(before) ||
  /^[.:-]\d/.test(after) ||
  (!touchesName && /[\p{L}.$€£¥#]$/u.test(before)) ||
  /^ ?[%€£¥]/.test(after);

/** What the rules that apply to a number say together. */
function weigh(rules: readonly NumberRule[]): Verdict {
  const weighed = rules.map((rule) => ({ id: rule.id, weight: weights[rule.id] ?? priorOf(rule) }));
  const sum = weighed.reduce((all, { weight }) => all + weight, bias);
  const sorted = weighed.toSorted((a, b) => a.weight - b.weight);
  const [worst] = sorted;
  const best = sorted.at(-1);
  return sum > codeFrom
    ? { rule: best?.id ?? 'bias', strength: sum >= strongFrom ? 'strong' : 'weak' }
    : { dropped: worst && worst.weight < 0 ? worst.id : 'nothing-for-it' };
}

/** What a rule weighs before anything is learnt, in log-odds. */
export const priorOf = ({ says, evidence }: NumberRule): number =>
  (says === 'code' ? 1 : -1) * (evidence === 'decisive' ? 0 : priors[evidence]);

const priors = { strong: 4, medium: 2, weak: 0.7 };

import type { NumberInContext } from './in-context.ts';

/**
 * One reason why a number is a status code, or is none. It looks at a few characters on either side, or at where the
 * number stands; a rule with several of `before`, `after` and `where` needs all of them.
 */
export type NumberRule = {
  readonly id: string;
  readonly says: 'code' | 'no-code';
  /**
   * How much it weighs before anything is learnt: `npm run train` moves the weight from there. What is decisive is not
   * weighed: the number is no code.
   */
  readonly evidence: 'decisive' | 'strong' | 'medium' | 'weak';
  /** Ends where the number starts. */
  readonly before?: RegExp;
  /** Starts where the number ends. */
  readonly after?: RegExp;
  readonly where?: (number: NumberInContext) => boolean;
  /** Texts in which the rule speaks about the number in `‹›`, and texts in which it does not. */
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
};

/** Whether a rule speaks about a number. */
export const applies = ({ before, after, where }: NumberRule, number: NumberInContext): boolean =>
  (where === undefined || where(number)) &&
  (before === undefined || endsAs(before, number.before)) &&
  (after === undefined || after.test(number.after));

/**
 * Whether a text ends as a pattern says that ends with `$`. The pattern is matched backwards from the end, where most
 * texts differ at once, instead of forwards from every character.
 */
function endsAs(pattern: RegExp, text: string): boolean {
  const backwards = fromEnd.get(pattern) ?? new RegExp(`(?<=${pattern.source})`, `${pattern.flags}y`);
  fromEnd.set(pattern, backwards);
  backwards.lastIndex = text.length;
  return backwards.test(text);
}

const fromEnd = new WeakMap<RegExp, RegExp>();

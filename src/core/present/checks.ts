import type { Check, EntryWords } from '../../catalog/catalog.ts';
import type { Part, Step } from '../card.ts';
import { list, steps } from '../parts.ts';
import { sizeIn } from './budget.ts';
import type { PresentContext } from './context.ts';

/** The main card shows so many checks. */
const maxSteps = 3;

/**
 * The first checks, in the order in which to do them, the first command among them as a block. What the other results mean
 * is said as far as the budget goes; all of it is behind More.
 *
 * @param budget what the steps may take (budget.ts)
 */
export function mainSteps({ checks }: EntryWords, budget: number, context: PresentContext): Part[] {
  const size = (...texts: readonly string[]): number => sizeIn(context.words, ...texts);
  const { shown, toTry } = fitting(checks, budget, size);
  const meant = withMeaning(shown, toTry, budget, size);
  return steps(
    '',
    shown.map((check) => {
      const command = check === toTry ? check.command : undefined;
      return stepOf({ ...check, command, reads: meant.has(check) ? check.reads : undefined }, context);
    }),
  );
}

type Size = (...texts: readonly string[]) => number;

/** Checks, and the one among them whose command is shown. */
type Shown = { readonly shown: readonly Check[]; readonly toTry: Check | undefined };

/**
 * As many of the first checks as leave room for what the result of the command means; where that is too long in any case, as
 * many as there is room for without it.
 */
function fitting(checks: readonly Check[], budget: number, size: Size): Shown {
  const all = checks.slice(0, maxSteps);
  const at = all.findIndex(({ command }) => command !== undefined);
  const toTry = all[at];
  const counts = all.map((_check, before) => all.length - before).filter((count) => count > at);
  const room = (count: number): number => budget - sizeOfSteps(all.slice(0, count), toTry, size);
  const count = counts.find((each) => room(each) >= size(toTry?.reads ?? '')) ?? counts.find((each) => room(each) >= 0);
  return { shown: all.slice(0, count ?? counts.at(-1)), toTry };
}

/**
 * The checks whose result is explained, the one with the command first. Half of what a result can mean is worse than none
 * of it: it is shown whole, or not.
 */
function withMeaning(
  shown: readonly Check[],
  toTry: Check | undefined,
  budget: number,
  size: Size,
): ReadonlySet<Check> {
  let left = budget - sizeOfSteps(shown, toTry, size);
  const inTurn = [...(toTry ? [toTry] : []), ...shown.filter(({ command }) => command === undefined)];
  return new Set(
    inTurn.filter(({ reads = '' }) => {
      const fits = size(reads) <= left;
      if (fits) left -= size(reads);
      return fits;
    }),
  );
}

const sizeOfSteps = (shown: readonly Check[], toTry: Check | undefined, size: Size): number =>
  size(...shown.map(({ find }) => find), toTry?.command ?? '');

/** All checks, with all of their commands, and what these print. */
export const allSteps = ({ checks, prints }: EntryWords, context: PresentContext): Part[] => [
  ...steps(
    context.words.labels.checks,
    checks.map((check) => stepOf(check, context)),
  ),
  ...list(context.words.labels.commands, prints),
];

type Sayable = Pick<Check, 'find' | 'advice'> & { [Field in 'command' | 'reads']?: string | undefined };

/** A check that no page of the vendor has is marked as advice. */
export const stepOf = ({ find, command, reads, advice }: Sayable, { words }: PresentContext): Step => ({
  text: words.check(find, advice === true),
  ...(command !== undefined && { command }),
  ...(reads !== undefined && { reads }),
});
